package org.filterscope.dataset.pages;

import org.filterscope.dataset.Annotation;
import org.filterscope.dataset.Region;
import org.filterscope.dataset.RunLengths;
import org.filterscope.page.LocaleText;

/** Says in words where in an image an annotation is. */
final class RegionWords {

    private RegionWords() {}

    static String of(Annotation annotation) {
        String where = switch (annotation.region()) {
            case Region.Whole() -> "whole image";
            case Region.Box(double x, double y, double width, double height) ->
                "box " + LocaleText.number(Math.round(width)) + " × "
                        + LocaleText.number(Math.round(height)) + " at " + LocaleText.number(Math.round(x))
                        + ", " + LocaleText.number(Math.round(y));
            case Region.Polygons polygons ->
                polygons.parts().size() == 1
                        ? "outline"
                        : "outline in " + polygons.parts().size() + " parts";
            case RunLengths mask -> "mask of " + LocaleText.count(mask.area(), "pixel", "pixels");
        };
        return annotation.crowd() ? "group, " + where : where;
    }
}
