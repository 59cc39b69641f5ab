package org.filterscope.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the table of attributes: CSV with a header, nothing between two commas where a scene has no such value. */
final class AttributesFile implements AutoCloseable {

    private final BufferedWriter out;

    AttributesFile(Path file) throws IOException {
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        List<String> header = new ArrayList<>(List.of("file", "cluster"));
        for (Attribute attribute : Attribute.values()) {
            header.add(attribute.text());
        }
        header.add("background");
        write(header);
    }

    void add(FinishedScene finished) throws IOException {
        List<String> line = new ArrayList<>(List.of(finished.file(), finished.cluster()));
        for (Attribute attribute : Attribute.values()) {
            line.add(finished.scene().person().map(attribute::of).orElse(""));
        }
        line.add(finished.scene().backdrop().text());
        write(line);
    }

    private void write(List<String> fields) throws IOException {
        out.write(String.join(",", fields));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
