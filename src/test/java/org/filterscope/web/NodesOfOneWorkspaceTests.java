package org.filterscope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.filterscope.fixture.DatabaseUnderTest;
import org.filterscope.job.NodeRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A web node and a worker on one PostgreSQL database, each with a data folder and a port of its own. */
@Tag("both-databases")
class NodesOfOneWorkspaceTests {

    @TempDir
    private Path folder;

    private String database = "";

    @BeforeEach
    void only_where_nodes_can_share_a_database() {
        assumeTrue(DatabaseUnderTest.onPostgres());
        database = DatabaseUnderTest.newDatabase();
    }

    @Test
    void a_worker_tells_its_health_and_numbers_and_has_no_pages() throws Exception {
        try (WorkspaceServer worker = start("worker", Map.of("filterscope.job.cpu-slots", 2))) {
            assertThat(worker.node().role()).isEqualTo(NodeRole.WORKER);
            assertThat(worker.node().line()).isEqualTo("worker the worker takes work: 2 cpu slots on cpu");

            assertThat(get(worker, "/actuator/health").statusCode()).isEqualTo(200);
            assertThat(get(worker, "/actuator/health/readiness").body()).contains("UP");
            assertThat(get(worker, "/actuator/prometheus").body()).contains("filterscope_job_queue_length");
            for (String address : new String[] {"/", "/sign-in", "/api/uploads", "/VAADIN/build/none.js", "/nothing"}) {
                HttpResponse<String> answer = get(worker, address);
                assertThat(answer.statusCode()).as(address).isEqualTo(404);
                assertThat(answer.body()).contains("open the address of the web node");
            }
        }
    }

    @Test
    void a_web_node_shows_pages_beside_a_worker_and_tells_its_numbers_to_nobody() throws Exception {
        try (WorkspaceServer web = start("web", Map.of());
                WorkspaceServer worker = start("worker", Map.of())) {
            assertThat(web.node().line()).contains("takes no work");
            assertThat(worker.sampleAccounts()).isEmpty();
            assertThat(get(web, "/actuator/health").statusCode()).isEqualTo(200);
            assertThat(get(web, "/actuator/prometheus").body()).doesNotContain("filterscope_job_queue_length");
            assertThat(get(web, "/").body()).doesNotContain("no pages");
        }
    }

    @Test
    void numbers_are_open_on_a_port_of_their_own_which_has_no_pages() throws Exception {
        try (WorkspaceServer web = start("web", Map.of("management.server.port", 0))) {
            URI health = URI.create(web.healthAddress());

            assertThat(health.getPort()).isNotEqualTo(URI.create(web.address()).getPort());
            assertThat(get(health).body()).contains("UP");
            assertThat(get(health.resolve("/actuator/prometheus")).body()).contains("filterscope_job_queue_length");
            assertThat(get(health.resolve("/")).statusCode()).isNotEqualTo(200);
        }
    }

    private WorkspaceServer start(String role, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("filterscope.job.role", role);
        settings.put("filterscope.job.name", "the " + role);
        settings.put("spring.datasource.url", database);
        settings.put("spring.datasource.username", "postgres");
        settings.put("spring.datasource.password", "");
        settings.put("filterscope.storage.folder", folder.resolve("files"));
        settings.put("server.port", 0);
        settings.put("vaadin.productionMode", true);
        // asked for of everybody, and not heard by a worker
        settings.put("filterscope.demo.enabled", role.equals("worker"));
        return WorkspaceServer.start(folder.resolve(role), settings);
    }

    private static HttpResponse<String> get(WorkspaceServer server, String address) throws Exception {
        return get(URI.create(server.address() + address));
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept", "text/html,*/*")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
