package org.filterscope.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.filterscope.bias.AuditState;
import org.filterscope.bias.WordFinding;
import org.filterscope.bias.review.AuditReview;
import org.filterscope.bias.statistics.Verdict;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class HtmlReportTests {

    private static final Pattern PICTURE = Pattern.compile("<img src=\"data:image/jpeg;base64,");

    private static String html(AuditReport report, Pictures pictures) {
        return new String(HtmlReport.render(report, pictures), StandardCharsets.UTF_8);
    }

    private static String section(int number) {
        Element section = Objects.requireNonNull(
                page(html(SampleReport.aReport(), SampleReport.pictures())).getElementById("section-" + number));
        return section.getTextContent();
    }

    private static Document page(String html) {
        try {
            Document page = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)));
            NodeList all = page.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                if (all.item(i) instanceof Element element && element.hasAttribute("id")) {
                    element.setIdAttribute("id", true);
                }
            }
            return page;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("the page is no XML", e);
        }
    }

    @Test
    void has_sixteen_sections_with_headings_and_contents() {
        Document page = page(html(SampleReport.aReport(), Pictures.NONE));

        assertThat(IntStream.range(0, 16)
                        .mapToObj(number -> page.getElementById("section-" + number))
                        .toList())
                .doesNotContainNull()
                .allSatisfy(
                        section -> assertThat(section.getElementsByTagName("h2").getLength())
                                .isEqualTo(1));
        assertThat(page.getElementById("section-16")).isNull();
        assertThat(page.getElementsByTagName("nav").item(0).getTextContent())
                .contains("0 Cover", "8 Findings", "15 Annexes");
    }

    @Test
    void each_section_shows_what_the_outline_asks_of_it() {
        AuditReport report = SampleReport.aReport();
        assertThat(section(0))
                .contains("Occupations by gender, spring", SampleReport.AUDIT.toString(), "Occupations 2025", "Signed")
                .contains(
                        "6 March 2026", "Grace Okoye: No stake in the product", report.hash(), report.verifyAddress());
        assertThat(section(1))
                .contains("Do pictures of women show other things", "Material30", "Equivalent152", "Inconclusive")
                .contains("apron", "−28.0 points (−32.1 to −23.9)", "What this report does not show");
        assertThat(section(2))
                .contains("search for stock photographs", "Women and men whose work", "two associations")
                .contains("Annotated by others", "data protection impact assessment");
        assertThat(section(3))
                .contains("Stock photographs", "CC BY 4.0", "2019 to 2025", "9,120", SampleReport.hash(5))
                .contains("Drawings and posters", "Duplicates", "Without a known cluster59");
        assertThat(section(4))
                .contains("Women", "gender is woman", "4,010", "410", "9.8", "31", SampleReport.hash(6), "confounder")
                .contains("20242,005 (50.0 %)2,315 (50.0 %)160 (100.0 %)1.41", "Standardised difference");
        assertThat(section(5))
                .contains("2 March 2026, 09:30 UTC", SampleReport.hash(1), "260", "5.0 %", "±5.0 points", "20260302")
                .contains("Three unreadable files were not replaced.")
                .contains("frozen after somebody could see something", "Groups at workDiscovery of groupsAda Keller")
                .contains("3yesthe same", "1nonot known: deleted since")
                .doesNotContain("before labels");
        assertThat(section(6))
                .contains("resnet50-places", "layer4", SampleReport.hash(2), SampleReport.hash(3), "English nouns")
                .contains("0.35", "p = (1 + number of", "Filterscope 0.1.0, Java 25", "CPU, 16 cores");
        assertThat(section(7)).contains("4 of 100 splits", "passed", "37 of 40", "3.4 points", "92.0 %", "0.81");
        assertThat(section(1))
                .contains(
                        "1 verdict goes one step down",
                        "apron (Women and Men), from Material to Difference, size uncertain")
                .contains("after people's check Difference, size uncertain, −3.0 points (−9.0 to +2.0)");
        assertThat(section(7))
                .contains("Rate corrected", "−28.0 (−32.1 to −23.9)−3.0 (−9.0 to +2.0)Material")
                .contains("16.0 %18.1 %");
        assertThat(section(8))
                .contains("clothing → artifact → object", "1,203 / 4,010", "926 / 4,630", "188 / 410 clusters")
                .contains("BH 0.0001", "BY 0.0006", "survives BY", "odds ratio 1.60, crude 1.90", "held in 11 of 12")
                .contains(
                        "The same over scene?", "no, it differs; Q 7.25, p 0.0070, BH 0.0310, 4 compared, 2 too small")
                .contains("the word is selected there too", "nPMI gap")
                .contains("12, 700, 1999", "Evidence: images with", "Counter-examples", "Comment of Grace Okoye")
                .contains("Material, robustDifference, size uncertain", "Material, robustnot checked")
                .contains("with the explainer's own errors taken out the difference may be none");
        assertThat(section(9))
                .contains("Equivalent: 152", "Inconclusive: 560", "Too rare to test: 140", "Clusters needed");
        assertThat(section(10))
                .contains("Cells of gender", "Crude points", "Adjusted odds ratio", "11", "12")
                .contains("1030.35−28.0 as planned", "530.35−25.2", "1030.25—");
        assertThat(section(11)).contains("Grown: 1", "New: 1", "Resolved: 1", "+21.0 (+12.0 to +30.0)");
        assertThat(section(12))
                .contains("Blind spots", "Errors of the explainer", "not cause", "Population", "Small group: Unknown");
        assertThat(section(13))
                .contains(
                        "Collect more images", "Data team", "30 September 2026", "women in kitchens at home until then")
                .contains("Material findings without a decision");
        assertThat(section(14))
                .contains("Ada Keller", "Fairness auditor, external", "6 March 2026, 11:45 UTC", report.signedHash())
                .contains("margin of five points is too wide", "Still what stands hereyes");
        assertThat(section(15))
                .contains(
                        "report.csv",
                        "report.json",
                        "20260302",
                        "EU AI Act",
                        "MEASURE 2.11",
                        "TR 24027",
                        "Local Law 144");
    }

    @Test
    void every_word_and_pair_is_in_it_with_its_own_numbers() {
        AuditReport report = SampleReport.aReport();
        String text = section(8) + section(9);

        assertThat(report.results().findings()).hasSize(3 * SampleReport.WORDS);
        for (WordFinding finding : report.results().findings()) {
            String row = finding.word() + report.pair(finding) + Figures.of(finding.a()) + Figures.of(finding.b());
            assertThat(text)
                    .contains(
                            finding.decision().verdict() == Verdict.TOO_RARE
                                    ? row
                                    : row + Figures.points(finding.difference()));
        }
    }

    @Test
    void is_small_accessible_and_asks_for_nothing() {
        String html = html(SampleReport.aReport(), SampleReport.pictures());
        Document page = page(html);

        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1_000_000, 10_000_000);
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(elements(page, "img"))
                .isNotEmpty()
                .allSatisfy(img -> assertThat(img.getAttribute("alt")).isNotBlank());
        assertThat(elements(page, "th"))
                .allSatisfy(head -> assertThat(head.getAttribute("scope")).isIn("row", "col"));
        assertThat(elements(page, "table"))
                .allSatisfy(table -> assertThat(
                                table.getElementsByTagName("caption").getLength())
                        .isEqualTo(1));
        assertThat(elements(page, "svg")).hasSize(1).allSatisfy(svg -> {
            assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(1);
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .contains("Squares are material");
        });
        assertThat(html).doesNotContain("<script", "<link", " style=", " src=\"http", " onload");
        assertThat(html).contains("default-src 'none'; img-src data:");
    }

    @Test
    void the_same_results_give_the_same_bytes() {
        assertThat(HtmlReport.render(SampleReport.aReport(), SampleReport.pictures()))
                .isEqualTo(HtmlReport.render(SampleReport.aReport(), SampleReport.pictures()));
        assertThat(SampleReport.aReport().hash())
                .isEqualTo(SampleReport.aReport().hash());
        assertThat(SampleReport.aReport(ReportOptions.PUBLIC).hash())
                .isNotEqualTo(SampleReport.aReport().hash());
    }

    @Test
    void names_that_want_to_be_more_stay_text() {
        String hostile = "<script>alert('&\"')</script>\u0000\u0001";
        String html = html(SampleReport.aHostileReport(hostile), Pictures.NONE);

        assertThat(html).contains("&lt;script&gt;alert(").doesNotContain("<script", "\u0000", "\u0001");
        assertThat(page(html).getElementById("section-13").getTextContent())
                .contains("<script>alert('&\"')</script>??");
    }

    @Test
    void pictures_beyond_the_room_are_left_out_and_counted() throws IOException {
        byte[] large = new byte[400_000];
        String html = html(SampleReport.aReport(), (_, _) -> new Pictures.Drawn(large));

        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(10_000_000);
        assertThat(PICTURE.matcher(html).results().count()).isBetween(5L, 20L);
        assertThat(html).containsPattern("further pictures are left out, so that the file stays below 10 MB");
        assertThat(html(SampleReport.aReport(), Pictures.NONE)).contains("no longer in the dataset");
    }

    @Test
    void the_public_edition_names_no_files_and_blurs_all_but_the_region() throws IOException {
        String full = html(SampleReport.aReport(), SampleReport.pictures());
        String open = html(SampleReport.aReport(ReportOptions.PUBLIC), SampleReport.pictures());
        assertThat(full).contains("photos/1.jpg");
        assertThat(open).doesNotContain("photos/").contains("Public edition");

        WordFinding.EvidenceImage with =
                new WordFinding.EvidenceImage(0, true, 7, "a", SampleReport.hash(7), 3, 0.5, 0.25, 0.25, 0.75, 0.75);
        WordFinding.EvidenceImage without =
                new WordFinding.EvidenceImage(0, false, 7, "a", SampleReport.hash(7), -1, 0, 0, 0, 0, 0);
        BufferedImage sharp = drawn(with, false);
        assertThat(detail(drawn(with, true), 60, 60)).isGreaterThan(0.7 * detail(sharp, 60, 60));
        assertThat(detail(drawn(with, true), 2, 2)).isLessThan(0.3 * detail(sharp, 2, 2));
        assertThat(detail(drawn(without, true), 60, 60)).isLessThan(0.3 * detail(sharp, 60, 60));
    }

    private static BufferedImage drawn(WordFinding.EvidenceImage image, boolean blurred) throws IOException {
        return Objects.requireNonNull(ImageIO.read(
                new ByteArrayInputStream(EvidenceArtist.draw(SampleReport.scene(image.number()), image, blurred))));
    }

    /** How much neighbours differ in a square. */
    private static double detail(BufferedImage picture, int left, int top) {
        double sum = 0;
        for (int y = top; y < top + 30; y++) {
            for (int x = left; x < left + 30; x++) {
                sum += Math.abs((picture.getRGB(x, y) & 0xff) - (picture.getRGB(x + 1, y) & 0xff));
            }
        }
        return sum;
    }

    @Test
    void what_nobody_has_said_is_told_and_a_changed_review_shows() {
        AuditReport signed = SampleReport.aReport();
        AuditReport bare = SampleReport.of(signed.results(), AuditReview.EMPTY, AuditState.MADE, ReportOptions.FULL);
        String html = html(bare, Pictures.NONE);
        assertThat(html)
                .contains("Nobody has signed yet", "No blind check by two raters", "Nothing has been decided yet")
                .contains("No discovery and no other audit of the dataset is known from before the plan was frozen")
                .contains("Draft, not signed");

        AuditReview later = new AuditReview(
                List.of(),
                signed.review().actions(),
                signed.review().deviations(),
                signed.review().signatures(),
                signed.review().humanChecks(),
                signed.review().corrected(),
                signed.review().looks());
        assertThat(html(SampleReport.of(signed.results(), later, AuditState.SIGNED, ReportOptions.FULL), Pictures.NONE))
                .contains("no: the review was changed afterwards");
    }

    private static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }
}
