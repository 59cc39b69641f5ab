package org.filterscope.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The truth about the scenes: which things stand beside whom, and which do not, in this one place. */
public final class PlantedTruth {

    private static final Set<String> LIGHTER = Set.of(SkinTone.LIGHT.text(), SkinTone.MEDIUM_LIGHT.text());
    private static final Set<String> DARKER = Set.of(SkinTone.MEDIUM_DARK.text(), SkinTone.DARK.text());

    private static final List<PlantedAssociation> ASSOCIATIONS = List.of(
            planted("handbag", Attribute.GENDER, Gender.FEMALE.text(), 0.32, 0.06),
            planted("broom", Attribute.GENDER, Gender.FEMALE.text(), 0.26, 0.06),
            planted("laptop", Attribute.GENDER, Gender.MALE.text(), 0.32, 0.08),
            planted("briefcase", Attribute.GENDER, Gender.MALE.text(), 0.26, 0.06),
            planted("balloon", Attribute.AGE, Age.CHILD.text(), 0.45, 0.05),
            planted("stethoscope", Attribute.OCCUPATION, Occupation.DOCTOR.text(), 0.55, 0.03),
            planted("tractor", Attribute.OCCUPATION, Occupation.FARMER.text(), 0.50, 0.03),
            planted("microscope", Attribute.OCCUPATION, Occupation.SCIENTIST.text(), 0.55, 0.03),
            planted("book", Attribute.OCCUPATION, Occupation.TEACHER.text(), 0.50, 0.08),
            new PlantedAssociation("violin", Attribute.SKIN_TONE, LIGHTER, 0.28, 0.07),
            new PlantedAssociation("basketball", Attribute.SKIN_TONE, DARKER, 0.28, 0.07));

    private static final List<UnassociatedThing> UNASSOCIATED = List.of(
            new UnassociatedThing("guitar", 0.15),
            new UnassociatedThing("umbrella", 0.15),
            new UnassociatedThing("bicycle", 0.15),
            new UnassociatedThing("teapot", 0.15),
            new UnassociatedThing("camera", 0.15));

    private PlantedTruth() {}

    private static PlantedAssociation planted(
            String category, Attribute attribute, String value, double rate, double otherwise) {
        return new PlantedAssociation(category, attribute, Set.of(value), rate, otherwise);
    }

    /** What was planted. */
    public static List<PlantedAssociation> associations() {
        return ASSOCIATIONS;
    }

    /** What was kept free of any association, at rates of its own. */
    public static List<UnassociatedThing> unassociated() {
        return UNASSOCIATED;
    }

    /** The things whose rates are set; all others come at random. */
    static List<String> ruled() {
        return Stream.concat(
                        ASSOCIATIONS.stream().map(PlantedAssociation::category),
                        UNASSOCIATED.stream().map(UnassociatedThing::category))
                .toList();
    }
}
