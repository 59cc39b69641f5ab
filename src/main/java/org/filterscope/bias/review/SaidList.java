package org.filterscope.bias.review;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import org.filterscope.page.LocaleText;

/** What people said, the oldest first. */
final class SaidList extends OrderedList {

    SaidList(List<Said> all) {
        addClassName("review-said");
        all.forEach(said -> {
            Span author = new Span(said.author());
            author.addClassName("review-author");
            Span time = new Span(LocaleText.time(said.at()));
            time.addClassName("secondary");
            add(new ListItem(author, time, new Paragraph(said.text())));
        });
    }

    /** What somebody said. */
    record Said(String author, Instant at, String text) {}
}
