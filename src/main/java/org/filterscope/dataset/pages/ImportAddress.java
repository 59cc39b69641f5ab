package org.filterscope.dataset.pages;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.filterscope.dataset.Layout;
import org.filterscope.dataset.catalogue.ImportChoices;
import org.filterscope.dataset.catalogue.ImportSource;
import org.filterscope.dataset.table.ColumnChoice;
import org.filterscope.job.JobId;

/** What the address of the page that imports says: where the images come from, how to read them, and the running job. */
final class ImportAddress {

    private static final String UPLOAD = "upload";
    private static final String FOLDER = "folder";
    private static final String LAYOUT = "layout";
    private static final String ANNOTATIONS = "annotations";
    private static final String IMAGE_COLUMN = "image-column";
    private static final String CLUSTER_COLUMN = "cluster-column";
    private static final String JOB = "job";

    private ImportAddress() {}

    static QueryParameters of(ImportSource source, ImportChoices choices) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        switch (source) {
            case ImportSource.Upload(String upload) -> query.put(UPLOAD, List.of(upload));
            case ImportSource.ServerFolder(String path) -> query.put(FOLDER, List.of(path));
        }
        choices.layout()
                .ifPresent(layout -> query.put(LAYOUT, List.of(layout.name().toLowerCase(Locale.ROOT))));
        choices.annotations().ifPresent(file -> query.put(ANNOTATIONS, List.of(file)));
        choices.columns().image().ifPresent(column -> query.put(IMAGE_COLUMN, List.of(column)));
        choices.columns().cluster().ifPresent(column -> query.put(CLUSTER_COLUMN, List.of(column)));
        return new QueryParameters(query);
    }

    static QueryParameters of(JobId job) {
        return QueryParameters.of(JOB, job.toString());
    }

    static Optional<ImportSource> source(QueryParameters query) {
        Optional<ImportSource> upload = query.getSingleParameter(UPLOAD).map(ImportSource.Upload::new);
        return upload.or(() -> query.getSingleParameter(FOLDER).map(ImportSource.ServerFolder::new));
    }

    static ImportChoices choices(QueryParameters query) {
        Optional<Layout> layout = query.getSingleParameter(LAYOUT)
                .flatMap(name -> Arrays.stream(Layout.values())
                        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                        .findFirst());
        return new ImportChoices(
                layout,
                query.getSingleParameter(ANNOTATIONS),
                new ColumnChoice(query.getSingleParameter(IMAGE_COLUMN), query.getSingleParameter(CLUSTER_COLUMN)));
    }

    static Optional<JobId> job(QueryParameters query) {
        return query.getSingleParameter(JOB).map(JobId::parse);
    }
}
