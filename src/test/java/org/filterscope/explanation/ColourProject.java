package org.filterscope.explanation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.lavise.CountRules;
import org.filterscope.lavise.ExplainerSettings;
import org.filterscope.model.ModelDraft;
import org.filterscope.model.ModelId;
import org.filterscope.model.ModelImports;
import org.filterscope.model.Models;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.filterscope.tensor.ScratchFolder;
import org.filterscope.tensor.fixture.ColourPictures;
import org.filterscope.tensor.fixture.ModelSketch;
import org.filterscope.tensor.fixture.TinyNetworks;
import org.filterscope.tensor.image.Preprocessing;

/**
 * A project of a team with people of all roles, with a network of six colour filters, pictures to learn from and others to
 * look at.
 */
public record ColourProject(
        TeamId team,
        ProjectId project,
        UserId owner,
        UserId editor,
        UserId reader,
        ModelId model,
        DatasetId reference,
        DatasetId probing) {

    public static final String LAYER = "colour";

    public static ColourProject make(People people, Models models, ModelImports modelImports, DatasetImports imports) {
        return make(TinyNetworks.colours(), 8, people, models, modelImports, imports);
    }

    /** A project with another network, and as many pictures of each category to look at as asked for. */
    public static ColourProject make(
            ModelSketch sketch,
            int pictures,
            People people,
            Models models,
            ModelImports modelImports,
            DatasetImports imports) {
        TeamId team = people.aTeam();
        ProjectId project = people.aProject(team);
        UserId editor = people.aMember(team, Role.EDITOR);
        try (ScratchFolder scratch = ScratchFolder.create("colours")) {
            Path network = sketch.writeTo(scratch.path().resolve("network"));
            Path reference =
                    ColourPictures.writeTo(Files.createDirectory(scratch.path().resolve("reference")), 20, 1);
            Path probing =
                    ColourPictures.writeTo(Files.createDirectory(scratch.path().resolve("probing")), pictures, 2);
            return people.as(editor, () -> {
                ModelId model = modelImports.importNow(
                        project, network, ModelDraft.named("Colours"), PlayedRun.toTheEnd(project));
                models.preprocess(model, Preprocessing.UNIT);
                return new ColourProject(
                        team,
                        project,
                        people.aMember(team, Role.OWNER),
                        editor,
                        people.aMember(team, Role.READER),
                        model,
                        imports.importNow(project, "Lessons", "", reference, PlayedRun.toTheEnd(project)),
                        imports.importNow(project, "Photographs", "", probing, PlayedRun.toTheEnd(project)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ExplanationRequest request() {
        return request(settings());
    }

    public ExplanationRequest request(ExplanationSettings settings) {
        return new ExplanationRequest(model, LAYER, ImageChoice.all(reference), ImageChoice.all(probing), settings);
    }

    /** Small enough for a test, and enough to learn three colours. */
    public static ExplanationSettings settings() {
        return ExplanationSettings.standard()
                .withRules(new CountRules(10, 5))
                .withTraining(ExplainerSettings.standard()
                        .withValidationShare(0.1)
                        .withEpochs(40)
                        .withHidden(32)
                        .withBatch(16))
                .withSeed(7);
    }
}
