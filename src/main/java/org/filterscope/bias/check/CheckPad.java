package org.filterscope.bias.check;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Shows a rater one image after the other and keeps each answer at once; the browser turns the pages by itself. */
@Tag("fs-check-desk")
@JsModule("./check/check-desk.ts")
final class CheckPad extends Component {

    private final transient CheckDesk desk;
    private final CheckId check;

    CheckPad(CheckDesk desk, CheckId check) {
        this.desk = desk;
        this.check = check;
        CheckTasks tasks = desk.tasks(check);
        getElement().setProperty("word", tasks.word());
        getElement().setPropertyList("tasks", tasks.tasks());
    }

    /** Keeps an answer; the browser learns whether it was kept. */
    @ClientCallable
    void answer(int place, String answer) {
        desk.answer(check, place, Answer.valueOf(answer));
    }
}
