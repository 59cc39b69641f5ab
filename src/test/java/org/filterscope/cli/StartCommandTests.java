package org.filterscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server refuses to be, before it opens anything. */
class StartCommandTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--role worker                             | A worker needs the PostgreSQL database of the web node",
                "--role WORKER --name lab                  | A worker needs the PostgreSQL database of the web node",
                "--role web --no-demo                      | A web node leaves all work to workers",
                "--role worker --demo                      | A worker has no pages to sign in on",
                "--role web --cpu-slots 2                  | A web node takes no work",
                "--role worker --cpu-slots 0 --gpu-slots 0 | A worker without slots would never take work",
                "--cpu-slots -1                            | A node has no fewer than 0 slots",
            })
    void what_makes_no_sense_is_refused_with_a_sentence(String options, String sentence) {
        Cli started = start(options);

        assertThat(started.code()).isEqualTo(2);
        assertThat(started.out()).isEmpty();
        assertThat(started.err().strip().lines()).hasSize(1);
        assertThat(started.err()).contains(sentence);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void roles_that_there_are_not_are_answered_with_those_there_are() {
        Cli started = start("--role boss");

        assertThat(started.code()).isEqualTo(2);
        assertThat(started.err()).contains("--role").contains("WORKER");
    }

    private Cli start(String options) {
        String[] words = options.strip().split(" ");
        Object[] all = new Object[words.length + 4];
        all[0] = "start";
        all[1] = "--data";
        all[2] = folder;
        all[3] = "--settings=" + folder.resolve("none.yaml");
        System.arraycopy(words, 0, all, 4, words.length);
        return Cli.run(all);
    }
}
