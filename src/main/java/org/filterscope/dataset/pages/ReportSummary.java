package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.ImportReport;
import org.filterscope.page.LocaleText;

/** The figures of an import, large. */
final class ReportSummary extends Composite<Div> {

    private final DescriptionList figures = new DescriptionList();

    ReportSummary(Dataset dataset, ImportReport report) {
        figures.addClassName("figures");
        put("Images came in", LocaleText.number(report.images()), "of " + LocaleText.number(report.found()) + " found");
        put(
                "Annotations",
                LocaleText.number(report.annotations()),
                LocaleText.count(report.withoutAnnotations(), "image has none", "images have none"));
        put(
                "Same files",
                LocaleText.number(report.same().images()),
                "in " + LocaleText.count(report.same().groups(), "group", "groups"));
        put(
                "Look almost the same",
                LocaleText.number(report.alike().images()),
                "in " + LocaleText.count(report.alike().groups(), "group", "groups"));
        put("Faults", LocaleText.number(report.faults().total()), "each is listed below");
        getContent().addClassName("report-summary");
        getContent()
                .add(
                        new Paragraph("Imported from " + report.source() + " on "
                                + LocaleText.time(dataset.importedAt()) + " in "
                                + LocaleText.decimal(report.seconds(), 1) + " s, read as "
                                + report.layout().label() + ". " + report.reason()),
                        figures);
    }

    private void put(String term, String number, String remark) {
        Div value = new Div(number);
        value.addClassName("figure-number");
        Div more = new Div(remark);
        more.addClassName("figure-remark");
        DescriptionList.Description description = new DescriptionList.Description(value, more);
        Div figure = new Div(new DescriptionList.Term(term), description);
        figure.addClassName("figure");
        figures.getElement().appendChild(figure.getElement());
    }
}
