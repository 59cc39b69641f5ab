package org.filterscope.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.function.Supplier;
import org.filterscope.bias.AuditId;
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.BackgroundLook;

/** Tells whether a report is genuine and current, and whether what it rests on was tampered with. */
@Route("verify")
@PageTitle("Verify a report · Filterscope")
@PermitAll
@StyleSheet("report.css")
class VerifyView extends Main implements BeforeEnterObserver {

    private static final String HASH = "hash";

    private final transient Verification verification;
    private final transient BackgroundLook looks;
    private final TextField hash = new TextField("Hash of a report, or of its file");
    private final Div answer = new Div();

    VerifyView(Verification verification, BackgroundLook looks) {
        this.verification = verification;
        this.looks = looks;
        addClassNames("page", "verify-page");
        answer.getElement().setAttribute("aria-live", "polite");
        hash.addClassName("verify-hash");
        hash.setHelperText("64 digits from 0 to f; it stands on the cover.");
        hash.addKeyPressListener(Key.ENTER, _ -> ask());
        Button look = new Button("Verify", _ -> ask());
        look.addThemeVariants(ButtonVariant.PRIMARY);
        Div byHash = new Div(hash, look);
        byHash.addClassName("verify-form");
        add(
                new PageHeader(
                        "Verify a report",
                        "Says whether a report of an audit of your teams is genuine and current. On demand it reads every image of the"
                                + " audit anew, and computes its numbers again from the stored counts."),
                new Section("By its hash", byHash),
                new Section("By its file", upload()),
                answer);
    }

    private Upload upload() {
        Upload upload = new Upload(new ReportUpload(this::look));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Verification.LARGEST);
        upload.setAcceptedFileExtensions(".pdf", ".html", ".json", ".csv");
        upload.setDropLabel(new Span("or drop a PDF, HTML, JSON or CSV file here"));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        return upload;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> asked = event.getLocation().getQueryParameters().getSingleParameter(HASH);
        answer.removeAll();
        asked.ifPresent(text -> {
            hash.setValue(text);
            lookUp(text);
        });
    }

    private void ask() {
        UI.getCurrent().getPage().getHistory().replaceState(null, ReportNavigation.verify());
        lookUp(hash.getValue());
    }

    /** At once: whoever follows a link sets no work going. */
    private void lookUp(String text) {
        try {
            show(verification.verify(text));
        } catch (RefusedException e) {
            refused(String.valueOf(e.getMessage()));
        }
    }

    private void look(byte[] file) {
        hash.clear();
        later("The file is looked at …", () -> verification.verify(file));
    }

    private void later(String text, Supplier<VerificationResult> question) {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", "Verifying");
        Div waiting = new Div(new Paragraph(text), bar);
        waiting.addClassName("verify-waiting");
        answer.removeAll();
        answer.add(waiting);
        looks.look(this, question, this::show, this::refused);
    }

    private void show(VerificationResult result) {
        answer.removeAll();
        answer.add(new VerificationPanel(
                result, result.audit().map(audit -> more(result, audit)).orElseGet(Div::new)));
    }

    private Component more(VerificationResult result, AuditId audit) {
        Button whole = new Button(
                "Compute and read everything again",
                _ -> later(
                        "All numbers are computed again and all images read anew. You can leave this page open and go on"
                                + " elsewhere …",
                        () -> result.with(verification.whole(audit))));
        Paragraph about = new Paragraph(
                "Hashes of the stored files and signatures were looked at. Whether all numbers follow from"
                        + " the counts, and whether every image is what it was, takes as long as reading the images takes.");
        about.addClassName("hint");
        return new Div(about, whole);
    }

    private void refused(String sentence) {
        answer.removeAll();
        answer.add(new Paragraph(sentence));
    }
}
