package org.filterscope.explanation;

import java.time.Instant;
import java.util.UUID;
import org.filterscope.tensor.ContentHash;

/**
 * A trained explainer.
 *
 * @param weights its weights, a file
 * @param description all else that is to be known of it, a file
 * @param facts what it was trained on
 * @param judgement how well it does
 * @param madeBy who had it trained
 * @param madeAt when
 */
public record ExplainerCard(
        UUID id,
        ContentHash weights,
        ContentHash description,
        ExplainerFacts facts,
        ExplainerJudgement judgement,
        String madeBy,
        Instant madeAt) {}
