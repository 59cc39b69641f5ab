package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.ArrayList;
import java.util.List;
import org.filterscope.dataset.catalogue.Dataset;
import org.filterscope.dataset.catalogue.Datasets;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.team.MyRights;
import org.filterscope.team.Role;

/** The top of the pages of one dataset: its name and size, its pages, and what can be done with it. */
final class DatasetHeader extends Composite<Div> {

    /** The pages of a dataset. */
    enum Part {
        IMAGES("Images"),
        SUBSETS("Subsets"),
        REPORT("Import report");

        private final String label;

        Part(String label) {
            this.label = label;
        }
    }

    private final Dataset dataset;
    private final transient Datasets datasets;
    private final PageHeader header;

    DatasetHeader(Dataset dataset, Part here, Datasets datasets, MyRights rights) {
        this.dataset = dataset;
        this.datasets = datasets;
        header = new PageHeader(dataset.name(), line(dataset), pages(here));
        if (rights.have(Role.EDITOR, dataset.id())) {
            header.addAction(menu());
        }
        getContent().addClassName("dataset-header");
        getContent().add(header);
    }

    private static String line(Dataset dataset) {
        List<String> facts = new ArrayList<>();
        facts.add(LocaleText.count(dataset.images(), "image", "images"));
        if (dataset.categories() > 0) {
            facts.add(LocaleText.count(dataset.categories(), "category", "categories"));
            facts.add(LocaleText.count(dataset.annotations(), "annotation", "annotations"));
        }
        facts.add(dataset.layout().label());
        facts.add(LocaleText.size(dataset.bytes()));
        String about = String.join(" · ", facts);
        return dataset.description().isEmpty() ? about : about + " — " + dataset.description();
    }

    private Nav pages(Part here) {
        Nav pages = new Nav();
        pages.addClassName("dataset-pages");
        pages.getElement().setAttribute("aria-label", "Pages of this dataset");
        for (Part part : Part.values()) {
            Anchor link = new Anchor(address(part), part.label);
            if (part == here) {
                link.getElement().setAttribute("aria-current", "page");
            }
            pages.add(link);
        }
        return pages;
    }

    private String address(Part part) {
        return switch (part) {
            case IMAGES -> DatasetNavigation.dataset(dataset.id());
            case SUBSETS -> DatasetNavigation.subsets(dataset.id());
            case REPORT -> DatasetNavigation.report(dataset.id());
        };
    }

    private MenuBar menu() {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        SubMenu actions = menu.addItem("Change", "Change this dataset").getSubMenu();
        actions.addItem("Name and description …", _ -> new DatasetDialog(dataset, datasets).open());
        actions.addItem(
                "Add a table of attributes …", _ -> UI.getCurrent().navigate(DatasetNavigation.newTable(dataset.id())));
        actions.addItem("Move to the trash", _ -> trash());
        menu.getElement().setAttribute("aria-label", "Change this dataset");
        menu.getItems().getFirst().addComponentAsFirst(VaadinIcon.COG_O.create());
        return menu;
    }

    private void trash() {
        UI ui = UI.getCurrent();
        datasets.trash(dataset.id());
        ui.navigate(DatasetNavigation.datasets(dataset.project()));
        Notices.doneWithUndo(dataset.name() + " lies in the trash.", () -> {
            datasets.restore(dataset.id());
            ui.navigate(DatasetNavigation.dataset(dataset.id()));
        });
    }
}
