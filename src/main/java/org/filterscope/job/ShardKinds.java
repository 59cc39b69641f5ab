package org.filterscope.job;

import org.filterscope.refusal.RefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of parts that this version of the program knows. */
@Component
class ShardKinds {

    private final ObjectProvider<ShardKind<?>> kinds;

    ShardKinds(ObjectProvider<ShardKind<?>> kinds) {
        this.kinds = kinds;
    }

    ShardKind<?> named(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException("This version of Filterscope has no parts of the kind " + name
                        + "; start the job again from its page."));
    }
}
