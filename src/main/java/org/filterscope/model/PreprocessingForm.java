package org.filterscope.model;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filterscope.refusal.RefusedException;
import org.filterscope.tensor.image.ChannelOrder;
import org.filterscope.tensor.image.Preprocessing;
import org.filterscope.tensor.image.Resizing;

/** Chooses a preprocessing: one of the presets or numbers of one's own, and how pictures are resized. */
final class PreprocessingForm extends Div {

    private static final String CUSTOM = "custom";
    private static final String SHORT_SIDE = "Short side to the input, middle cut out";
    private static final String LONGER = "Short side to more pixels, middle cut out";
    private static final String SQUASH = "Whole picture squeezed to the input";

    private final RadioButtonGroup<String> preset = new RadioButtonGroup<>("Numbers");
    private final Select<ChannelOrder> order = new Select<>();
    private final TextField scale = new TextField("Scale");
    private final TextField mean = new TextField("Mean, one a channel");
    private final TextField std = new TextField("Deviation, one a channel");
    private final FormLayout numbers = new FormLayout(order, scale, mean, std);
    private final Select<String> resizing = new Select<>();
    private final IntegerField side = new IntegerField("Short side in pixels");
    private final Span fault = new Span();
    private final Consumer<Preprocessing> chosen;
    private boolean filling;

    /** @param chosen is told each preprocessing that was chosen and can be used */
    PreprocessingForm(Preprocessing start, Consumer<Preprocessing> chosen) {
        this.chosen = chosen;
        addClassName("preprocessing-form");
        List<String> names = Stream.concat(PresetText.PRESETS.stream().map(PresetText.Preset::name), Stream.of(CUSTOM))
                .toList();
        preset.setItems(names);
        preset.setRenderer(new ComponentRenderer<>(PreprocessingForm::described));
        order.setLabel("Order of the channels");
        order.setItems(ChannelOrder.values());
        scale.setHelperText("A number or a fraction such as 1/255");
        mean.setHelperText("Parted by /, such as 0.485/0.456/0.406");
        std.setHelperText("Parted by /, such as 0.229/0.224/0.225");
        resizing.setLabel("Resizing");
        resizing.setItems(SHORT_SIDE, LONGER, SQUASH);
        side.setMin(1);
        fault.addClassName("form-fault");
        fault.getElement().setAttribute("role", "alert");
        add(preset, numbers, new FormLayout(resizing, side), fault);
        fill(start);
        Stream.<HasValue<?, ?>>of(preset, order, scale, mean, std, resizing, side)
                .forEach(field -> field.addValueChangeListener(_ -> changed()));
    }

    private static Span described(String name) {
        Span title = new Span(name);
        title.addClassName("preset-name");
        Span line = new Span(PresetText.PRESETS.stream()
                .filter(each -> each.name().equals(name))
                .map(PresetText.Preset::line)
                .findFirst()
                .orElse("numbers of your own"));
        line.addClassName("preset-line");
        return new Span(title, line);
    }

    /** Shows a preprocessing without telling that it was chosen. */
    void fill(Preprocessing preprocessing) {
        filling = true;
        preset.setValue(PresetText.name(preprocessing));
        order.setValue(preprocessing.order());
        scale.setValue(Double.toString(preprocessing.scale()));
        mean.setValue(joined(preprocessing.mean()));
        std.setValue(joined(preprocessing.std()));
        switch (preprocessing.resizing()) {
            case Resizing.Squash() -> resizing.setValue(SQUASH);
            case Resizing.ShortSide(int to) -> {
                resizing.setValue(to == 0 ? SHORT_SIDE : LONGER);
                side.setValue(to == 0 ? null : Integer.valueOf(to));
            }
        }
        show();
        filling = false;
    }

    private static String joined(List<Double> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining("/"));
    }

    private void changed() {
        if (filling) {
            return;
        }
        show();
        try {
            Preprocessing value = value();
            fault.setText("");
            chosen.accept(value);
        } catch (RefusedException e) {
            fault.setText(e.getMessage());
        }
    }

    private void show() {
        numbers.setVisible(CUSTOM.equals(preset.getValue()));
        side.setVisible(LONGER.equals(resizing.getValue()));
    }

    private Preprocessing value() {
        String suffix = switch (resizing.getValue()) {
            case SQUASH -> "squash";
            case LONGER -> "resize=" + (side.isEmpty() ? "" : side.getValue());
            default -> "";
        };
        if (!CUSTOM.equals(preset.getValue())) {
            return Preprocessing.parse(preset.getValue() + (suffix.isEmpty() ? "" : ":" + suffix));
        }
        return Preprocessing.parse("custom:order=" + order.getValue().name().toLowerCase(Locale.ROOT) + ",scale="
                + scale.getValue() + ",mean=" + mean.getValue() + ",std=" + std.getValue()
                + (suffix.isEmpty() ? "" : "," + suffix));
    }
}
