package org.filterscope.team;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** What of the trail is looked at, as it stands in the address of the page: days, where the trail knows times. */
record TrailQuery(String person, String action, String thing, Optional<LocalDate> from, Optional<LocalDate> to) {

    static TrailQuery of(QueryParameters parameters) {
        return new TrailQuery(
                parameters.getSingleParameter("person").orElse(""),
                parameters.getSingleParameter("action").orElse(""),
                parameters.getSingleParameter("thing").orElse(""),
                day(parameters, "from"),
                day(parameters, "to"));
    }

    private static Optional<LocalDate> day(QueryParameters parameters, String name) {
        try {
            return parameters.getSingleParameter(name).map(LocalDate::parse);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    QueryParameters parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("person", person.strip());
        all.put("action", action);
        all.put("thing", thing.strip());
        all.put("from", from.map(LocalDate::toString).orElse(""));
        all.put("to", to.map(LocalDate::toString).orElse(""));
        all.values().removeIf(String::isEmpty);
        return QueryParameters.simple(all);
    }

    /** The last day counts as a whole. */
    TrailFilter filter(ZoneId zone) {
        return new TrailFilter(
                person,
                action,
                thing,
                from.map(day -> day.atStartOfDay(zone).toInstant()),
                to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    /** The address of an export of the same entries. */
    String export(String address, ZoneId zone) {
        TrailFilter filter = filter(zone);
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(address);
        uri.queryParam("person", "{person}").queryParam("action", "{action}").queryParam("thing", "{thing}");
        filter.from().ifPresent(time -> uri.queryParam("from", time));
        filter.until().ifPresent(time -> uri.queryParam("until", time));
        return uri.encode().buildAndExpand(person, action, thing).toUriString();
    }
}
