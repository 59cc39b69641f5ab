package org.filterscope.dataset.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.filterscope.dataset.catalogue.DatasetId;
import org.filterscope.page.LocaleText;

/** Says how many images are picked by hand, and what can be done with them. */
final class PickBar extends Composite<Div> {

    private final transient HandPicks hands;
    private final ImageGrid grid;
    private final Span count = new Span();
    private DatasetId dataset = DatasetId.random();

    PickBar(HandPicks hands, ImageGrid grid) {
        this.hands = hands;
        this.grid = grid;
        Button make = new Button(
                "Make subset",
                VaadinIcon.BOOKMARK.create(),
                _ -> UI.getCurrent()
                        .navigate(DatasetNavigation.newSubset(dataset), new QueryParameters(SubsetAddress.ofPicks())));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        Button drop = new Button("Drop all", _ -> {
            hands.clear(dataset);
            refresh();
        });
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("pick-bar");
        getContent().add(count, make, drop);
        getContent().setVisible(false);
        grid.onPick(event -> {
            hands.change(dataset, event.images(), event.picked());
            tell(hands.of(dataset).size());
        });
    }

    /** Begins with what was picked of a dataset before; those who may not make subsets pick nothing. */
    void open(DatasetId of, boolean mayPick) {
        dataset = of;
        if (mayPick) {
            refresh();
        }
    }

    private void refresh() {
        List<Integer> picked = hands.of(dataset);
        grid.setPicks(picked);
        tell(picked.size());
    }

    private void tell(int picked) {
        count.setText(picked == 0 ? "" : LocaleText.number(picked) + " picked");
        getContent().setVisible(picked > 0);
    }
}
