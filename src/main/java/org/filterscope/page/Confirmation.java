package org.filterscope.page;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that cannot be undone; never asked for anything else. */
public final class Confirmation {

    private Confirmation() {}

    /**
     * Asks, and acts only on a yes.
     *
     * @param question such as {@code Empty the trash?}
     * @param consequence what will be lost, in a sentence
     * @param button what the yes says, such as {@code Empty the trash}
     */
    public static void ask(String question, String consequence, String button, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog(question, consequence, button, _ -> action.run());
        dialog.setCancelable(true);
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }
}
