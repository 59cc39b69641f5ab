package org.filterscope.storage;

import java.util.UUID;
import org.filterscope.team.OwnedId;

/**
 * A kind of thing that can be thrown away; the room that has such things declares it as a bean. All methods are called
 * within a transaction and after the rights were checked, {@link #erase} also without anybody being signed in.
 */
public interface TrashKind<I extends OwnedId> {

    /** What one such thing is called, such as {@code dataset}; never changes, as it is stored. */
    String name();

    Class<I> idType();

    I id(UUID value);

    /** Hides a thing everywhere but in the trash, or refuses because something else still needs it. */
    void hide(I thing);

    /** Shows a hidden thing again. */
    void show(I thing);

    /** Removes a hidden thing for good; its files are removed by the trash. */
    void erase(I thing);
}
