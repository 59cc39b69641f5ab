package org.filterscope.model;

import java.util.List;
import org.filterscope.team.ProjectId;

/** A room that has pictures to try models on declares a bean of this. */
public interface SamplePictures {

    /** The collections of a project that hold pictures, with the rights of the caller. */
    List<Collection> collections(ProjectId project);

    /**
     * Some pictures of a collection, the same ones each time.
     *
     * @param collection the key of one of {@link #collections}
     * @throws org.filterscope.team.ThingNotFoundException when the project has no such collection
     */
    List<SamplePicture> pick(ProjectId project, String collection, int most);

    /**
     * A named source of pictures.
     *
     * @param key what it is known by in addresses
     * @param name what people call it
     */
    record Collection(String key, String name) {}
}
