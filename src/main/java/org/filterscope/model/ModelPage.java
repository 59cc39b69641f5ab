package org.filterscope.model;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Objects;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.jspecify.annotations.Nullable;

/** A page about the model that its address names. */
@StyleSheet("model.css")
abstract class ModelPage extends Main implements BeforeEnterObserver, ProjectPage, HasDynamicTitle {

    private final Models models;
    private final MyRights rights;
    private @Nullable Model model;

    ModelPage(Models models, MyRights rights) {
        this.models = models;
        this.rights = rights;
        addClassName("page");
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        model = models.get(ModelId.parse(event.getRouteParameters().get("model").orElse("")));
        removeAll();
        show(event);
    }

    /** Builds the page, which is empty, for {@link #model}. */
    abstract void show(BeforeEnterEvent event);

    /** What stands before the name of the program. */
    abstract String title();

    /** The model again from the database, after it was changed. */
    final void reload() {
        model = models.get(model().id());
    }

    final Model model() {
        return Objects.requireNonNull(model, "the page was not entered");
    }

    final Models models() {
        return models;
    }

    final boolean mayEdit() {
        return rights.have(Role.EDITOR, model().id());
    }

    @Override
    public final ProjectId project() {
        return model().project();
    }

    @Override
    public final String getPageTitle() {
        return title() + " · Filterscope";
    }
}
