package org.filterscope.dataset.pages;

import java.util.Arrays;
import java.util.Locale;
import org.filterscope.dataset.Fault;
import org.filterscope.dataset.Faults;
import org.filterscope.dataset.catalogue.AttributeFacet;
import org.filterscope.dataset.catalogue.CategoryCount;
import org.filterscope.dataset.catalogue.Duplicates;
import org.filterscope.dataset.catalogue.ImportReport;
import org.filterscope.dataset.catalogue.TableReport;
import org.filterscope.dataset.catalogue.ValueCount;
import org.filterscope.page.Csv;
import org.filterscope.team.ThingNotFoundException;

enum ReportPart {
    CATEGORIES {
        @Override
        Csv csv(ImportReport report) {
            Csv csv = new Csv("category", "images", "annotations");
            for (CategoryCount category : report.categories()) {
                csv.row(category.name(), category.images(), category.annotations());
            }
            return csv;
        }
    },
    DUPLICATES {
        @Override
        Csv csv(ImportReport report) {
            Csv csv = new Csv("kind", "group", "image");
            write(csv, "same file", report.same());
            write(csv, "looks almost the same", report.alike());
            return csv;
        }
    },
    ATTRIBUTES {
        @Override
        Csv csv(ImportReport report) {
            Csv csv = new Csv("attribute", "value", "images");
            for (AttributeFacet attribute : report.attributes()) {
                for (ValueCount value : attribute.values()) {
                    csv.row(attribute.name(), value.value(), value.images());
                }
                csv.row(attribute.name(), "", attribute.missing());
            }
            return csv;
        }
    },
    FAULTS {
        @Override
        Csv csv(ImportReport report) {
            Csv csv = new Csv("kind", "where", "what");
            write(csv, report.faults());
            for (TableReport table : report.tables()) {
                write(csv, table.faults());
            }
            return csv;
        }
    };

    abstract Csv csv(ImportReport report);

    /** How it is named in addresses and files. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReportPart of(String key) {
        return Arrays.stream(values())
                .filter(part -> part.key().equals(key))
                .findFirst()
                .orElseThrow(ThingNotFoundException::new);
    }

    private static void write(Csv csv, String kind, Duplicates duplicates) {
        for (int group = 0; group < duplicates.listed().size(); group++) {
            for (String image : duplicates.listed().get(group)) {
                csv.row(kind, group + 1, image);
            }
        }
    }

    private static void write(Csv csv, Faults faults) {
        for (Fault fault : faults.listed()) {
            csv.row(fault.kind().plural(), fault.where(), fault.what());
        }
    }
}
