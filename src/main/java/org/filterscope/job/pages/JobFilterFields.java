package org.filterscope.job.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.filterscope.job.JobState;

/** Chooses jobs. */
final class JobFilterFields extends Composite<Div> {

    private final MultiSelectComboBox<JobState> states = new MultiSelectComboBox<>("State");
    private final ComboBox<String> kind = new ComboBox<>("Kind");
    private final TextField text = new TextField("Title contains");
    private final Checkbox mine = new Checkbox("Only what I asked for");

    /** @param titles what a kind is called */
    JobFilterFields(JobQuery query, List<String> kinds, UnaryOperator<String> titles, Consumer<JobQuery> changed) {
        getContent().addClassName("job-filter");
        getContent().add(text, states, kind, mine);
        states.setItems(JobState.values());
        states.setItemLabelGenerator(JobState::title);
        states.setPlaceholder("Any");
        states.setClearButtonVisible(true);
        kind.setItems(kinds);
        kind.setItemLabelGenerator(titles::apply);
        kind.setPlaceholder("Any");
        kind.setClearButtonVisible(true);
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        states.setValue(query.states());
        kind.setValue(kinds.contains(query.kind()) ? query.kind() : null);
        text.setValue(query.text());
        mine.setValue(query.mine());
        states.addValueChangeListener(_ -> changed.accept(query()));
        kind.addValueChangeListener(_ -> changed.accept(query()));
        text.addValueChangeListener(_ -> changed.accept(query()));
        mine.addValueChangeListener(_ -> changed.accept(query()));
    }

    private JobQuery query() {
        return new JobQuery(
                states.getValue(), Optional.ofNullable(kind.getValue()).orElse(""), text.getValue(), mine.getValue());
    }
}
