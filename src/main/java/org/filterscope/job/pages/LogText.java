package org.filterscope.job.pages;

import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.filterscope.job.JobId;
import org.filterscope.job.Jobs;
import org.filterscope.job.LogLine;

/** The whole log of an attempt as text, with the times in UTC. */
record LogText(Jobs jobs, JobId job, int attempt) {

    DownloadResponse download() {
        byte[] text = text().getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(
                new ByteArrayInputStream(text),
                "job-" + job + "-attempt-" + attempt + ".txt",
                "text/plain; charset=utf-8",
                text.length);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        List<LogLine> lines = jobs.log(job, attempt, 0);
        while (!lines.isEmpty()) {
            lines.forEach(line -> text.append(line.at())
                    .append(' ')
                    .append(line.level())
                    .append(' ')
                    .append(line.text())
                    .append('\n'));
            lines = jobs.log(job, attempt, lines.getLast().number() + 1);
        }
        return text.toString();
    }
}
