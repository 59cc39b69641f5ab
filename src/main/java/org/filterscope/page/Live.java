package org.filterscope.page;

import com.vaadin.flow.component.UI;

/** Lets pages show what happens elsewhere, while they are open. */
public final class Live {

    private Live() {}

    /** Changes a page from any thread; where it was closed meanwhile, nothing is left to be changed. */
    public static void show(UI ui, Runnable change) {
        ui.accessLater(change::run, () -> {}).run();
    }
}
