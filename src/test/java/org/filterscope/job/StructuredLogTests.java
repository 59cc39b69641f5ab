package org.filterscope.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.filterscope.fixture.People;
import org.filterscope.team.ProjectId;
import org.filterscope.team.Role;
import org.filterscope.team.TeamId;
import org.filterscope.team.UserId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of a server as JSON says on behalf of which job a line was written. */
@QueueTest
class StructuredLogTests {

    @Autowired
    private Jobs jobs;

    @Autowired
    private QueueTests.Counted counted;

    @Autowired
    private JobEnds ends;

    @Autowired
    private People people;

    @Autowired
    private Environment settings;

    @ParameterizedTest
    @CsvSource({"ecs, job, message", "logstash, job, message", "gelf, _job, short_message"})
    void a_line_written_within_a_job_carries_its_id(String format, String key, String message) throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ConsoleAppender<ILoggingEvent> log = logOfAServer(format);
        log.setOutputStream(written);
        root.addAppender(log);
        JobId job;
        try {
            job = aJobThatIsWarnedAbout();
        } finally {
            root.detachAppender(log);
            log.stop();
        }

        List<JsonNode> lines = written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .filter(line -> line.path(message).asString("").contains("is tried again later"))
                .toList();
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.path(key).asString(""))
                        .as(line.toString())
                        .isEqualTo(job.toString()));
    }

    /** The appender that a server has whose settings name a format. */
    private ConsoleAppender<ILoggingEvent> logOfAServer(String format) throws JoranException {
        LoggerContext context = new LoggerContext();
        context.putObject(Environment.class.getName(), settings);
        context.putProperty("CONSOLE_LOG_STRUCTURED_FORMAT", format);
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(StructuredLogTests.class.getResource("/logback-server.xml"));
        return (ConsoleAppender<ILoggingEvent>)
                context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("ERR");
    }

    private JobId aJobThatIsWarnedAbout() throws InterruptedException {
        TeamId team = people.aTeam();
        ProjectId project = people.aProject(team);
        UserId editor = people.aMember(team, Role.EDITOR);
        JobId job = people.as(
                editor, () -> jobs.submit(project, counted, "Count", new QueueTests.Counted.Turn(1, "away twice")));
        ends.awaitAll(List.of(job));
        return job;
    }
}
