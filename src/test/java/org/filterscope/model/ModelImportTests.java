package org.filterscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.job.Job;
import org.filterscope.job.JobCancelledException;
import org.filterscope.job.JobId;
import org.filterscope.job.JobState;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.UploadId;
import org.filterscope.storage.Uploads;
import org.filterscope.storage.WholeUploads;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.filterscope.tensor.ModelOptions;
import org.filterscope.tensor.fixture.GraphSketch;
import org.filterscope.tensor.fixture.ModelSketch;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tensorflow.proto.NodeDef;

@ModelTest
class ModelImportTests {

    @Autowired
    private Models models;

    @Autowired
    private ModelImports imports;

    @Autowired
    private ModelImport kind;

    @Autowired
    private Uploads uploads;

    @Autowired
    private TheModels made;

    @Autowired
    private People people;

    @TempDir
    private Path folder;

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
    void a_zip_with_a_folder_around_the_model_becomes_a_model_named_like_the_file() throws Exception {
        byte[] zip = aModelIn("my-model/1/")
                .file("my-model/labels.txt", TheModels.COLOUR_PAIRS.text())
                .file("my-model/notes.md", "trained in May")
                .zip();

        Job job = imported("Colour pairs.zip", zip, ModelDraft.named(""));

        assertThat(job.state()).as(job.message()).isEqualTo(JobState.DONE);
        Model model =
                people.as(editor, () -> models.get(ModelId.parse(job.result().substring("model/".length()))));
        assertThat(model.name()).isEqualTo("Colour pairs");
        assertThat(model.labels()).isEqualTo(TheModels.COLOUR_PAIRS);
        assertThat(people.as(editor, () -> models.open(model.id()))
                        .folder()
                        .toFile()
                        .list())
                .containsExactly("saved_model.pb");
    }

    @Test
    void a_tar_gz_with_the_model_at_its_top_is_a_model_too() throws Exception {
        Job job = imported("m.tar.gz", aModelIn("").tarGz(), ModelDraft.named("Packed"));

        assertThat(job.state()).as(job.message()).isEqualTo(JobState.DONE);
        assertThat(people.as(editor, () -> models.of(project)))
                .extracting(ModelCard::name)
                .containsExactly("Packed");
    }

    @Test
    void a_folder_of_the_server_is_copied_and_stays_as_it_was() throws Exception {
        Path source = made.aFolder(TinyNetworks.flat());
        JobId id = people.as(
                editor, () -> imports.importFolder(project, source.toString(), ModelDraft.named("Registered")));

        Job job = made.ended(editor, project, id);

        assertThat(job.state()).as(job.message()).isEqualTo(JobState.DONE);
        assertThat(source.resolve("saved_model.pb")).exists();
        ModelId model = people.as(editor, () -> models.of(project)).getFirst().id();
        Files.delete(source.resolve("saved_model.pb"));
        assertThat(people.as(editor, () -> models.open(model)).target().layers())
                .hasSize(2);
    }

