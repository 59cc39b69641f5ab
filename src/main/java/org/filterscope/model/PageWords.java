package org.filterscope.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.filterscope.refusal.RefusedException;

/** Says the engine's refusals in the words of the pages: fields instead of options, no paths of the server. */
final class PageWords {

    /** In the order in which they are replaced. */
    private static final List<Map.Entry<String, String>> WORDS = List.of(
            Map.entry(
                    "say which it was trained on, with --input-size 224 for one",
                    "say which it was trained on under Picture size, such as 224"),
            Map.entry("leave out --input-size", "leave Picture size empty"),
            Map.entry("check --input-size", "check the Picture size"),
            Map.entry("choose one of them with --signature", "write one of them under Signature"),
            Map.entry("choose another with --signature", "write another under Signature"));

    private PageWords() {}

    /**
     * The refusal as it is shown.
     *
     * @param folder where the model lies for now, which nobody needs to know
     */
    static RefusedException of(RefusedException refusal, Path folder) {
        String text = String.valueOf(refusal.getMessage());
        for (Map.Entry<String, String> each : WORDS) {
            text = text.replace(each.getKey(), each.getValue());
        }
        return new RefusedException(
                text.replace(folder + "/", "").replace(folder.toString(), "the model's folder"), refusal);
    }
}
