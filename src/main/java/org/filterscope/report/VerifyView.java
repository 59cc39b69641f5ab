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
import org.filterscope.page.PageHeader;
import org.filterscope.page.Section;
import org.filterscope.refusal.RefusedException;

/** Tells whether a report is genuine and current, and whether what it rests on was tampered with. */
@Route("verify")
@PageTitle("Verify a report · Filterscope")
@PermitAll
@StyleSheet("report.css")
class VerifyView extends Main implements BeforeEnterObserver {

    private static final String HASH = "hash";

    private final transient Verification verification;
    private final TextField hash = new TextField("Hash of a report, or of its file");
    private final Div answer = new Div();

    VerifyView(Verification verification) {
        this.verification = verification;
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
                        "Says whether a report of an audit of your teams is genuine and current, reads every image of the audit"
                                + " anew, and computes its numbers again from the stored counts."),
                new Section("By its hash", byHash),
                new Section("By its file", upload()),
                answer);
    }

    private Upload upload() {
        Upload upload = new Upload(new ReportUpload(this::await, this::look));
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
            showSoon(text);
        });
    }

    private void ask() {
        UI.getCurrent().getPage().getHistory().replaceState(null, ReportNavigation.verify());
        showSoon(hash.getValue());
    }

    /** Reading all images takes a while, so the page first says what it does. */
    private void showSoon(String text) {
        await();
        answer.getElement().executeJs("return true").then(_ -> show(answerOf(() -> verification.verify(text))));
    }

    private Runnable look(byte[] file) {
        Component found = answerOf(() -> verification.verify(file));
        return () -> {
            hash.clear();
            show(found);
        };
    }

    private void await() {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        Paragraph what = new Paragraph("Reading the images of the audit, and computing its numbers again …");
        bar.getElement().setAttribute("aria-label", "Verifying");
        Div waiting = new Div(what, bar);
        waiting.addClassName("verify-waiting");
        show(waiting);
    }

    private static Component answerOf(Supplier<VerificationResult> result) {
        try {
            return new VerificationPanel(result.get());
        } catch (RefusedException e) {
            return new Paragraph(e.getMessage());
        }
    }

    private void show(Component what) {
        answer.removeAll();
        answer.add(what);
    }
}
