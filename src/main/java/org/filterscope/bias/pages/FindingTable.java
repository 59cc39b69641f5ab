package org.filterscope.bias.pages;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.WordFinding;

/** Every finding of a pair of subsets with all its numbers. */
@JsModule("./audit/verdict-mark.ts")
final class FindingTable extends Composite<Grid<WordFinding>> {

    private final AuditId audit;
    private final Map<FindingColumn, Grid.Column<WordFinding>> columns = new EnumMap<>(FindingColumn.class);
    private boolean showing;

    /** @param ordered hears by which column the table is sorted, and whether it falls */
    FindingTable(AuditId audit, BiConsumer<FindingColumn, Boolean> ordered) {
        this.audit = audit;
        Grid<WordFinding> grid = getContent();
        grid.addClassName("finding-table");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setColumnReorderingAllowed(true);
        for (FindingColumn column : FindingColumn.values()) {
            columns.put(
                    column,
                    add(column)
                            .setKey(column.key())
                            .setComparator(column.order(false))
                            .setSortable(true)
                            .setResizable(true)
                            .setFlexGrow(0)
                            .setAutoWidth(true));
        }
        column(FindingColumn.WORD).setFrozen(true).setAutoWidth(false).setWidth("9rem");
        grid.addSortListener(event -> {
            if (!showing && !event.getSortOrder().isEmpty()) {
                GridSortOrder<WordFinding> order = event.getSortOrder().getFirst();
                FindingColumn.of(order.getSorted().getKey())
                        .ifPresent(column -> ordered.accept(column, order.getDirection() == SortDirection.DESCENDING));
            }
        });
    }

    private Grid.Column<WordFinding> column(FindingColumn column) {
        return Objects.requireNonNull(columns.get(column));
    }

    private Grid.Column<WordFinding> add(FindingColumn column) {
        Grid<WordFinding> grid = getContent();
        return switch (column) {
            case WORD ->
                grid.addColumn(LitRenderer.<WordFinding>of("<a href=${item.address}>${item.word}</a>")
                        .withProperty("word", WordFinding::word)
                        .withProperty(
                                "address",
                                finding -> FindingAddress.of(
                                        audit, finding.word(), finding.subsetA(), finding.subsetB())));
            case VERDICT ->
                grid.addColumn(LitRenderer.<WordFinding>of(
                                "<span><fs-verdict-mark verdict=${item.key}></fs-verdict-mark> ${item.verdict}</span>")
                        .withProperty(
                                "key",
                                finding -> VerdictText.key(finding.decision().verdict()))
                        .withProperty("verdict", column::text));
            default -> grid.addColumn(column::text);
        };
    }

    void show(ComparisonState state, String first, String second, List<WordFinding> findings) {
        showing = true;
        columns.forEach((column, shown) -> shown.setHeader(column.title(first, second)));
        getContent().setItems(findings);
        getContent()
                .sort(List.of(new GridSortOrder<>(
                        column(state.order()),
                        state.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        getContent().getElement().setAttribute("aria-label", "Words found in " + first + " and " + second);
        showing = false;
    }

    /** What is shown, in its order. */
    List<WordFinding> shown() {
        return getContent().getListDataView().getItems().toList();
    }
}
