package org.filterscope.team;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Chooses entries of the trail. */
final class TrailFilterFields extends Composite<Div> {

    private final TextField person = new TextField("Person");
    private final ComboBox<String> action = new ComboBox<>("What was done");
    private final TextField thing = new TextField("Thing");
    private final DatePicker from = new DatePicker("From");
    private final DatePicker to = new DatePicker("To");

    TrailFilterFields(TrailQuery query, List<String> actions, Consumer<TrailQuery> changed) {
        getContent().addClassName("trail-filter");
        getContent().add(person, action, thing, from, to);
        action.setItems(actions);
        person.setValue(query.person());
        thing.setValue(query.thing());
        action.setValue(actions.contains(query.action()) ? query.action() : null);
        from.setValue(query.from().orElse(null));
        to.setValue(query.to().orElse(null));
        person.setClearButtonVisible(true);
        action.setClearButtonVisible(true);
        thing.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        List.of(person, thing).forEach(field -> field.addValueChangeListener(_ -> changed.accept(query())));
        List.of(from, to).forEach(field -> field.addValueChangeListener(_ -> changed.accept(query())));
        action.addValueChangeListener(_ -> changed.accept(query()));
    }

    private TrailQuery query() {
        return new TrailQuery(
                person.getValue(),
                Optional.ofNullable(action.getValue()).orElse(""),
                thing.getValue(),
                Optional.ofNullable(from.getValue()),
                Optional.ofNullable(to.getValue()));
    }
}
