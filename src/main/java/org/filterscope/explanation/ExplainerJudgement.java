package org.filterscope.explanation;

import java.util.Optional;

/**
 * How well an explainer does on images it has not learnt from.
 *
 * @param figures recall beside its controls; empty where it was not measured
 * @param gap why it was not measured; otherwise empty
 */
public record ExplainerJudgement(Optional<Figures> figures, String gap) {

    /**
     * The figures.
     *
     * @param images images it was judged by
     * @param candidates among how many words the true one was sought
     * @param perImage recall@k per image or object
     * @param perFilter recall@k per filter
     */
    public record Figures(
            int images,
            int candidates,
            ExplainerEvaluation.Controlled perImage,
            ExplainerEvaluation.Controlled perFilter) {}

    static ExplainerJudgement of(ExplainerEvaluation.Result result) {
        return new ExplainerJudgement(
                Optional.of(new Figures(
                        result.report().images(), result.candidates(), result.perImage(), result.perFilter())),
                "");
    }

    static ExplainerJudgement none(String why) {
        return new ExplainerJudgement(Optional.empty(), why);
    }
}
