package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.Acting;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.UserId;

/** Looks at something that may take a while, such as a large archive, without holding the page up. */
@org.springframework.stereotype.Component
class BackgroundLook {

    private final Acting acting;

    BackgroundLook(Acting acting) {
        this.acting = acting;
    }

    /**
     * Looks, with the rights of whoever is signed in, and shows what was found if the page is still open then.
     *
     * @param page what is to be changed by the answer
     * @param refused takes the sentence of a refusal
     */
    <T> void look(
            Component page,
            Supplier<T> question,
            Consumer<T> found,
            Consumer<String> refused) {
        UI ui = UI.getCurrent();
        UserId user = SignedInUser.require().id();
        Thread.ofVirtual().name("look").start(() -> {
            Runnable answer = answer(user, question, found, refused);
            var _ = ui.access(() -> {
                if (page.isAttached()) {
                    answer.run();
                }
            });
        });
    }

    private <T> Runnable answer(UserId user, Supplier<T> question, Consumer<T> found, Consumer<String> refused) {
        try {
            T result = acting.as(user, question);
            return () -> found.accept(result);
        } catch (RefusedException e) {
            return () -> refused.accept(e.getMessage());
        } catch (RuntimeException e) {
            // Thrown again within the page, whose error handler says it
            return () -> {
                throw e;
            };
        }
    }
}
