package org.filterscope.dataset;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.filterscope.refusal.RefusedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Streams through a COCO instances file, which may be larger than memory, one entry after the other. */
final class CocoFile {

    private final Path json;
    private final Faults.Log log;
    private final Allowance allowance;

    CocoFile(Path json, Faults.Log log) {
        this.json = json;
        this.log = log;
        this.allowance = new Allowance(String.valueOf(json.getFileName()));
    }

    void read(Consumer<CocoEntry> entries) {
        Set<String> missing = new HashSet<>(Set.of("images", "annotations", "categories"));
        try (JsonParser parser = CollectionJson.FORMAT.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new RefusedException(json + " is no COCO instances file: it does not begin with an object; give a"
                        + " file with images, annotations and categories.");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String section = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY && missing.remove(section)) {
                    readSection(parser, section, entries);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw CollectionJson.refused(json, e);
        }
        if (!missing.isEmpty()) {
            throw new RefusedException(json + " is no COCO instances file: it has no list of "
                    + String.join(" and of ", missing.stream().sorted().toList())
                    + "; give a file with images, annotations and categories.");
        }
    }

    private void readSection(JsonParser parser, String section, Consumer<CocoEntry> entries) {
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            allowance.entry();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                log.add(FaultKind.DAMAGED_ENTRY, section + " entry " + index, "is no object");
                continue;
            }
            CocoDraft draft = CocoDraft.read(parser, allowance);
            try {
                entries.accept(draft.finish(section, index));
            } catch (CocoDraft.UnusableException e) {
                log.add(e.kind(), e.where(), e.what());
            }
        }
    }
}
