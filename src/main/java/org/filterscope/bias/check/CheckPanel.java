package org.filterscope.bias.check;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.filterscope.bias.AuditId;
import org.filterscope.bias.AuditResults;
import org.filterscope.bias.AuditState;
import org.filterscope.bias.Audits;
import org.filterscope.bias.WordFinding;
import org.filterscope.page.Confirmation;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Section;
import org.filterscope.team.MyRights;
import org.filterscope.team.Role;

/** The blind check of one word: begun, under way, or with what came of it beside the frozen verdict. */
@StyleSheet("check.css")
public final class CheckPanel extends Composite<Section> {

    private final transient WordChecks checks;
    private final AuditId audit;
    private final String word;
    private final transient AuditResults results;
    private final boolean open;
    private final Div content = new Div();

    CheckPanel(WordChecks checks, Audits audits, MyRights rights, AuditId audit, String word, AuditResults results) {
        this.checks = checks;
        this.audit = audit;
        this.word = word;
        this.results = results;
        this.open = audits.get(audit).state() == AuditState.MADE && rights.have(Role.EDITOR, audit);
    }

    @Override
    protected Section initContent() {
        Section section = new Section("After people’s check", content);
        section.addClassName("check-panel");
        fill();
        return section;
    }

    private void fill() {
        content.removeAll();
        Optional<CheckCard> check = checks.find(audit, word);
        if (check.isEmpty()) {
            content.add(new Paragraph(
                    "The explainer may err more in one subset than in another. Two people, each for themselves, look at"
                            + " images drawn at random, without knowing their subsets or what the explainer said."));
            content.add(open ? begin() : new Paragraph("Nobody has checked this word."));
        } else if (check.get().outcome().isPresent()) {
            content.add(new CheckResult(results, word, check.get().outcome().get()));
        } else {
            content.add(underWay(check.get()));
        }
    }

    private Component begin() {
        CheckboxGroup<Integer> subsets = new CheckboxGroup<>("Subsets");
        List<Integer> possible = possible();
        subsets.setItems(possible);
        subsets.setItemLabelGenerator(subset -> results.subsets().get(subset).name());
        subsets.setValue(Set.copyOf(possible.subList(0, Math.min(2, possible.size()))));
        IntegerField each = new IntegerField("Images of each kind and subset");
        each.setMin(WordChecks.FEWEST);
        each.setMax(WordChecks.MOST);
        each.setStepButtonsVisible(true);
        each.setValue(WordChecks.USUAL);
        each.setHelperText("As many with the word as without it, where there are as many.");
        Button begin = new Button("Draw the images", _ -> {
            checks.begin(
                    audit,
                    word,
                    subsets.getValue().stream().sorted().toList(),
                    Optional.ofNullable(each.getValue()).orElse(0));
            fill();
        });
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(subsets, each, begin);
        form.addClassName("check-form");
        return form;
    }

    /** The subsets in which some images have the word and some have not. */
    private List<Integer> possible() {
        return IntStream.range(0, results.subsets().size())
                .filter(subset -> results.of(word).stream()
                        .anyMatch(finding -> (finding.subsetA() == subset && hasBoth(finding.a()))
                                || (finding.subsetB() == subset && hasBoth(finding.b()))))
                .boxed()
                .toList();
    }

    private static boolean hasBoth(WordFinding.Side side) {
        return side.with() > 0 && side.with() < side.images();
    }

    private Component underWay(CheckCard check) {
        Div all = new Div(new Paragraph(LocaleText.count(check.images(), "image", "images") + " drawn. "
                + switch (check.answered().size()) {
                    case 0 -> "Nobody looks at them yet; two people are needed.";
                    case 1 ->
                        "One person has answered "
                                + LocaleText.number(check.answered().getFirst()) + "; a second one is needed.";
                    default ->
                        "The two raters have answered "
                                + LocaleText.number(check.answered().getFirst()) + " and "
                                + LocaleText.number(check.answered().getLast()) + ".";
                }));
        if (open) {
            Div buttons = new Div();
            buttons.addClassName("check-buttons");
            if (check.mine() || check.answered().size() < 2) {
                Button look = new Button("Look at the images", _ -> {
                    checks.join(check.id());
                    UI.getCurrent()
                            .navigate(CheckNavigation.desk(audit), QueryParameters.of(CheckNavigation.WORD, word));
                });
                look.addThemeVariants(ButtonVariant.PRIMARY);
                buttons.add(look);
            }
            Button delete = new Button(
                    "Throw the check away",
                    _ -> Confirmation.ask(
                            "Throw the check away?", "All answers of both raters are lost.", "Throw away", () -> {
                                checks.delete(check.id());
                                fill();
                            }));
            delete.addThemeVariants(ButtonVariant.TERTIARY);
            buttons.add(delete);
            all.add(buttons);
        }
        return all;
    }
}
