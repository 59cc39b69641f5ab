package org.filterscope.model;

import java.util.List;
import org.filterscope.tensor.image.Preprocessing;
import tools.jackson.databind.json.JsonMapper;

/** Writes previews as JSON and reads them, preprocessings in their own notation. */
final class PreviewText {

    private final JsonMapper json;

    PreviewText(JsonMapper json) {
        this.json = json;
    }

    /** A preview as it is written. */
    private record Written(Preview.Range range, List<Preview.SeenPicture> seen, List<WrittenTrial> trials) {}

    private record WrittenTrial(String preprocessing, List<Preview.Verdict> verdicts) {}

    String write(Preview preview) {
        return json.writeValueAsString(new Written(
                preview.range(),
                preview.seen(),
                preview.trials().stream()
                        .map(trial -> new WrittenTrial(trial.preprocessing().text(), trial.verdicts()))
                        .toList()));
    }

    Preview read(String text) {
        Written written = json.readValue(text, Written.class);
        return new Preview(
                written.range(),
                written.seen(),
                written.trials().stream()
                        .map(trial -> new Preview.Trial(Preprocessing.parse(trial.preprocessing()), trial.verdicts()))
                        .toList());
    }
}
