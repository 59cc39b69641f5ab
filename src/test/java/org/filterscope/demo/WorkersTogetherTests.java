package org.filterscope.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationRequest;
import org.filterscope.explanation.ExplanationSettings;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.ImageChoice;
import org.filterscope.fixture.AdvancingClock;
import org.filterscope.fixture.NodeGroup;
import org.filterscope.fixture.OwnSecurity;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.SharedServers;
import org.filterscope.lavise.ExplainerSettings;
import org.filterscope.model.ModelDraft;
import org.filterscope.model.ModelId;
import org.filterscope.model.ModelImports;
import org.filterscope.storage.Trash;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.filterscope.tensor.image.Preprocessing;
import org.filterscope.web.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * How much faster two workers are than one when each has a core of its own: a measurement, run by name with a folder that
 * holds a model and one of images by category. See docs/jobs.md.
 */
@SpringBootTest(classes = Workspace.class)
@ContextConfiguration(initializers = WorkersTogetherTests.Shared.class)
@Import({People.class, AdvancingClock.class})
@ExtendWith(OwnSecurity.class)
@DirtiesContext
@EnabledIfSystemProperty(named = "filterscope.bench.workers", matches = "true")
class WorkersTogetherTests {

    private static final int ROUNDS = Integer.getInteger("filterscope.bench.rounds", 2);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final NodeGroup.Member ANNA = new NodeGroup.Member("anna", "worker", 0);
    private static final NodeGroup.Member BEN = new NodeGroup.Member("ben", "worker", 1);

    @Autowired
    private NodeGroup nodes;

    @Autowired
    private SharedServers shared;

    @Autowired
    private ModelImports models;

    @Autowired
    private DatasetImports datasets;

    @Autowired
    private Explanations explanations;

    @Autowired
    private Trash trash;

    @Autowired
    private People people;

    private ProjectId project = ProjectId.random();
    private UserId editor = UserId.random();

    /** One database and one folder for all. */
    static final class Shared implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            SharedServers servers = new SharedServers();
            Map<String, String> common = Map.of(
                    "filterscope.storage.store",
                    "folder",
                    "filterscope.storage.folder",
                    servers.folderOf("files").toString());
            Map<String, String> settings = new HashMap<>(servers.settings());
            settings.putAll(common);
            settings.put("filterscope.job.role", "web");
            settings.put("filterscope.data", servers.folderOf("web").toString());
            TestPropertyValues.of(settings).applyTo(context);
            context.getBeanFactory().registerSingleton("sharedServers", servers);
            context.getBeanFactory().registerSingleton("nodeGroup", new NodeGroup(servers, common));
        }
    }

    @Test
    void two_workers_take_little_more_than_half_the_time_of_one() throws Exception {
        try (SharedServers _ = shared;
                NodeGroup _ = nodes) {
            ExplanationRequest request = aRequest();
            nodes.start(List.of(ANNA, BEN));
            seconds(request); // the explainer is trained once
            List<Double> alone = new ArrayList<>();
            List<Double> together = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                nodes.start(List.of(ANNA, BEN));
                together.add(seconds(request));
                nodes.get(BEN.name()).kill();
                alone.add(seconds(request));
            }
            double ratio = Collections.min(together) / Collections.min(alone);
            System.out.printf("One worker %s s, two %s s, ratio %.3f%n", alone, together, ratio);
            assertThat(ratio).isLessThanOrEqualTo(0.6);
        }
    }

    private ExplanationRequest aRequest() throws IOException {
        TeamId team = people.aTeam();
        project = people.aProject(team);
        editor = people.aMember(team, Role.EDITOR);
        ModelId model = people.as(
                editor,
                () -> models.importNow(
                        project,
                        Path.of(System.getProperty("filterscope.bench.model")),
                        ModelDraft.named("Model")
                                .withPreprocessing(
                                        Preprocessing.parse(System.getProperty("filterscope.bench.preprocessing"))),
                        PlayedRun.toTheEnd(project)));
        DatasetId images = people.as(
                editor,
                () -> datasets.importNow(
                        project,
                        "Images",
                        "",
                        Path.of(System.getProperty("filterscope.bench.images")),
                        PlayedRun.toTheEnd(project)));
        return new ExplanationRequest(
                model,
                System.getProperty("filterscope.bench.layer"),
                ImageChoice.all(images),
                ImageChoice.all(images),
                ExplanationSettings.standard()
                        .withTraining(ExplainerSettings.standard().withEpochs(2).withValidationShare(0.1)));
    }

    /** How long the job takes from its start to its end. */
    private double seconds(ExplanationRequest request) {
        ExplanationId id = people.as(editor, () -> explanations.start(project, request));
        await("the explanation is ready")
                .atMost(LONGEST)
                .until(() -> card(id).outcome().isPresent());
        double seconds = people.as(editor, () -> explanations.details(id))
                .making()
                .orElseThrow()
                .seconds();
        people.run(editor, () -> {
            explanations.trash(id);
            trash.empty(project);
        });
        return seconds;
    }

    private ExplanationCard card(ExplanationId id) {
        return people.as(editor, () -> explanations.get(id));
    }
}
