package org.filterscope.explanation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.filterscope.dataset.catalogue.SubsetId;
import org.filterscope.explanation.ChosenImages;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ColourTest;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.explanation.Workbenches;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.job.JobCancelledException;
import org.filterscope.job.JobId;
import org.filterscope.job.ShardRange;
import org.filterscope.lavise.FilterAttention;
import org.filterscope.storage.FileReference;
import org.filterscope.storage.StoredFiles;
import org.filterscope.team.Role;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;

/** Filters 0 and 1 of the network of colours fire for red, 2 and 3 for green, 4 and 5 for blue. */
class ImageReadingsTests extends ColourTest {

    @Autowired
    private ImageReadings readings;

    @Autowired
    private StoredFiles files;

    @Autowired
    private ChosenImages images;

    @Autowired
    private ReadingPreparations preparations;

    @Autowired
    private Workbenches workbenches;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    private ExplanationId explanation = ExplanationId.random();

    @BeforeEach
    void an_explanation() {
        explanation = anExplanation();
    }

    private ImageChoice photographs() {
        return ImageChoice.all(colours.probing());
    }

    private Reading read(PlayedRun run) {
        return asEditor(() -> readings.now(explanation, photographs(), run));
    }

    private PlayedRun aRun() {
        return PlayedRun.toTheEnd(colours.project());
    }

    private static List<ReadImage> all(Reading reading) {
        List<ReadImage> all = new ArrayList<>();
        reading.forEach(all::add);
        return all;
    }

    private List<String> filesOfReadings() {
        return asReader(() -> files.of(explanation)).stream()
                .map(FileReference::name)
                .filter(name -> name.contains("reading"))
                .toList();
    }

