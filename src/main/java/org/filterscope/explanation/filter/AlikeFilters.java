package org.filterscope.explanation.filter;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.team.AllowedTo;
import org.filterscope.team.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds filters of a layer that resemble each other, by the cosine between the strengths of their words. */
@Service
@AllowedTo(Who.READER)
class AlikeFilters {

    private static final int SHOWN = 12;

    private final Explanations explanations;
    private final OtherFilters others;
    private final JdbcClient database;

    AlikeFilters(Explanations explanations, OtherFilters others, JdbcClient database) {
        this.explanations = explanations;
        this.others = others;
        this.database = database;
    }

    private record Pair(int filter, double cosine) {}

    /** The filters that resemble one most, the likest first. */
    public List<AlikeFilter> of(ExplanationId explanation, int filter) {
        explanations.filter(explanation, filter);
        List<Pair> pairs = database.sql("""
                        select c.filter, c.common / sqrt(own.norm * other.norm) as cosine from
                            (select o.filter, sum(w.strength * o.strength) as common
                                from explained_word w
                                join explained_word o on o.explanation_id = w.explanation_id and o.lemma = w.lemma
                                where w.explanation_id = :id and w.filter = :filter and o.filter <> :filter
                                group by o.filter) c
                        join (select filter, sum(strength * strength) as norm from explained_word
                            where explanation_id = :id group by filter) other on other.filter = c.filter
                        join (select sum(strength * strength) as norm from explained_word
                            where explanation_id = :id and filter = :filter) own on own.norm > 0
                        where other.norm > 0
                        order by cosine desc, c.filter
                        limit :most""")
                .param("id", explanation.value())
                .param("filter", filter)
                .param("most", SHOWN)
                .query((row, _) -> new Pair(row.getInt("filter"), row.getDouble("cosine")))
                .list();
        Map<Integer, String> names = others.names(
                explanation, pairs.stream().map(Pair::filter).toList());
        return pairs.stream()
                .map(pair -> new AlikeFilter(
                        pair.filter(), names.getOrDefault(pair.filter(), ""), Math.min(1, pair.cosine()), OptionalDouble.empty()))
                .toList();
    }
}
