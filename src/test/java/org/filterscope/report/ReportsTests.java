package org.filterscope.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.Audits;
import org.filterscope.bias.PlannedSubset;
import org.filterscope.bias.Plans;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.review.AuditReview;
import org.filterscope.bias.review.Reviews;
import org.filterscope.bias.review.Statement;
import org.filterscope.dataset.rule.SubsetRule;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ColourTest;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.refusal.RefusedException;
import org.filterscope.report.VerificationResult.Outcome;
import org.filterscope.storage.DataFolder;
import org.filterscope.team.Role;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;

/** Reports of an audit of photographs of strawberries and of grass. */
class ReportsTests extends ColourTest {

    @Autowired
    private Audits audits;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportController endpoints;

    @Autowired
    private Verification verification;

    @Autowired
    private DataFolder folder;

    @Autowired
    private JdbcClient database;

    private AuditId audit = AuditId.random();

    @BeforeEach
    void an_audit() {
        colours = ColourProject.make(TinyNetworks.colours(), 20, people, models, modelImports, datasetImports);
        ExplanationId explanation = anExplanation();
        audit = asEditor(() -> audits.now(
                colours.project(),
                Plans.aPlan(
                        colours.probing(),
                        explanation,
                        new PlannedSubset("Strawberries", new SubsetRule.Shows("strawberry")),
                        new PlannedSubset("Grass", new SubsetRule.Shows("grass"))),
                PlayedRun.toTheEnd(colours.project())));
    }

    private ReportFile handed(ReportFormat format) {
        return handed(format, ReportOptions.FULL);
    }

    private ReportFile handed(ReportFormat format, ReportOptions options) {
        return asReader(() -> reports.handOut(audit, format, options));
    }

    private VerificationResult verified(byte[] file) {
        return asReader(() -> whole(verification.verify(file)));
    }

    private VerificationResult whole(VerificationResult result) {
        return result.audit().map(of -> result.with(verification.whole(of))).orElse(result);
    }

    private AuditResults results() {
        return asReader(() -> audits.results(audit)).orElseThrow();
    }

    private void sign() {
        for (AuditReview.Part part : AuditReview.Part.values()) {
            UserId person =
                    part == AuditReview.Part.PREPARER ? colours.editor() : people.aMember(colours.team(), Role.EDITOR);
            people.run(
                    person,
                    () -> reviews.sign(
                            audit,
                            part,
                            new Statement("Auditor", "None of my own data", ""),
                            reviews.covered(audit).orElseThrow()));
        }
    }

    private List<String> failed(VerificationResult result) {
        return result.checks().stream()
                .filter(check -> !check.holds())
                .map(check -> check.name() + ": " + check.text())
                .toList();
    }

    @Test
    void every_file_that_is_handed_out_is_recognised_as_genuine_and_current() {
        sign();
        for (ReportFormat format : ReportFormat.values()) {
            ReportFile file = handed(format);
            VerificationResult byFile = verified(file.content());
            VerificationResult byHash =
                    asReader(() -> verification.verify(" " + file.hash().toUpperCase(Locale.ROOT)));

            assertThat(failed(byFile)).as(format.name()).isEmpty();
            assertThat(byFile.outcome()).isEqualTo(Outcome.CURRENT);
            assertThat(byFile.isSound()).isTrue();
            assertThat(byFile.audit()).contains(audit);
            assertThat(byHash.outcome()).isEqualTo(Outcome.CURRENT);
        }
        String html = new String(handed(ReportFormat.HTML, ReportOptions.PUBLIC).content(), StandardCharsets.UTF_8);
        String onTheCover = ReportMark.in(html).orElseThrow().hash();
        assertThat(asReader(() -> verification.verify(onTheCover)).outcome()).isEqualTo(Outcome.CURRENT);
        assertThat(html)
                .contains("data:image/jpeg;base64,")
                .contains("Material")
                .contains("strawberry");

        assertThat(asReader(() -> reports.handedOut(audit)))
                .hasSize(5)
                .first()
                .satisfies(last -> assertThat(last.kind()).isEqualTo("HTML, public edition"));
        assertThat(database.sql(
                                "select thing_name from trail_entry where thing_id = ? and action = 'audit report handed out'")
                        .param(audit.value())
                        .query(String.class)
                        .list())
                .contains(
                        "Who is shown with what? (HTML, public edition)",
                        "Who is shown with what? (PDF, full edition)");
    }