    private int rows() {
        return database.sql("select count(*) from image_reading where explanation_id = ?")
                .param(explanation.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void each_image_is_read_by_the_filters_of_its_colour_first() {
        Reading reading = read(aRun());

        assertThat(reading.size()).isEqualTo(24);
        assertThat(reading.unread()).isZero();
        assertThat(reading.explanation()).isEqualTo(explanation);
        assertThat(reading.images()).isEqualTo(photographs());
        assertThat(all(reading))
                .extracting(ReadImage::number)
                .containsExactlyElementsOf(asReader(() -> images.numbers(photographs())));
        List<String> names = asReader(() -> images.pictures(photographs())).names();
        for (ReadImage image : all(reading)) {
            String name = names.get(image.number() - 1);
            int colour = name.startsWith("strawberry") ? 0 : name.startsWith("grass") ? 1 : 2;
            ReadImage.Saying first = image.sayings().getFirst();
            assertThat(first.filter() / 2).as(name).isEqualTo(colour);
            assertThat(first.words()).hasSize(Reading.WORDS).doesNotHaveDuplicates();
            assertThat(first.grid()).hasSize(reading.height() * reading.width()).contains((byte) 255);
            assertThat(image.sayings())
                    .isSortedAccordingTo((a, b) -> Double.compare(b.strength(), a.strength()))
                    .allSatisfy(saying -> assertThat(saying.strength() > 1).isEqualTo(saying.region() < 255));
        }
    }

    @Test
    void words_are_lemmas_with_their_hypernyms() {
        Reading reading = read(aRun());

        assertThat(reading.words()).isSorted().doesNotHaveDuplicates().contains("strawberry");
        assertThat(reading.paths()).hasSameSizeAs(reading.words());
        assertThat(reading.paths().get(reading.words().indexOf("strawberry")))
                .startsWith("berry", "edible fruit")
                .endsWith("entity");
    }

    @Test
    void one_image_is_found_by_its_number() {
        Reading reading = read(aRun());
        ReadImage fifth = all(reading).get(4);

        assertThat(reading.image(fifth.number()))
                .hasValueSatisfying(
                        found -> assertThat(found).usingRecursiveComparison().isEqualTo(fifth));
        assertThat(reading.image(0)).isEmpty();
        assertThat(reading.image(100_000)).isEmpty();
    }

    @Test
    void what_was_read_before_is_not_read_again() {
        Reading first = read(aRun());
        PlayedRun second = aRun();

        Reading again = read(second);

        assertThat(second.steps()).isEmpty();
        assertThat(again.hash()).isEqualTo(first.hash());
        assertThat(rows()).isEqualTo(1);
        assertThat(filesOfReadings()).hasSize(1);
        assertThat(asReader(() -> readings.find(explanation, photographs()))).isPresent();
        assertThat(asReader(() -> readings.find(explanation, first.hash()))).isPresent();
        assertThat(asReader(() -> readings.find(explanation, ImageChoice.all(colours.reference()))))
                .isEmpty();
    }

    @Test
    void other_images_are_another_reading() {
        Reading first = read(aRun());

        Reading second = asEditor(() -> readings.now(explanation, ImageChoice.all(colours.reference()), aRun()));

        assertThat(second.hash()).isNotEqualTo(first.hash());
        assertThat(second.size()).isEqualTo(60);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void one_job_reads_several_collections() {
        PlayedRun run = aRun();

        Reading first = read(run);
        Reading second = asEditor(() -> readings.now(explanation, ImageChoice.all(colours.reference()), run));

        assertThat(first.size()).isEqualTo(24);
        assertThat(second.size()).isEqualTo(60);
    }

    @Test
    void ranges_read_apart_are_read_as_in_one_pass() {
        ImageChoice sixty = ImageChoice.all(colours.reference());
        List<ReadingPart> parts = asEditor(() -> {
            PreparedReading prepared = preparations.of(
                    new ReadingOrder(explanation, sixty, preparations.hash(explanation, sixty), JobId.random()));
            return workbenches
                    .of(aRun(), "Reading")
                    .withNetwork(
                            prepared.layer(),
                            (_, pass) -> Stream.of(new ShardRange(0, 32), new ShardRange(32, 60))
                                    .map(range -> prepared.read(pass, pass.begin("Reading", 60), range))
                                    .toList());
        });

        Reading whole = asEditor(() -> readings.now(explanation, sixty, aRun()));

        assertThat(parts.stream().flatMap(part -> part.images().stream()))
                .usingRecursiveComparison()
                .ignoringFields("sayings.words")
                .isEqualTo(all(whole));
    }

    @Test
    void an_order_reaches_other_nodes_as_it_was() {
        for (ImageChoice choice : List.of(photographs(), ImageChoice.of(colours.probing(), SubsetId.random()))) {
            ReadingOrder order = new ReadingOrder(explanation, choice, "0123456789", JobId.random());

            String sent = json.writeValueAsString(ReadingShards.Parameters.of(order));

            assertThat(json.readValue(sent, ReadingShards.Parameters.class).order())
                    .isEqualTo(order);
        }
    }

    @Test
    void what_is_cancelled_leaves_nothing() {
        for (int checkpoints = 1; checkpoints < 5; checkpoints++) {
            PlayedRun cancelled = PlayedRun.cancelledAfter(checkpoints, colours.project());

            assertThatThrownBy(() -> read(cancelled)).isInstanceOf(JobCancelledException.class);

            assertThat(rows()).isZero();
            assertThat(filesOfReadings()).isEmpty();
        }
        assertThat(read(aRun()).size()).isEqualTo(24);
    }

    @Test
    void for_the_image_method_projection_takes_its_place() {
        Reading projected = read(aRun());
        explanation =
                explain(colours.request(ColourProject.settings().withAttention(new FilterAttention.Image())), aRun());

        Reading masked = read(aRun());

        assertThat(masked.hash()).isNotEqualTo(projected.hash());
        assertThat(all(masked).getFirst().sayings())
                .usingRecursiveComparison()
                .isEqualTo(all(projected).getFirst().sayings());
    }

    @Test
    void a_reading_goes_with_its_explanation_and_counts_as_long_as_it_is_there() {
        long before = asReader(() -> files.bytesOf(explanation));
        Reading reading = read(aRun());

        assertThat(asReader(() -> files.bytesOf(explanation))).isGreaterThan(before);
        people.run(colours.editor(), () -> explanations.trash(explanation));
        assertThatThrownBy(() -> asReader(() -> readings.find(explanation, photographs())))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> asReader(() -> readings.find(explanation, reading.hash())))
                .isInstanceOf(ThingNotFoundException.class);
    }

    @Test
    void readers_look_editors_have_images_read_and_other_teams_find_nothing() {
        UserId stranger = people.aMember(people.aTeam(), Role.OWNER);
        ColourProject other = ColourProject.make(people, models, modelImports, datasetImports);

        assertThatThrownBy(() -> asReader(() -> readings.now(explanation, photographs(), aRun())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(stranger, () -> readings.find(explanation, photographs())))
                .isInstanceOf(ThingNotFoundException.class);
        assertThatThrownBy(() -> asEditor(() -> readings.now(explanation, ImageChoice.all(other.probing()), aRun())))
                .isInstanceOf(ThingNotFoundException.class);
        assertThat(asReader(() -> readings.find(explanation, photographs()))).isEmpty();
    }
}
