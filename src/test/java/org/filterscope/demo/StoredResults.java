package org.filterscope.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.filterscope.explanation.ExplainedFilter;
import org.filterscope.explanation.ExplanationId;
import org.filterscope.explanation.Explanations;
import org.filterscope.fixture.People;
import org.filterscope.storage.StoredFiles;
import org.filterscope.team.UserId;
import org.filterscope.tensor.ContentHash;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads all that is kept of an explanation, so that two ways to make it can be compared. */
final class StoredResults {

    @Autowired
    private People people;

    @Autowired
    private Explanations explanations;

    @Autowired
    private StoredFiles files;

    @Autowired
    private JsonMapper json;

    /** All that is kept of an explanation, but for when it was made. */
    record Result(Map<String, ContentHash> files, ObjectNode file, List<ExplainedFilter> filters) {}

    Result of(ExplanationId id, UserId reader) {
        return people.as(reader, () -> {
            Map<String, ContentHash> kept = new TreeMap<>();
            files.of(id).forEach(file -> kept.put(file.name(), file.hash()));
            kept.remove("explanation.json");
            ObjectNode file = (ObjectNode) json.readTree(bytes(explanations.file(id)));
            file.remove("made");
            int filters = file.get("filters").size();
            return new Result(
                    kept,
                    file,
                    explanations.filters(id, IntStream.range(0, filters).boxed().toList()));
        });
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
