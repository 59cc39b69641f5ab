package org.filterscope.demo;

import java.util.Set;

/**
 * A thing that stands beside some people more often than beside others, on purpose. Whether it does is drawn for each
 * picture by itself, so these are exactly the rates a large collection shows.
 *
 * @param category the thing
 * @param attribute what decides
 * @param values the values of the attribute that the thing goes with
 * @param rate share of the pictures with such a person that show it
 * @param otherwise share of the pictures with any other person that show it
 */
public record PlantedAssociation(
        String category, Attribute attribute, Set<String> values, double rate, double otherwise) {

    public PlantedAssociation {
        values = Set.copyOf(values);
        Rates.require(rate);
        Rates.require(otherwise);
    }

    /** How often the thing stands beside this person. */
    public double rateFor(Person person) {
        return values.contains(attribute.of(person)) ? rate : otherwise;
    }
}
