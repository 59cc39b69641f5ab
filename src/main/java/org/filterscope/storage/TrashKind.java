package org.filterscope.storage;

import java.util.UUID;
import java.util.function.Function;
import org.filterscope.team.OwnedId;

/**
 * A kind of thing that can be thrown away; the room that has such things declares it as a bean. What it does happens
 * within a transaction and after the rights were checked, {@link #erase} also without anybody being signed in.
 */
public abstract class TrashKind<I extends OwnedId> {

    private final String name;
    private final Class<I> idType;
    private final Function<UUID, I> ids;

    /**
     * Names a kind.
     *
     * @param name what one such thing is called, such as {@code dataset}; never changes, as it is stored
     * @param idType what such things are known by
     * @param ids makes an id of its stored value
     */
    protected TrashKind(String name, Class<I> idType, Function<UUID, I> ids) {
        this.name = name;
        this.idType = idType;
        this.ids = ids;
    }

    final String name() {
        return name;
    }

    /** What such things are known by. */
    public final Class<I> idType() {
        return idType;
    }

    final I id(UUID value) {
        return ids.apply(value);
    }

    /** Hides a thing everywhere but in the trash, or refuses because something else still needs it. */
    public abstract void hide(I thing);

    /** Shows a hidden thing again. */
    public abstract void show(I thing);

    /** Removes a hidden thing for good; its files are removed by the trash. */
    public abstract void erase(I thing);
}
