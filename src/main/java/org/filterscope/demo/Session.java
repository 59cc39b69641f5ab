package org.filterscope.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several pictures with the same place and the same person, and with a few things that come again and again: pictures of
 * one session are more alike than others.
 *
 * @param number from 0
 * @param first number of its first picture
 * @param length how many pictures it has
 * @param backdrop the place
 * @param person who is there, if anybody is
 * @param favourites categories that come often
 */
record Session(int number, int first, int length, Backdrop backdrop, Optional<Person> person, List<String> favourites) {

    private static final double WITH_PERSON = 0.8;
    private static final double CHILD = 0.15;
    private static final double WITH_OCCUPATION = 0.8;
    private static final int FAVOURITES = 3;

    /** Draws a session. */
    static Session draw(long seed, int number, int first, List<String> pool) {
        Chance chance = Chance.of(seed, number);
        int length = chance.whole(3, 6);
        Backdrop backdrop = Backdrops.draw(chance);
        Optional<Person> person = chance.happens(WITH_PERSON) ? Optional.of(person(chance)) : Optional.empty();
        List<String> favourites = new ArrayList<>();
        while (favourites.size() < FAVOURITES) {
            String category = chance.oneOf(pool);
            if (!favourites.contains(category)) {
                favourites.add(category);
            }
        }
        return new Session(number, first, length, backdrop, person, favourites);
    }

    /** Gender, skin tone and occupation are drawn without regard to each other. */
    private static Person person(Chance chance) {
        Gender gender = chance.oneOf(Gender.values());
        SkinTone tone = chance.oneOf(SkinTone.values());
        if (chance.happens(CHILD)) {
            return new Person(gender, Age.CHILD, tone, Optional.empty());
        }
        Optional<Occupation> occupation =
                chance.happens(WITH_OCCUPATION) ? Optional.of(chance.oneOf(Occupation.values())) : Optional.empty();
        return new Person(gender, Age.ADULT, tone, occupation);
    }
}
