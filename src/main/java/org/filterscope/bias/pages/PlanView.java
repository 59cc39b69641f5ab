package org.filterscope.bias.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditNavigation;
import org.filterscope.bias.AuditPlan;
import org.filterscope.bias.AuditState;
import org.filterscope.bias.Audits;
import org.filterscope.page.Notices;
import org.filterscope.page.PageHeader;
import org.filterscope.refusal.RefusedException;
import org.filterscope.team.MyRights;
import org.filterscope.team.ProjectId;
import org.filterscope.team.ProjectPage;
import org.filterscope.team.Role;
import org.filterscope.team.SignedInUser;
import org.jspecify.annotations.Nullable;

/** A plan that is made step by step; every step is kept at once. Once it is frozen, it is only shown. */
@Route("audit/:audit/plan")
@PermitAll
@StyleSheet("audit.css")
class PlanView extends Main implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, ProjectPage {

    private static final String STEP = "step";

    private final transient Audits audits;
    private final transient PlanParts parts;
    private final transient Preparers preparers;
    private final transient MyRights rights;
    private transient @Nullable AuditCard card;
    private transient @Nullable AuditPlan plan;
    private transient @Nullable PlanPart part;
    private PlanStep step = PlanStep.QUESTION;

    PlanView(Audits audits, PlanParts parts, Preparers preparers, MyRights rights) {
        this.audits = audits;
        this.parts = parts;
        this.preparers = preparers;
        this.rights = rights;
        addClassNames("page", "plan-page");
    }

    private AuditCard card() {
        return Objects.requireNonNull(card);
    }

    private AuditPlan plan() {
        return Objects.requireNonNull(plan);
    }

    @Override
    public ProjectId project() {
        return card().project();
    }

    @Override
    public String getPageTitle() {
        return "Plan of " + card().title() + " · Filterscope";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AuditCard found =
                audits.get(AuditId.parse(event.getRouteParameters().get("audit").orElse("")));
        card = found;
        plan = audits.plan(found.id());
        step = PlanStep.of(event.getLocation().getQueryParameters().getSingleParameter(STEP));
        fill();
    }

    /** Whoever goes elsewhere by a link of the application loses nothing either. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (part != null) {
            save();
        }
    }

    private void fill() {
        removeAll();
        part = null;
        if (card().state() != AuditState.DRAFT) {
            addFrozen();
            return;
        }
        boolean mine = card().preparer().equals(SignedInUser.require().id());
        boolean editor = rights.have(Role.EDITOR, card().id());
        PageHeader header = new PageHeader(
                card().title(),
                "Draft of an audit. " + (mine && editor ? "Every step is kept when you leave it." : preparedBy(editor)),
                new Anchor(AuditNavigation.audits(project()), "All audits"));
        add(header);
        if (editor) {
            addEditing(header, mine);
        }
        if (!mine || !editor) {
            add(parts.facts(plan()), parts.preview(project(), plan()));
            return;
        }
        PlanPart here = parts.of(step, card(), plan());
        part = here;
        Div body = new Div((Component) here);
        body.addClassName("plan-body");
        add(new PlanSteps(step, this::go), body, buttons());
        if (step != PlanStep.QUESTION && step != PlanStep.WORDS) {
            add(parts.preview(project(), plan()));
        }
    }

    private String preparedBy(boolean editor) {
        return Preparers.name(preparers.of(project()), card().preparer()) + " prepares it, and nobody else changes it."
                + (editor ? " Copy it to plan one of your own." : "");
    }

    private void addEditing(PageHeader header, boolean mine) {
        if (!mine) {
            header.addAction(new Button("Copy the plan", VaadinIcon.COPY_O.create(), _ -> copy()));
        }
        Button trash = new Button("Put in the trash", VaadinIcon.TRASH.create(), _ -> trash());
        trash.addThemeVariants(ButtonVariant.TERTIARY);
        header.addAction(trash);
    }

    private void addFrozen() {
        Paragraph hash = new Paragraph("SHA-256 " + card().planHash().orElse(""));
        hash.addClassName("audit-hash");
        add(
                new PageHeader(
                        "Plan of " + card().title(),
                        "Frozen: it holds as it is.",
                        new Anchor(AuditNavigation.audit(card().id()), "What was found")),
                hash,
                parts.facts(plan()));
    }

    private Component buttons() {
        Div buttons = new Div();
        buttons.addClassName("plan-buttons");
        step.previous().ifPresent(previous -> {
            Button back = new Button("Back", VaadinIcon.ARROW_LEFT.create(), _ -> go(previous));
            buttons.add(back);
        });
        if (step != PlanStep.CHECK) {
            buttons.add(new Button("Save", _ -> {
                if (save()) {
                    Notices.done("The plan is kept.");
                    fill();
                }
            }));
        }
        step.next()
                .ifPresentOrElse(
                        next -> {
                            Button on = new Button("Save and go on", _ -> go(next));
                            on.addThemeVariants(ButtonVariant.PRIMARY);
                            buttons.add(on);
                        },
                        () -> {
                            Button freeze = new Button("Freeze the plan", VaadinIcon.LOCK.create(), _ -> askToFreeze());
                            freeze.addThemeVariants(ButtonVariant.PRIMARY);
                            buttons.add(freeze);
                        });
        return buttons;
    }

    private boolean save() {
        try {
            PlanDraft draft = new PlanDraft(plan());
            Objects.requireNonNull(part).enter(draft);
            AuditPlan entered = draft.plan();
            if (!entered.equals(plan())) {
                audits.change(card().id(), entered);
                plan = entered;
                card = audits.get(card().id());
            }
            return true;
        } catch (RefusedException e) {
            Notices.refused(e.getMessage());
            return false;
        }
    }

    private void go(PlanStep next) {
        if (save()) {
            getUI().orElseThrow()
                    .navigate(
                            AuditNavigation.audit(card().id()) + "/plan",
                            new QueryParameters(Map.of(STEP, List.of(next.key()))));
        }
    }

    private void askToFreeze() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader("Freeze this plan?");
        dialog.add(
                new Paragraph("It can never be changed again. Its results are computed at once, in the background."));
        dialog.setCancelable(true);
        dialog.setConfirmText("Freeze the plan");
        dialog.addConfirmListener(_ -> freeze());
        dialog.open();
    }

    private void freeze() {
        audits.freeze(card().id());
        part = null;
        Notices.done("The plan is frozen.");
        getUI().orElseThrow().navigate(AuditNavigation.audit(card().id()));
    }

    private void copy() {
        AuditId copy = audits.copy(card().id());
        Notices.done("This is a draft with the same plan.");
        getUI().orElseThrow().navigate(AuditNavigation.audit(copy));
    }

    private void trash() {
        audits.trash(card().id());
        part = null;
        Notices.done("The draft is in the trash of the project.");
        getUI().orElseThrow().navigate(AuditNavigation.audits(project()));
    }
}
