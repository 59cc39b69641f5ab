package org.filterscope.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.filterscope.bias.AuditResults;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from a file of counts what reports show of it, and passes over the counts of all words, which are many. */
final class CountsReader {

    private static final JsonMapper JSON = new JsonMapper();

    private final int subsets;
    private String[] strata = {};
    private String[] words = {};
    private int[] images = {};
    private int[] subset = {};
    private int[] stratum = {};
    private JsonNode settings = JSON.createArrayNode();

    private CountsReader(int subsets) {
        this.subsets = subsets;
    }

    /** Nothing where the file is not the one that the results name. */
    static ReportCounts read(byte[] file, AuditResults results) {
        if (!AuditReport.sha256(file).equals(results.countsHash())) {
            return ReportCounts.NONE;
        }
        CountsReader reader = new CountsReader(results.subsets().size());
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file));
                JsonParser parser = JSON.createParser(in)) {
            reader.read(parser);
        } catch (IOException | JacksonException _) {
            return ReportCounts.NONE;
        }
        return new ReportCounts(
                results.plan().confounder().isPresent() ? reader.confounder() : List.of(), reader.settings());
    }

    private void read(JsonParser parser) {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "strata" -> strata = parser.readValueAs(String[].class);
                case "words" -> words = parser.readValueAs(String[].class);
                case "images" -> images = parser.readValueAs(int[].class);
                case "subset" -> subset = parser.readValueAs(int[].class);
                case "stratum" -> stratum = parser.readValueAs(int[].class);
                case "settings" -> settings = parser.readValueAsTree();
                default -> parser.skipChildren();
            }
        }
    }

    private int[] sizes() {
        int[] sizes = new int[subsets];
        for (int unit = 0; unit < images.length; unit++) {
            sizes[subset[unit]] += images[unit];
        }
        return sizes;
    }

    private List<ReportCounts.Value> confounder() {
        TreeMap<Integer, int[]> counts = new TreeMap<>();
        for (int unit = 0; unit < images.length; unit++) {
            counts.computeIfAbsent(stratum[unit], _ -> new int[subsets])[subset[unit]] += images[unit];
        }
        List<ReportCounts.Value> values = new ArrayList<>();
        counts.forEach((value, found) -> values.add(new ReportCounts.Value(
                strata[value], Arrays.stream(found).boxed().toList(), shares(found))));
        return values;
    }

    private List<Double> shares(int[] found) {
        int[] sizes = sizes();
        return IntStream.range(0, subsets)
                .mapToObj(each -> sizes[each] == 0 ? 0.0 : (double) found[each] / sizes[each])
                .toList();
    }

    private List<ReportCounts.Setting> settings() {
        List<ReportCounts.Setting> all = new ArrayList<>();
        for (JsonNode each : settings) {
            JsonNode setting = each.path("setting");
            JsonNode entries = each.path("counts");
            List<ReportCounts.Rates> rates = new ArrayList<>();
            for (int word = 0; word < each.path("words").size(); word++) {
                int[] found = new int[subsets];
                int end = entries.path("start").path(word + 1).asInt();
                for (int entry = entries.path("start").path(word).asInt(); entry < end; entry++) {
                    found[subset[entries.path("unit").path(entry).asInt()]] +=
                            entries.path("count").path(entry).asInt();
                }
                rates.add(new ReportCounts.Rates(
                        words[each.path("words").path(word).asInt()], shares(found)));
            }
            all.add(new ReportCounts.Setting(
                    setting.path("filters").asInt(),
                    setting.path("words").asInt(),
                    setting.path("nearness").asDouble(),
                    rates));
        }
        return all;
    }
}
