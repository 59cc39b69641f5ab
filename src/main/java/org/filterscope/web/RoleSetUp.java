package org.filterscope.web;

import java.util.Map;
import org.filterscope.job.NodeRole;
import org.filterscope.refusal.RefusedException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Fits a server to what its node is there for, before anything is opened: a worker has no pages and makes no demo. */
final class RoleSetUp implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String NO_PAGES = String.join(
            ",",
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
            "com.vaadin.flow.spring.VaadinScopesConfig");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment settings = context.getEnvironment();
        NodeRole role = Binder.get(settings)
                .bind("filterscope.job.role", NodeRole.class)
                .orElse(NodeRole.ALL);
        if (role != NodeRole.ALL) {
            requireSharedDatabase(role, settings.getProperty("spring.datasource.url", ""));
        }
        if (role == NodeRole.WORKER) {
            settings.getPropertySources()
                    .addFirst(new MapPropertySource(
                            "worker",
                            Map.of("filterscope.demo.enabled", false, "spring.autoconfigure.exclude", NO_PAGES)));
        }
    }

    /** A database in a data folder belongs to one process, so there would be nobody to share the work with. */
    private static void requireSharedDatabase(NodeRole role, String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new RefusedException(
                    role == NodeRole.WORKER
                            ? "A worker needs the PostgreSQL database of the web node; name it under spring.datasource in"
                                    + " the settings, see docs/deployment.md."
                            : "A web node leaves all work to workers, and these need a PostgreSQL database; name one under"
                                    + " spring.datasource in the settings, see docs/deployment.md, or start with --role all.");
        }
    }
}
