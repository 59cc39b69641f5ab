package org.filterscope.dataset.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import org.filterscope.dataset.catalogue.DatasetId;
import org.junit.jupiter.api.Test;

class DatasetsViewTests extends BirdPages {

    @Test
    void a_project_without_datasets_offers_editors_the_import() {
        navigate(DatasetNavigation.datasets(project), DatasetsView.class);

        assertThat(find(H2.class).single().getText()).isEqualTo("No datasets yet");
        click("Import images");
        assertThat(address()).isEqualTo(DatasetNavigation.importing(project));
    }

    @Test
    void readers_are_told_who_can_import_instead() {
        people.signIn(reader);
        navigate(DatasetNavigation.datasets(project), DatasetsView.class);

        assertThat(buttons()).doesNotContain("Import images");
        assertThat(text()).contains("Editors and owners of the team can do that");
    }

    @Test
    void a_dataset_is_a_card_with_its_size_and_kind_that_leads_to_its_images() {
        DatasetId birds = someBirds();
        people.signIn(reader);
        navigate(DatasetNavigation.datasets(project), DatasetsView.class);

        assertThat(links()).contains(DatasetNavigation.dataset(birds));
        assertThat(text()).contains("Birds", "6 images", "2 categories", "COCO instances");
    }

    @Test
    @SuppressWarnings("unchecked") // the tester of menus is generic, its class is not
    void what_was_moved_to_the_trash_comes_back_by_undo() {
        DatasetId birds = someBirds();
        navigate(DatasetNavigation.dataset(birds), DatasetView.class);

        test(MenuBarTester.class, find(MenuBar.class).all().getLast()).clickItem("Change", "Move to the trash");
        assertThat(address()).isEqualTo(DatasetNavigation.datasets(project));
        assertThat(links()).doesNotContain(DatasetNavigation.dataset(birds));

        click("Undo");
        assertThat(address()).isEqualTo(DatasetNavigation.dataset(birds));
    }
}
