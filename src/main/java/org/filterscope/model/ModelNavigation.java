package org.filterscope.model;

import org.filterscope.team.ProjectId;

/** The addresses of the pages about models, without the leading slash. */
public final class ModelNavigation {

    private ModelNavigation() {}

    /** The models of a project. */
    public static String models(ProjectId project) {
        return "project/" + project + "/models";
    }

    /** Where a model is brought into a project. */
    public static String importing(ProjectId project) {
        return models(project) + "/import";
    }

    /** A model with its layers. */
    public static String model(ModelId model) {
        return "model/" + model;
    }

    /** One layer of a model, by its position. */
    public static String layer(ModelId model, int position) {
        return model(model) + "/layer/" + position;
    }

    /** How a model's pictures become numbers, with a preview. */
    public static String preprocessing(ModelId model) {
        return model(model) + "/preprocessing";
    }

    /** The names of a model's classes. */
    public static String labels(ModelId model) {
        return model(model) + "/labels";
    }
}
