package org.filterscope.model;

import java.util.ArrayList;
import java.util.List;
import org.filterscope.team.ProjectId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All sources of pictures to try a model on. */
@Component
class SampleChoice {

    /** The source that is always there. */
    static final SamplePictures.Collection BUILT_IN = new SamplePictures.Collection("built-in", "Three drawn pictures");

    private final BuiltInPictures builtIn;
    private final ObjectProvider<SamplePictures> rooms;

    SampleChoice(BuiltInPictures builtIn, ObjectProvider<SamplePictures> rooms) {
        this.builtIn = builtIn;
        this.rooms = rooms;
    }

    /** What the caller can choose from in a project, the project's own pictures first. */
    List<SamplePictures.Collection> collections(ProjectId project) {
        List<SamplePictures.Collection> all = new ArrayList<>();
        rooms.orderedStream().forEach(room -> all.addAll(room.collections(project)));
        all.add(BUILT_IN);
        return all;
    }

    /** Some pictures of a source; the drawn ones where there is no such source any more. */
    List<SamplePicture> pick(ProjectId project, String key, int most) {
        return rooms.orderedStream()
                .filter(room -> room.collections(project).stream()
                        .anyMatch(each -> each.key().equals(key)))
                .findFirst()
                .map(room -> room.pick(project, key, most))
                .filter(found -> !found.isEmpty())
                .orElseGet(builtIn::get);
    }
}