    @Test
    void a_report_of_before_the_signatures_is_genuine_and_not_current_and_a_superseded_one_says_so() {
        ReportFile before = handed(ReportFormat.CSV);
        sign();
        ReportFile signed = handed(ReportFormat.JSON);

        assertThat(verified(before.content()).outcome()).isEqualTo(Outcome.OUTDATED);
        assertThat(verified(signed.content()).outcome()).isEqualTo(Outcome.CURRENT);

        database.sql("update audit set state = 'SUPERSEDED' where id = ?")
                .param(audit.value())
                .update();
        assertThat(verified(signed.content()).outcome()).isEqualTo(Outcome.SUPERSEDED);
    }

    @Test
    void a_changed_file_is_altered_and_what_differs_is_named() throws IOException {
        String json = new String(handed(ReportFormat.JSON).content(), StandardCharsets.UTF_8);
        VerificationResult ofJson =
                verified(json.replaceFirst("\"seed\" : 7", "\"seed\" : 8").getBytes(StandardCharsets.UTF_8));
        assertThat(ofJson.outcome()).isEqualTo(Outcome.ALTERED);
        assertThat(ofJson.differences()).containsExactly("results/plan/seed is 8 in the file, and should be 7.");

        String csv = new String(handed(ReportFormat.CSV).content(), StandardCharsets.UTF_8);
        VerificationResult ofCsv =
                verified(csv.replaceFirst("MATERIAL", "EQUIVALENT").getBytes(StandardCharsets.UTF_8));
        assertThat(ofCsv.outcome()).isEqualTo(Outcome.ALTERED);
        assertThat(ofCsv.differences()).singleElement().asString().contains("EQUIVALENT", "should say", "MATERIAL");

        String html = new String(handed(ReportFormat.HTML).content(), StandardCharsets.UTF_8);
        VerificationResult ofHtml =
                verified(html.replaceFirst("Do things go with gender", "Does nothing go with gender")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(ofHtml.outcome()).isEqualTo(Outcome.ALTERED);
        assertThat(ofHtml.differences())
                .containsExactly("The file says “Question: Does nothing go with gender?”, and should say “Question: Do"
                        + " things go with gender?”.");

        byte[] pdf = handed(ReportFormat.PDF).content();
        byte[] onePageLess;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.removePage(0);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            onePageLess = out.toByteArray();
        }
        VerificationResult ofPdf = verified(onePageLess);
        assertThat(ofPdf.outcome()).isEqualTo(Outcome.ALTERED);
        assertThat(ofPdf.differences())
                .singleElement()
                .asString()
                .startsWith("Every page of the report is still in the file, which may leave some of them out");
        byte[] oneByte = pdf.clone();
        oneByte[oneByte.length - 200] ^= 1;
        assertThat(verified(oneByte).isSound()).isFalse();

        assertThat(verified("no report".getBytes(StandardCharsets.UTF_8)).outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThatThrownBy(() -> asReader(() -> verification.verify("abc")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("64 digits");
    }

    @Test
    void one_changed_image_one_changed_count_and_one_changed_result_are_named() throws IOException {
        ReportFile report = handed(ReportFormat.JSON);
        WordFinding.EvidenceImage image = results().findings().stream()
                .flatMap(finding -> finding.evidence().stream())
                .findFirst()
                .orElseThrow();

        assertThat(whileTampered(image.file(), () -> verified(report.content())))
                .satisfies(result -> assertThat(result.isSound()).isFalse())
                .satisfies(result -> assertThat(failed(result))
                        .containsExactly("Image files: Files were changed or are missing: " + image.name() + "."));
        assertThat(whileTampered(results().countsHash(), () -> verified(report.content())))
                .satisfies(result -> assertThat(result.isSound()).isFalse())
                .satisfies(
                        result -> assertThat(failed(result)).first().asString().startsWith("Stored counts: The file"));
        assertThat(whileTampered(report(report), () -> verified(report.content())))
                .satisfies(result -> assertThat(result.isSound()).isFalse())
                .satisfies(
                        result -> assertThat(failed(result)).first().asString().startsWith("Stored results: The file"));
        assertThat(verified(report.content()).isSound()).isTrue();
    }

    @Test
    void a_picture_is_drawn_only_from_the_file_that_was_compared() throws IOException {
        WordFinding.EvidenceImage image = results().findings().stream()
                .flatMap(finding -> finding.evidence().stream())
                .findFirst()
                .orElseThrow();
        String said = "Image " + image.number() + " of ";
        Supplier<String> page =
                () -> new String(asReader(() -> reports.html(audit, ReportOptions.FULL)), StandardCharsets.UTF_8);
        assertThat(page.get()).doesNotContain(said).doesNotContain("another file than");

        assertThat(whileTampered(image.file(), page))
                .contains(said, "has changed since it was compared", "another file than the one that was compared");

        // the small picture of another image in the place of this one's is of no use
        database.sql("""
                        update dataset_image set thumbnail_hash = (select max(o.thumbnail_hash) from dataset_image o)
                        where file_hash = ? and dataset_key = (select d.dataset_key from dataset d where d.id = ?)""").params(image.file(), colours.probing().value()).update();
        assertThat(page.get()).doesNotContain("has changed since");
        // nor is another file under the same number
        database.sql("""
                        update dataset_image set file_hash = (select max(o.file_hash) from dataset_image o
                            where o.file_hash <> ?)
                        where file_hash = ? and dataset_key = (select d.dataset_key from dataset d where d.id = ?)""")
                .params(image.file(), image.file(), colours.probing().value())
                .update();
        assertThat(page.get()).contains(said, "has changed since it was compared");
    }

    @Test
    void images_are_read_anew_only_when_somebody_asks_for_it_and_only_for_who_may_read_them() throws IOException {
        ReportFile report = handed(ReportFormat.JSON);
        WordFinding.EvidenceImage image = results().findings().stream()
                .flatMap(finding -> finding.evidence().stream())
                .findFirst()
                .orElseThrow();
        VerificationResult quick =
                whileTampered(image.file(), () -> asReader(() -> verification.verify(report.hash())));

        assertThat(quick.outcome()).isEqualTo(Outcome.CURRENT);
        assertThat(quick.whole()).isFalse();
        assertThat(quick.checks())
                .extracting(VerificationResult.Check::name)
                .containsExactly("Stored results", "Stored counts", "Frozen plan", "Signatures");
        VerificationResult whole = whileTampered(image.file(), () -> asReader(() -> whole(quick)));
        assertThat(whole.whole()).isTrue();
        assertThat(whole.isSound()).isFalse();

        ColourProject others = ColourProject.make(people, models, modelImports, datasetImports);
        assertThatThrownBy(() -> people.as(others.owner(), () -> verification.whole(audit)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> verification.whole(audit)).isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> verification.verify(report.hash())).isInstanceOf(AuthenticationException.class);
    }

    private String report(ReportFile file) {
        return asReader(() -> audits.get(audit)).resultHash().orElseThrow(() -> new AssertionError(file.name()));
    }

    /** Changes one byte of a stored file where it lies, and puts it back. */
    private <T> T whileTampered(String hash, Supplier<T> look) throws IOException {
        Path file;
        try (Stream<Path> all = Files.walk(folder.path())) {
            file = all.filter(each -> each.endsWith(hash)).findFirst().orElseThrow();
        }
        byte[] content = Files.readAllBytes(file);
        byte[] changed = content.clone();
        changed[changed.length / 2] ^= 1;
        write(file, changed);
        try {
            return look.get();
        } finally {
            write(file, content);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            if (!file.toFile().setWritable(true)) {
                throw new IOException(file + " cannot be changed");
            }
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void people_of_other_teams_get_nothing_and_learn_nothing() {
        ReportFile file = handed(ReportFormat.JSON);
        ColourProject others = ColourProject.make(people, models, modelImports, datasetImports);
        UserId stranger = others.owner();

        assertThatThrownBy(() -> people.as(stranger, () -> reports.html(audit, ReportOptions.FULL)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> reports.handedOut(audit)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> endpoints.file(audit, "csv", "full")))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> endpoints.page(audit, "public")))
                .isInstanceOf(ThingNotFoundException.class);

        assertThat(people.as(stranger, () -> verification.verify(file.content())))
                .isEqualTo(VerificationResult.UNKNOWN);
        assertThat(people.as(stranger, () -> verification.verify(file.hash()))).isEqualTo(VerificationResult.UNKNOWN);
        byte[] changed = new String(file.content(), StandardCharsets.UTF_8)
                .replaceFirst("\"seed\" : 7", "\"seed\" : 8")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(people.as(stranger, () -> verification.verify(changed))).isEqualTo(VerificationResult.UNKNOWN);
    }

    @Test
    void files_are_saved_and_the_page_to_look_at_can_do_nothing() {
        ResponseEntity<byte[]> file = asReader(() -> endpoints.file(audit, "html", "public"));
        ResponseEntity<byte[]> page = asReader(() -> endpoints.page(audit, "full"));

        assertThat(file.getHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment")
                .contains("public");
        assertThat(page.getHeaders().getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'self'", "; sandbox");
        assertThat(Objects.requireNonNull(page.getBody()))
                .isEqualTo(asReader(() -> reports.html(audit, ReportOptions.FULL)));
        assertThat(asReader(() -> reports.handedOut(audit))).hasSize(1);
        assertThatThrownBy(() -> asReader(() -> endpoints.file(audit, "exe", "full")))
                .isInstanceOf(ThingNotFoundException.class);
        AuditId draft = asEditor(() -> audits.copy(audit));
        assertThatThrownBy(() -> asReader(() -> reports.html(draft, ReportOptions.FULL)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no results yet");
    }
}