    @Test
    void a_folder_elsewhere_on_the_server_is_refused_before_anything_is_queued() {
        Path elsewhere = TinyNetworks.flat().writeTo(folder.resolve("elsewhere"));

        assertThatThrownBy(() -> people.run(
                        editor, () -> imports.importFolder(project, elsewhere.toString(), ModelDraft.named("x"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("allowed");
    }

    @Test
    void what_the_file_leaves_open_is_said_by_the_one_who_brings_it() throws Exception {
        byte[] zip = Archives.empty()
                .folder("", written(TinyNetworks.greyOfAnySize()))
                .zip();

        Job open = imported("grey.zip", zip, ModelDraft.named("Grey"));
        assertThat(open.state()).isEqualTo(JobState.FAILED);
        assertThat(open.message()).contains("under Picture size");

        Job said = imported("grey.zip", zip, ModelDraft.named("Grey").withOptions(new ModelOptions(null, 24, 32)));
        assertThat(said.state()).as(said.message()).isEqualTo(JobState.DONE);
        Model model =
                people.as(editor, () -> models.get(models.of(project).getFirst().id()));
        assertThat(model.input().width()).isEqualTo(32);
        assertThat(people.as(editor, () -> models.open(model.id()))
                        .target()
                        .input()
                        .height())
                .isEqualTo(24);
    }

    static Stream<Arguments> badArchives() {
        return Stream.of(
                bad(
                        "a path that climbs out",
                        "climbs.zip",
                        () -> aModelIn("").file("../../x", "y").zip(),
                        "../../x"),
                bad(
                        "a path that climbs out",
                        "climbs.tgz",
                        () -> aModelIn("").file("../../x", "y").tarGz(),
                        "../../x"),
                bad(
                        "a link",
                        "link.zip",
                        () -> aModelIn("").link("variables", "/etc").zip(),
                        "is a link"),
                bad(
                        "a link",
                        "link.tar.gz",
                        () -> aModelIn("").link("variables", "/etc").tarGz(),
                        "is a link"),
                bad("100,000 entries", "many.zip", ModelImportTests::manyEntries, "more than 10000 entries"),
                bad(
                        "1:1000",
                        "bomb.zip",
                        () -> aModelIn("").file("x", new byte[20_000_000]).zip(),
                        "x"),
                bad(
                        "1:1000",
                        "bomb.tar.gz",
                        () -> aModelIn("").file("x", new byte[20_000_000]).tarGz(),
                        "x"),
                bad("an op that reads files", "spy.zip", ModelImportTests::spy, "ReadFile"),
                bad(
                        "another format",
                        "net.zip",
                        () -> Archives.empty().file("net/net.onnx", "x").zip(),
                        "onnx2tf"),
                bad(
                        "no model",
                        "text.zip",
                        () -> Archives.empty().file("a.txt", "x").zip(),
                        "no saved_model.pb"),
                bad(
                        "two models",
                        "two.zip",
                        () -> aModelIn("a/")
                                .folder("b/", written(TinyNetworks.flat()))
                                .zip(),
                        "several models"),
                bad(
                        "a cut model",
                        "cut.zip",
                        () -> Archives.empty().file("saved_model.pb", "x").zip(),
                        "saved_model.pb is cut short"),
                bad(
                        "labels that do not fit",
                        "labels.zip",
                        () -> aModelIn("").file("labels.txt", "a\nb").zip(),
                        "2 class labels"),
                bad(
                        "no archive",
                        "model.zip",
                        () -> "saved".getBytes(StandardCharsets.UTF_8),
                        "neither a zip nor a tar.gz"));
    }

    private static Arguments bad(String what, String file, Supplier<byte[]> content, String said) {
        return Arguments.of(what + " in " + file, file, content, said);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badArchives")
    void what_is_refused_says_why_and_leaves_nothing_behind(
            String what, String file, Supplier<byte[]> content, String said) throws Exception {
        Map<String, Long> before = made.kept();

        Job job = imported(file, content.get(), ModelDraft.named(what));

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.message()).contains(said).doesNotContain("Filterscope itself failed");
        assertThat(job.message()).doesNotContain("/work/").doesNotContain("--");
        assertThat(made.kept()).isEqualTo(before);
    }

    @Test
    void a_file_of_another_format_is_refused_before_anything_is_queued() {
        UploadId upload = uploaded("network.onnx", new byte[10]);

        assertThatThrownBy(() -> people.run(editor, () -> imports.importUpload(project, upload, ModelDraft.named("x"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("onnx2tf");
    }

    @Test
    void the_import_of_another_project_takes_no_upload_of_this_one() {
        UploadId upload = uploaded("m.zip", aModelIn("").zip());
        ProjectId other = people.aProject(team);

        assertThatThrownBy(() -> people.run(editor, () -> imports.importUpload(other, upload, ModelDraft.named("x"))))
                .isInstanceOf(ThingNotFoundException.class);
    }

    @Test
    void readers_and_strangers_import_nothing() {
        UserId reader = people.aMember(team, Role.READER);
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);
        String source = made.aFolder(TinyNetworks.flat()).toString();

        assertThatThrownBy(() -> people.run(reader, () -> imports.importFolder(project, source, ModelDraft.named("x"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () -> people.run(stranger, () -> imports.importFolder(project, source, ModelDraft.named("x"))))
                .isInstanceOf(ThingNotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void an_import_that_is_cancelled_at_any_step_leaves_nothing_behind(int checkpoints) {
        Map<String, Long> before = made.kept();
        UploadId upload = uploaded("m.zip", aModelIn("").zip());
        ModelImportPlan plan = ModelImportPlan.of(upload.value(), null, ModelDraft.named("Cancelled"));

        assertThatThrownBy(() -> people.run(editor, () -> run(plan, PlayedRun.cancelledAfter(checkpoints, project))))
                .isInstanceOf(JobCancelledException.class);

        assertThat(made.kept()).isEqualTo(before);
    }

    @Test
    void a_second_run_of_a_completed_import_changes_nothing() {
        UploadId upload = uploaded("m.zip", aModelIn("").zip());
        ModelImportPlan plan = ModelImportPlan.of(upload.value(), null, ModelDraft.named("Once"));
        people.run(editor, () -> run(plan, PlayedRun.toTheEnd(project)));
        Map<String, Long> after = made.kept();

        people.run(editor, () -> run(plan, PlayedRun.toTheEnd(project)));

        assertThat(made.kept()).isEqualTo(after);
    }

    private void run(ModelImportPlan plan, PlayedRun run) {
        try {
            kind.run(plan, run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Job imported(String file, byte[] content, ModelDraft draft) throws InterruptedException {
        UploadId upload = uploaded(file, content);
        JobId id = people.as(editor, () -> imports.importUpload(project, upload, draft));
        return made.ended(editor, project, id);
    }

    private UploadId uploaded(String file, byte[] content) {
        return people.as(editor, () -> WholeUploads.aWholeUpload(uploads, project, file, content));
    }

    private static Archives aModelIn(String path) {
        return Archives.empty().folder(path, written(TinyNetworks.colours()));
    }

    private static byte[] manyEntries() {
        Archives archive = aModelIn("");
        for (int i = 0; i < 100_000; i++) {
            archive.file("e/" + i, "");
        }
        return archive.zip();
    }

    private static byte[] spy() {
        GraphSketch graph = GraphSketch.ofGraph();
        String image = graph.placeholder("image", -1, 4, 4, 3);
        String kernel = graph.constant("kernel", new float[3], 1, 1, 3, 1);
        graph.relu("Relu", graph.convolution("Conv2D", image, kernel, "NHWC", 1));
        graph.raw(NodeDef.newBuilder()
                .setName("spy")
                .setOp("ReadFile")
                .addInput("name")
                .build());
        ModelSketch sketch = ModelSketch.of(graph).signature("serving_default", "image", TinyNetworks.COLOUR, "Relu");
        return Archives.empty().folder("", written(sketch)).zip();
    }

    private static Path written(ModelSketch sketch) {
        return sketch.writeTo(AllowedFolder.PATH.resolve(UUID.randomUUID().toString()));
    }
}
