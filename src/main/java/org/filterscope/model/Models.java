package org.filterscope.model;

import java.nio.file.Path;
import java.util.List;
import org.filterscope.refusal.RefusedException;
import org.filterscope.storage.Trash;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.ProjectId;
import org.filterscope.team.TeamOf;
import org.filterscope.team.ThingNotFoundException;
import org.filterscope.team.Trail;
import org.filterscope.team.Who;
import org.filterscope.tensor.TargetModel;
import org.filterscope.tensor.image.Placement;
import org.filterscope.tensor.image.Preprocessing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The models of projects: shows, opens, names and describes them. */
@Service
@AllowedTo(Who.READER)
public class Models {

    private final ModelTable table;
    private final ModelFolders folders;
    private final TeamOf<ModelId> teams;
    private final Trail trail;
    private final Trash trash;

    Models(ModelTable table, ModelFolders folders, TeamOf<ModelId> teams, Trail trail, Trash trash) {
        this.table = table;
        this.folders = folders;
        this.teams = teams;
        this.trail = trail;
        this.trash = trash;
    }

    /** The models of a project, the newest first. */
    public List<ModelCard> of(ProjectId project) {
        return table.ofProject(project);
    }

    /** All that is known of a model; one in the trash is not found. */
    public Model get(ModelId model) {
        return table.find(model).orElseThrow(ThingNotFoundException::new);
    }

    /**
     * Opens a model for the engine.
     *
     * @throws RefusedException when its files are not there any more or damaged
     */
    public OpenModel open(ModelId id) {
        Model model = get(id);
        Path folder = folders.of(id, model.hash());
        try {
            return new OpenModel(model, folder, TargetModel.open(folder, model.options()));
        } catch (RefusedException e) {
            throw PageWords.of(e, folder);
        }
    }

    /**
     * Gives a model another name and description.
     *
     * @throws RefusedException when the name is empty, or one of them too long
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void rename(ModelId model, String name, String description) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            throw new RefusedException("A model needs a name; give it one.");
        }
        ModelDraft.requireLengths(stripped, description.strip());
        get(model);
        table.rename(model, stripped, description.strip());
        record("model renamed", model, stripped);
    }

    /**
     * Says how pictures become the numbers the model was trained on.
     *
     * @throws RefusedException when that does not fit the model's input
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void preprocess(ModelId id, Preprocessing preprocessing) {
        Model model = get(id);
        Placement.of(model.input().width(), model.input().height(), preprocessing, model.input());
        table.preprocess(id, preprocessing.text());
        record("model preprocessing changed", id, model.name());
    }

    /**
     * Names the model's classes, or takes the names away.
     *
     * @throws RefusedException when there is not one label for each class
     */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void label(ModelId id, ClassLabels labels) {
        Model model = get(id);
        table.label(id, labels.requireFor(model.classes()));
        record("model labels changed", id, model.name());
    }

    /** Puts a model into the trash of its project; until it is restored there, nobody finds it elsewhere. */
    @AllowedTo(Who.EDITOR)
    @Transactional
    public void trash(ModelId id) {
        Model model = get(id);
        trash.throwAway(id, model.project(), model.name());
    }

    private void record(String action, ModelId model, String name) {
        teams.teamOf(model).ifPresent(team -> trail.record(team, action, model.value(), name));
    }
}
