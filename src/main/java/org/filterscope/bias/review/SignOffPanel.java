package org.filterscope.bias.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.filterscope.bias.AuditCard;
import org.filterscope.bias.AuditState;
import org.filterscope.bias.review.AuditReview.Part;
import org.filterscope.bias.review.AuditReview.Signature;
import org.filterscope.page.LocaleText;
import org.filterscope.page.Notices;
import org.filterscope.page.Section;
import org.filterscope.team.MyAccount;

/** Who has signed, what the signatures cover, and the form of whoever signs next. */
final class SignOffPanel extends Composite<Section> {

    private final ReviewDesk desk;
    private final AuditCard audit;
    private final MyAccount account;
    private final boolean editor;

    SignOffPanel(ReviewDesk desk, AuditCard audit, MyAccount account, boolean editor) {
        this.desk = desk;
        this.audit = audit;
        this.account = account;
        this.editor = editor;
    }

    @Override
    protected Section initContent() {
        Section section = new Section("Sign-off");
        section.addClassName("review-sign-off");
        section.add(parts());
        if (!desk.review().signatures().isEmpty()) {
            section.add(covers());
        }
        if (editor) {
            desk.reviews().next(audit.id()).ifPresent(part -> section.add(next(part)));
            if (audit.state() == AuditState.IN_REVIEW) {
                section.add(sendBack());
            }
        }
        return section;
    }

    private Component parts() {
        OrderedList list = new OrderedList();
        list.addClassName("review-parts");
        for (Part part : Part.values()) {
            Optional<Signature> signature = desk.review().signatures().stream()
                    .filter(each -> each.part() == part)
                    .findFirst();
            Span title = new Span(PartText.of(part));
            title.addClassName("review-part");
            ListItem item = new ListItem(title);
            signature.ifPresentOrElse(given -> describe(item, given), () -> item.add(new Paragraph("Has not signed.")));
            list.add(item);
        }
        return list;
    }

    private static void describe(ListItem item, Signature signature) {
        item.addClassName("review-signed");
        item.add(new Paragraph(signature.name() + ", " + signature.position()));
        item.add(new Paragraph(LocaleText.time(signature.at())));
        item.add(new Paragraph("Independence: " + signature.independence()));
        item.add(new Paragraph(signature.dissent().isEmpty() ? "No dissent." : "Dissent: " + signature.dissent()));
    }

    private Component covers() {
        Signature first = desk.review().signatures().getFirst();
        Span hash = new Span(first.covers());
        hash.addClassName("review-hash");
        Div all = new Div(
                new Span("Signed: SHA-256 "),
                hash,
                new Paragraph(
                        "It covers the hash of the results and the hash of this review with its remarks, decisions,"
                                + " deviations and checks."));
        if (desk.reviews().signaturesHold(audit.id())) {
            all.add(new Paragraph("The signatures fit what is stored now."));
        } else {
            Paragraph broken = new Paragraph("What is stored now is not what was signed. Trust neither.");
            broken.addClassName("review-broken");
            broken.getElement().setAttribute("role", "alert");
            all.add(broken);
        }
        all.addClassName("review-covers");
        return all;
    }

    private Component next(Part part) {
        Optional<String> obstacle = desk.reviews().obstacle(audit.id(), part);
        if (obstacle.isPresent()) {
            return new Paragraph(obstacle.get());
        }
        // over what this page shows, not over what may be stored by the time somebody signs
        String seen = ReviewHash.covered(audit.resultHash().orElse(""), ReviewHash.of(desk.review()));
        return new SignForm(part, seen, form -> {
            account.confirm(form.password());
            desk.reviews().sign(audit.id(), part, form.statement(), seen);
            Notices.done("You have signed.");
            desk.changed().run();
        });
    }

    private Component sendBack() {
        TextArea reason = new TextArea("What has to change");
        reason.setMaxLength(3_900);
        reason.setHelperText("Takes all signatures back; the reason stays as a remark.");
        Button send = new Button("Send back", _ -> {
            desk.reviews().sendBack(audit.id(), reason.getValue());
            Notices.done("The audit is open again.");
            desk.changed().run();
        });
        Div form = new Div(reason, send);
        form.addClassName("review-form");
        return form;
    }
}
