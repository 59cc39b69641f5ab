package org.filterscope.explanation;

import java.util.function.Supplier;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.model.ModelImports;
import org.filterscope.model.Models;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of explanations have in common: a project whose network can be explained. */
@WorkspaceTest
public abstract class ColourTest {

    @Autowired
    protected People people;

    @Autowired
    protected Models models;

    @Autowired
    protected ModelImports modelImports;

    @Autowired
    protected DatasetImports datasetImports;

    @Autowired
    protected Explanations explanations;

    protected ColourProject colours;

    @BeforeEach
    void a_project_with_a_network_of_colours() {
        colours = ColourProject.make(people, models, modelImports, datasetImports);
    }

    protected <T> T asEditor(Supplier<T> action) {
        return people.as(colours.editor(), action);
    }

    protected <T> T asReader(Supplier<T> action) {
        return people.as(colours.reader(), action);
    }

    protected ExplanationId anExplanation() {
        return explain(colours.request(), PlayedRun.toTheEnd(colours.project()));
    }

    protected ExplanationId explain(ExplanationRequest request, PlayedRun run) {
        return asEditor(() -> explanations.explainNow(colours.project(), request, run));
    }
}
