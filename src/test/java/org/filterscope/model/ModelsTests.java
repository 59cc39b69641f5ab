package org.filterscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.filterscope.fixture.People;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.Quotas;
import org.filterscope.storage.Trash;
import org.filterscope.storage.TrashEntry;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.filterscope.tensor.InputShape;
import org.filterscope.tensor.LayerShape;
import org.filterscope.tensor.TargetModel;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.filterscope.tensor.image.Preprocessing;
import org.filterscope.tensor.image.Resizing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ModelTest
class ModelsTests {

    @Autowired
    private Models models;

    @Autowired
    private Trash trash;

    @Autowired
    private Quotas quotas;

    @Autowired
    private TheModels made;

    @Autowired
    private People people;

    private TeamId team = TeamId.random();
    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();

    @BeforeEach
    void a_project_with_an_editor() {
        team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
    }

    @Test
    void what_was_found_out_about_a_model_is_kept() {
        ModelId id = made.aModel(
                editor,
                project,
                ModelDraft.named("Colours")
                        .withDescription("Tells colours apart")
                        .withPreprocessing(Preprocessing.CAFFE)
                        .withLabels(TheModels.COLOUR_PAIRS));

        Model model = people.as(editor, () -> models.get(id));

        assertThat(model.name()).isEqualTo("Colours");
        assertThat(model.description()).isEqualTo("Tells colours apart");
        assertThat(model.input()).isEqualTo(new InputShape(16, 16, 3, InputShape.Layout.NHWC));
        assertThat(model.signature()).isEqualTo("serving_default");
        assertThat(model.preprocessing()).isEqualTo(Preprocessing.CAFFE);
        assertThat(model.classes()).isEqualTo(6);
        assertThat(model.labels()).isEqualTo(TheModels.COLOUR_PAIRS);
        assertThat(model.layers())
                .containsExactly(new ModelLayer(0, "colour", "ReLU", "1×1", new LayerShape(6, 16, 16)));
        assertThat(people.as(editor, () -> models.of(project))).singleElement().satisfies(card -> {
            assertThat(card.layers()).isEqualTo(1);
            assertThat(card.filters()).isEqualTo(6);
            assertThat(card.bytes()).isEqualTo(model.bytes()).isPositive();
        });
    }

    @Test
    void a_model_is_opened_from_files_of_its_own() {
        ModelId id = made.aModel(editor, project);

        OpenModel open = people.as(editor, () -> models.open(id));

        assertThat(open.target().hash()).isEqualTo(open.model().hash());
        assertThat(open.folder()).isDirectory();
        assertThat(TargetModel.hashOf(open.folder())).isEqualTo(open.model().hash());
    }

    @Test
    void equal_models_share_their_files_and_one_stays_when_the_other_is_erased() throws Exception {
        ModelId first = made.aModel(editor, project, TinyNetworks.residual(), ModelDraft.named("Once"));
        long used = people.as(editor, () -> quotas.of(team)).usedBytes();
        ModelId second = made.aModel(editor, project, TinyNetworks.residual(), ModelDraft.named("Again"));

        assertThat(people.as(editor, () -> quotas.of(team)).usedBytes()).isEqualTo(used);
        people.run(editor, () -> models.open(first));
        people.run(editor, () -> models.trash(first));
        assertThat(erased()).isZero();

        Path folder = people.as(editor, () -> models.open(second)).folder();
        people.run(editor, () -> models.trash(second));
        assertThat(erased()).isEqualTo(used);
        assertThat(Files.exists(folder)).isFalse();
    }

    @Test
    void erasing_a_model_leaves_nothing_of_it() {
        Map<String, Long> before = made.kept();
        ModelId id = made.aModel(
                editor,
                project,
                TinyNetworks.fire(),
                ModelDraft.named("Short-lived").withLabels(ClassLabels.parse("a\nb\nc\nd\ne\nf")));
        people.run(editor, () -> models.open(id));
        people.run(editor, () -> models.trash(id));

        erased();

        assertThat(made.kept()).isEqualTo(before);
    }

    private long erased() {
        return people.as(editor, () -> trash.empty(project));
    }

    @Test
    void a_model_in_the_trash_is_found_nowhere_else_and_comes_back_as_it_was() {
        ModelId id = made.aModel(editor, project);
        Model before = people.as(editor, () -> models.get(id));

        people.run(editor, () -> models.trash(id));

        assertThat(people.as(editor, () -> models.of(project))).isEmpty();
        assertThatThrownBy(() -> people.run(editor, () -> models.get(id))).isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.run(editor, () -> models.open(id))).isInstanceOf(ThingNotFoundException.class);
        List<TrashEntry> thrown = people.as(editor, () -> trash.of(project));
        people.run(editor, () -> trash.restore(thrown.getFirst().id()));
        assertThat(people.as(editor, () -> models.get(id))).isEqualTo(before);
    }

    @Test
    void name_preprocessing_and_labels_are_changed_by_editors() {
        ModelId id = made.aModel(editor, project);
        Preprocessing other = Preprocessing.TORCH.with(new Resizing.ShortSide(18));

        people.run(editor, () -> {
            models.rename(id, "  Hues ", "new");
            models.preprocess(id, other);
            models.label(id, ClassLabels.parse("a\nb\nc\nd\ne\nf"));
        });

        Model changed = people.as(editor, () -> models.get(id));
        assertThat(changed.name()).isEqualTo("Hues");
        assertThat(changed.preprocessing()).isEqualTo(other);
        assertThat(changed.labels().names()).containsExactly("a", "b", "c", "d", "e", "f");
    }

    @Test
    void what_does_not_fit_the_model_is_refused_and_changes_nothing() {
        ModelId id = made.aModel(editor, project);
        Model before = people.as(editor, () -> models.get(id));

        assertThatThrownBy(() -> people.run(editor, () -> models.label(id, ClassLabels.parse("a\nb"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("6 classes");
        assertThatThrownBy(() -> people.run(
                        editor, () -> models.preprocess(id, Preprocessing.TF.with(new Resizing.ShortSide(8)))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("less than the 16 pixels");
        assertThatThrownBy(() -> people.run(editor, () -> models.rename(id, " ", "")))
                .isInstanceOf(RefusedException.class);
        assertThat(people.as(editor, () -> models.get(id))).isEqualTo(before);
    }

    @Test
    void readers_look_and_strangers_do_not_even_that() {
        ModelId id = made.aModel(editor, project);
        UserId reader = people.aMember(team, Role.READER);
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);

        assertThat(people.as(reader, () -> models.get(id)).id()).isEqualTo(id);
        assertThatThrownBy(() -> people.run(reader, () -> models.rename(id, "Mine", "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.run(reader, () -> models.trash(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.run(stranger, () -> models.get(id))).isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.run(stranger, () -> models.open(id)))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> people.run(stranger, () -> models.of(project)))
                .isInstanceOf(ThingNotFoundException.class);
    }
}
