package org.filterscope.explanation.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.filterscope.explanation.ExplainedFilter;
import org.filterscope.explanation.ExplanationCard;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.ExplanationNavigation;
import org.filterscope.explanation.Explanations;
import org.filterscope.explanation.export.FilterPages;
import org.filterscope.page.EmptyState;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.jspecify.annotations.Nullable;

/** A board of a project: pinned filters side by side, in an order of the people's choice. */
@Route("project/:project/board")
@PermitAll
@StyleSheet("board.css")
class BoardView extends Main implements BeforeEnterObserver, HasDynamicTitle, ProjectPage {

    private final transient Board board;
    private final transient Explanations explanations;
    private final transient MyRights rights;
    private final Span said = new Span();
    private final OrderedList cards = new OrderedList();
    private transient @Nullable ProjectId project;
    private transient BoardName name = BoardName.USUAL;

    BoardView(Board board, Explanations explanations, MyRights rights) {
        this.board = board;
        this.explanations = explanations;
        this.rights = rights;
        addClassName("page");
        said.addClassName("board-said");
        said.getElement().setAttribute("role", "status");
        cards.addClassNames("cards", "board-cards");
    }

    @Override
    public ProjectId project() {
        return Objects.requireNonNull(project);
    }

    @Override
    public String getPageTitle() {
        return name + " · Filterscope";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ProjectId entered =
                ProjectId.parse(event.getRouteParameters().get("project").orElse(""));
        project = entered;
        List<BoardName> names = board.names(entered);
        Optional<BoardName> asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(BoardNavigation.BOARD)
                .filter(text -> !text.isBlank())
                .map(BoardName::new);
        name = asked.orElseGet(
                () -> names.isEmpty() || names.contains(BoardName.USUAL) ? BoardName.USUAL : names.getFirst());
        fill(names);
    }

    private void fill(List<BoardName> names) {
        List<PinnedFilter> pins = board.of(project(), name);
        removeAll();
        PageHeader header = new PageHeader(
                name.text(),
                pins.isEmpty()
                        ? ""
                        : LocaleText.count(pins.size(), "pinned filter", "pinned filters")
                                + ", shared by everybody in the project.");
        add(header);
        if (names.size() > 1) {
            add(links(names));
        }
        if (pins.isEmpty()) {
            add(nothingYet());
            return;
        }
        header.addAction(export(pins.size()));
        cards.removeAll();
        cards.getElement().setAttribute("aria-label", "Pinned filters");
        fillCards(pins);
        add(said, cards);
    }

    private Component export(int filters) {
        Anchor export = new Anchor(
                BoardNavigation.page(project(), name),
                "Save as one page (about " + LocaleText.size(FilterPages.roughBytes(filters)) + ")");
        export.getElement().setAttribute("download", true);
        export.setRouterIgnore(true);
        return export;
    }

    private Component links(List<BoardName> names) {
        Nav links = new Nav();
        links.addClassName("board-links");
        links.getElement().setAttribute("aria-label", "Boards");
        for (BoardName each : names) {
            Anchor link = new Anchor(BoardNavigation.board(project(), each), each.text());
            if (each.equals(name)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            links.add(link);
        }
        return links;
    }

    private Component nothingYet() {
        return new EmptyState(
                VaadinIcon.PIN,
                "Nothing is pinned here yet",
                "Filters of all explanations of the project can be pinned here side by side, each with a note"
                        + (rights.have(Role.EDITOR, project())
                                ? ": open a filter and choose Pin."
                                : "; editors of the team pin them."),
                new Anchor(ExplanationNavigation.explanations(project()), "To the explanations"));
    }

    private void fillCards(List<PinnedFilter> pins) {
        boolean editor = rights.have(Role.EDITOR, project());
        Map<ExplanationId, ExplanationCard> from = new HashMap<>();
        for (PinnedFilter pin : pins) {
            ExplanationCard card = from.computeIfAbsent(pin.explanation(), explanations::get);
            ExplainedFilter filter = explanations.filter(pin.explanation(), pin.filter());
            PinCard shown = new PinCard(pin, card, filter);
            if (editor) {
                shown.addTools(tools(shown));
                dragged(shown);
            } else {
                shown.addNote();
            }
            cards.add(shown);
        }
    }

    private void dragged(PinCard card) {
        DragSource.create(card);
        DropTarget.create(card)
                .addDropListener(drop -> drop.getDragSourceComponent()
                        .filter(PinCard.class::isInstance)
                        .map(PinCard.class::cast)
                        .ifPresent(source -> move(source, cards.indexOf(card))));
    }

    private PinCard.Tools tools(PinCard card) {
        PinnedFilter pin = card.pin();
        return new PinCard.Tools() {
            @Override
            public void note(String text) {
                board.note(pin.explanation(), pin.filter(), text);
                said.setText("The note on " + card.name() + " is kept.");
            }

            @Override
            public void move(int by) {
                BoardView.this.move(
                        card, Math.clamp((long) cards.indexOf(card) + by, 0, cards.getComponentCount() - 1));
                card.focusHandle();
            }

            @Override
            public void toOtherBoard() {
                new OtherBoardDialog(board.names(project()), name, other -> {
                            board.move(pin.explanation(), pin.filter(), other);
                            UI.getCurrent().navigate(BoardNavigation.board(project()), BoardNavigation.query(other));
                        })
                        .open();
            }

            @Override
            public void unpin() {
                board.unpin(pin.explanation(), pin.filter());
                Notices.done(card.name() + " is no longer on the board.");
                fill(board.names(project()));
            }
        };
    }

    private void move(PinCard card, int place) {
        if (place == cards.indexOf(card)) {
            return;
        }
        board.move(card.pin().explanation(), card.pin().filter(), place);
        cards.remove(card);
        cards.addComponentAtIndex(place, card);
        said.setText(card.name() + " is now " + LocaleText.number(place + 1L) + " of "
                + LocaleText.number(cards.getComponentCount()) + ".");
    }
}
