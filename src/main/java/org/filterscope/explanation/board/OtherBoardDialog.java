package org.filterscope.explanation.board;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;

/** Asks for the name of another board, one that is there or a new one. */
final class OtherBoardDialog extends Dialog {

    OtherBoardDialog(List<BoardName> names, BoardName now, Consumer<BoardName> chosen) {
        setHeaderTitle("Put on another board");
        ComboBox<String> name = new ComboBox<>("Board");
        name.setItems(names.stream()
                .filter(each -> !each.equals(now))
                .map(BoardName::text)
                .toList());
        name.setAllowCustomValue(true);
        name.addCustomValueSetListener(event -> name.setValue(event.getDetail()));
        name.setHelperText("Choose one, or write the name of a new one.");
        Button put = new Button("Put there", _ -> {
            BoardName other = new BoardName(name.getValue() == null ? "" : name.getValue());
            close();
            chosen.accept(other);
        });
        put.addThemeVariants(ButtonVariant.PRIMARY);
        add(name);
        getFooter().add(new Button("Cancel", _ -> close()), put);
    }
}
