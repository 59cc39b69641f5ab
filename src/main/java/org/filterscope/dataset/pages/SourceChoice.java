package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.filterscope.dataset.catalogue.ImportSource;
import org.filterscope.storage.UploadField;
import org.filterscope.team.ProjectId;

/** Where images or a table come from: an upload, or a place on the server. */
final class SourceChoice extends Composite<Div> {

    private final TextField path = new TextField();

    private SourceChoice(UploadField upload, String label, String button, Consumer<ImportSource> chosen) {
        upload.addFinishedListener(
                event -> chosen.accept(new ImportSource.Upload(event.upload().toString())));
        path.setLabel(label);
        Button look = new Button(button, _ -> {
            path.setInvalid(path.getValue().isBlank());
            path.setErrorMessage("Write its path.");
            if (!path.isInvalid()) {
                chosen.accept(new ImportSource.ServerFolder(path.getValue().strip()));
            }
        });
        Div folder = new Div(path, look);
        folder.addClassName("source-folder");
        Span or = new Span("or");
        or.addClassName("source-or");
        getContent().addClassName("source-choice");
        Paragraph where = new Paragraph("Write the whole path; an administrator says below which folders it may lie.");
        where.addClassName("source-or");
        getContent().add(upload, or, folder, where);
    }

    /**
     * A choice of images.
     *
     * @param now what is chosen already
     * @param chosen takes what was chosen
     */
    static SourceChoice ofImages(ProjectId project, Optional<ImportSource> now, Consumer<ImportSource> chosen) {
        SourceChoice choice = new SourceChoice(
                new UploadField(project, "Archive with the images (zip or tar.gz)", ".zip,.tar.gz,.tgz"),
                "Folder on the server",
                "Look at it",
                chosen);
        if (now.orElse(null) instanceof ImportSource.ServerFolder(String folder)) {
            choice.path.setValue(folder);
        }
        return choice;
    }

    /** A choice of a table. */
    static SourceChoice ofTable(ProjectId project, Consumer<ImportSource> chosen) {
        return new SourceChoice(
                new UploadField(project, "Table (CSV, TSV or JSON lines)", ".csv,.tsv,.jsonl,.ndjson"),
                "File on the server",
                "Add the table",
                chosen);
    }
}
