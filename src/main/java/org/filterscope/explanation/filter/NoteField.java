package org.filterscope.explanation.filter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;

/** Takes a word or a comment. */
final class NoteField extends Composite<Component> {

    private final TextFieldBase<?, String> field;

    NoteField(NoteKind kind) {
        field = switch (kind) {
            case WORD -> {
                TextField word = new TextField("Your word");
                word.setMaxLength(kind.longest());
                yield word;
            }
            case COMMENT -> {
                TextArea comment = new TextArea("Your comment");
                comment.setMaxLength(kind.longest());
                yield comment;
            }
        };
    }

    @Override
    protected Component initContent() {
        return field;
    }

    String getValue() {
        return field.getValue();
    }

    NoteField with(String text) {
        field.setValue(text);
        return this;
    }
}
