package org.filterscope.team;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;

/** Searches a list of the administration; what is searched for stands in the address. */
final class SearchField extends TextField {

    private static final String PARAMETER = "search";

    SearchField(String label, String page) {
        setLabel(label);
        addClassName("administration-search");
        setClearButtonVisible(true);
        setPrefixComponent(VaadinIcon.SEARCH.create());
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                String text = change.getValue().strip();
                getUI().ifPresent(ui -> ui.navigate(
                        page, text.isEmpty() ? QueryParameters.empty() : QueryParameters.of(PARAMETER, text)));
            }
        });
    }

    /** Takes over what the address searches for, and gives it. */
    String take(BeforeEnterEvent event) {
        String text = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PARAMETER)
                .orElse("");
        setValue(text);
        return text;
    }
}
