package org.filterscope.dataset.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.Subset;
import org.filterscope.dataset.catalogue.SubsetContent;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.dataset.rule.SubsetRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubsetPagesTests extends BirdPages {

    private static final SubsetRule BIRD = new SubsetRule.Shows("bird");
    private static final SubsetRule TREE = new SubsetRule.Shows("tree");

    private DatasetId birds = DatasetId.random();

    @BeforeEach
    void some_birds() {
        birds = someBirds();
    }

    @Test
    void a_dataset_without_subsets_says_what_they_are_for() {
        navigate(DatasetNavigation.subsets(birds), SubsetsView.class);

        assertThat(find(H2.class).single().getText()).isEqualTo("No subsets yet");
        click("New subset");
        assertThat(address()).isEqualTo(DatasetNavigation.newSubset(birds));
    }

    @Test
    @SuppressWarnings("unchecked") // a field is found by its class, which does not say what it holds
    void a_rule_is_built_with_its_sentence_count_and_samples_alongside() {
        navigate(DatasetNavigation.newSubset(birds), NewSubsetView.class);
        assertThat(text()).contains("Every image of the dataset.", "6 images");

        click("Condition");
        assertThat(text()).contains("conditions without values do not count yet");
        MultiSelectComboBox<String> categories =
                (MultiSelectComboBox<String>) find(MultiSelectComboBox.class).single();
        test(categories).selectItem("bird");

        assertThat(text()).contains("Images where: shows \"bird\".", "2 images", "33%");
        assertThat(find(Image.class).all())
                .extracting(image -> image.getAlt().orElse(""))
                .containsExactly("1.jpg", "3.jpg");
        test(find(TextField.class).withCaption("Name").single()).setValue("Birds only");
        click("Save subset");
        assertThat(subsets.of(birds)).extracting(Subset::content).containsExactly(new SubsetContent.ByRule(BIRD));
    }

    @Test
    void a_rule_comes_from_the_address() {
        show(
                DatasetNavigation.newSubset(birds),
                new QueryParameters(SubsetAddress.ofRule(new SubsetRule.Not(TREE))).getQueryString(),
                NewSubsetView.class);

        assertThat(text()).contains("does not show \"tree\"", "4 images");
    }

    @Test
    void a_subset_needs_a_name_that_is_free() {
        aSubset(birds, "Trees", TREE);
        navigate(DatasetNavigation.newSubset(birds), NewSubsetView.class);
        TextField name = find(TextField.class).withCaption("Name").single();

        click("Save subset");
        assertThat(name.getErrorMessage()).isEqualTo("Give the subset a name.");

        test(name).setValue("trees");
        click("Save subset");
        assertThat(name.getErrorMessage()).contains("trees");
        assertThat(subsets.of(birds)).hasSize(1);
    }

    @Test
    void sizes_and_overlap_are_compared() {
        SubsetId one = aSubset(birds, "With birds", BIRD);
        SubsetId other = aSubset(birds, "With trees", TREE);
        people.signIn(reader);
        navigate(DatasetNavigation.subsets(birds), SubsetsView.class);

        test(compare("With birds")).click();
        test(compare("With trees")).click();

        assertThat(address()).contains(one.toString()).contains(other.toString());
        assertThat(text()).contains("With birds and With trees share 1 image", "1 · 50%");
        assertThat(buttons()).doesNotContain("New subset");
    }

    @Test
    void a_frozen_list_stays_with_its_hash() {
        SubsetId subset = aSubset(birds, "With birds", BIRD);
        navigate(DatasetNavigation.subset(subset), SubsetView.class);

        click("Freeze now");

        assertThat(text()).contains(subsets.frozen(birds).getFirst().hash());
    }

    @Test
    void a_subset_is_changed_and_deleted() {
        SubsetId subset = aSubset(birds, "With birds", BIRD);
        navigate(DatasetNavigation.subsetEditor(subset), SubsetEditorView.class);
        test(find(TextField.class).withCaption("Name").single()).setValue("Birds");
        click("Save subset");
        assertThat(subsets.get(subset).name()).isEqualTo("Birds");
        assertThat(address()).isEqualTo(DatasetNavigation.subset(subset));

        click("Delete");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(subsets.of(birds)).isEmpty();
    }

    private Checkbox compare(String name) {
        return find(Checkbox.class).all().stream()
                .filter(box ->
                        box.getAriaLabel().filter(("Compare " + name)::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
