package org.filterscope.dataset.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.filterscope.team.BackgroundLook;
import org.filterscope.team.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BackgroundLookTests extends BirdPages {

    @Autowired
    private BackgroundLook looks;

    private String answer(UserId person, Supplier<String> question) {
        List<String> answers = new ArrayList<>();
        looks.answer(person, question, found -> answers.add("found " + found), answers::add)
                .run();
        return answers.getFirst();
    }

    private CompletableFuture<String> answering(UserId person, Supplier<String> question) {
        return CompletableFuture.supplyAsync(
                () -> answer(person, question), task -> Thread.ofVirtual().start(task));
    }

    @Test
    void a_look_that_breaks_the_memory_or_the_stack_is_answered() {
        assertThat(answer(reader, () -> {
                    throw new OutOfMemoryError("Java heap space");
                }))
                .contains("more memory than this server has");
        assertThat(answer(reader, () -> {
                    throw new StackOverflowError();
                }))
                .contains("nested too deep");
        assertThat(answer(reader, () -> "birds")).isEqualTo("found birds");
    }

    @Test
    void a_person_looks_at_one_thing_at_a_time_and_only_the_latest_waits() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<String> first = answering(reader, () -> {
            begun.countDown();
            try {
                return goOn.await(1, TimeUnit.MINUTES) ? "first" : "";
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        CompletableFuture<String> second = answering(reader, () -> "second");
        CompletableFuture<String> third = answering(reader, () -> "third");

        Object given = CompletableFuture.anyOf(second, third).get(1, TimeUnit.MINUTES);
        assertThat(given).asString().contains("look at something else meanwhile");
        assertThat(second.isDone() && third.isDone())
                .as("the latest waits for the first")
                .isFalse();

        goOn.countDown();
        assertThat(first.get(1, TimeUnit.MINUTES)).isEqualTo("found first");
        CompletableFuture<String> waiting = given.equals(second.getNow("")) ? third : second;
        assertThat(waiting.get(1, TimeUnit.MINUTES)).startsWith("found ");
    }
}
