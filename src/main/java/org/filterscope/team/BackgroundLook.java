package org.filterscope.team;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.filterscope.refusal.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Looks at something that may take a while, such as a large archive, without holding the page up: one thing at a time for
 * each person, and a few on the whole server.
 */
@Component
public class BackgroundLook {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLook.class);
    private static final int AT_ONCE = 2;

    private final Acting acting;
    private final Turns turns = new Turns(AT_ONCE);

    BackgroundLook(Acting acting) {
        this.acting = acting;
    }

    /**
     * Looks, with the rights of whoever is signed in, and shows what was found if the page is still open then.
     *
     * @param page what is to be changed by the answer
     * @param refused takes the sentence of a refusal
     */
    public <T> void look(
            com.vaadin.flow.component.Component page,
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

    /** What to do in the page, whatever came of the question. */
    public <T> Runnable answer(UserId user, Supplier<T> question, Consumer<T> found, Consumer<String> refused) {
        try {
            if (!turns.begin(user)) {
                return () -> refused.accept("You began to look at something else meanwhile; look at this again.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return () -> refused.accept("The server stopped before it looked; look again.");
        }
        try {
            T result = acting.as(user, question);
            return () -> found.accept(result);
        } catch (RefusedException | ThingNotFoundException | AccessDeniedException e) {
            return () -> refused.accept(String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            LOG.error("memory ran out while somebody looked at something", e);
            return () -> refused.accept(
                    "It needs more memory than this server has; divide it into several, or ask an administrator.");
        } catch (StackOverflowError e) {
            LOG.error("what somebody looked at is nested too deep", e);
            return () -> refused.accept("It is nested too deep to be read; make it simpler.");
        } catch (Error e) {
            return () -> {
                throw e;
            };
        } catch (RuntimeException e) {
            // Thrown again within the page, whose error handler says it
            return () -> {
                throw e;
            };
        } finally {
            turns.end(user);
        }
    }
}
