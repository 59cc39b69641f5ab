package org.filterscope.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The names of all settings that Filterscope reads itself or that Spring Boot and its parts describe. */
final class KnownSettings {

    private static final Pattern SINGLE = Pattern.compile("\"\\$\\{(filterscope\\.[a-z0-9.-]+)");

    private final Set<String> names = new TreeSet<>();

    private KnownSettings() {}

    static KnownSettings find() {
        KnownSettings found = new KnownSettings();
        found.addRecords();
        found.addSingle();
        found.addDescribed();
        return found;
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    private void addRecords() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (BeanDefinition each : scan.findCandidateComponents("org.filterscope")) {
            Class<?> type = ClassUtils.resolveClassName(String.valueOf(each.getBeanClassName()), null);
            add(type.getAnnotation(ConfigurationProperties.class).value(), type);
        }
    }

    private void add(String prefix, Class<?> type) {
        for (RecordComponent each : type.getRecordComponents()) {
            String name = prefix + "." + dashed(each.getName());
            names.add(name);
            if (each.getType().isRecord()) {
                add(name, each.getType());
            }
        }
    }

    private static String dashed(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** Those that are read one by one. */
    private void addSingle() {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path each :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher named = SINGLE.matcher(Files.readString(each));
                while (named.find()) {
                    names.add(named.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addDescribed() {
        try {
            for (URL each : Collections.list(
                    KnownSettings.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
                try (InputStream content = each.openStream()) {
                    for (JsonNode property :
                            JsonMapper.shared().readTree(content).get("properties")) {
                        names.add(ConfigurationPropertyName.adapt(
                                        property.get("name").asString(), '.')
                                .toString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // read before there are any beans, and so described nowhere
        names.addAll(Set.of("spring.config.import"));
    }
}
