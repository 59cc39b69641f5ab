package org.filterscope.explanation.rating;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Shows a rater's items one after the other and keeps each answer at once; the browser turns the pages by itself. */
@Tag("fs-rating-desk")
@JsModule("./rating/rating-desk.ts")
final class RatingPad extends Component {

    private final transient RatingDesk desk;
    private final RoundId round;

    RatingPad(RatingDesk desk, RoundId round) {
        this.desk = desk;
        this.round = round;
        RatingTasks tasks = desk.tasks(round);
        getElement().setProperty("pictures", tasks.pictures());
        getElement().setPropertyList("tasks", tasks.tasks());
    }

    /** Keeps an answer; the browser learns whether it was kept. */
    @ClientCallable
    void answer(int place, int score, double millis) {
        desk.answer(round, place, score, Math.round(millis));
    }
}
