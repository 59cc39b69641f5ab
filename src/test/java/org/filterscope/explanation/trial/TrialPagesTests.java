package org.filterscope.explanation.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import org.filterscope.dataset.catalogue.DatasetImports;
import org.filterscope.explanation.ColourProject;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.fixture.People;
import org.filterscope.fixture.PlayedRun;
import org.filterscope.fixture.WorkspaceTest;
import org.filterscope.model.ModelImports;
import org.filterscope.model.Models;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
class TrialPagesTests extends SpringBrowserlessTest {

    @Autowired
    private People people;

    @Autowired
    private Models models;

    @Autowired
    private ModelImports modelImports;

    @Autowired
    private DatasetImports datasetImports;

    @Autowired
    private Explanations explanations;

    @Test
    void an_image_of_a_dataset_in_the_address_is_tried_at_once() {
        ColourProject colours = ColourProject.make(people, models, modelImports, datasetImports);
        ExplanationId explanation = people.as(
                colours.editor(),
                () -> explanations.explainNow(
                        colours.project(), colours.request(), PlayedRun.toTheEnd(colours.project())));
        people.signIn(colours.reader());
        String[] address =
                TrialNavigation.trial(explanation, colours.probing(), 1).split("\\?", 2);
        UI.getCurrent().navigate(address[0], QueryParameters.fromString(address[1]));

        assertThat(find(H1.class).single().getText()).isEqualTo("Try an image");
        assertThat(find(Upload.class).all()).hasSize(1);
        await().pollInSameThread().atMost(Duration.ofMinutes(2)).until(() -> {
            roundTrip();
            return !find(TrialPanel.class).all().isEmpty();
        });
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anySatisfy(href -> assertThat(href).startsWith("explanation/" + explanation + "/filter/"));
    }
}
