package org.filterscope.demo;

import java.util.List;
import java.util.Optional;

/**
 * One picture, described.
 *
 * @param number its number in the collection, from 0
 * @param session the number of the session it belongs to
 * @param backdrop what lies behind
 * @param person who stands in it, if anybody does
 * @param placed everything in it, the farthest first
 */
record Scene(int number, int session, Backdrop backdrop, Optional<Person> person, List<Placed> placed) {

    Scene {
        placed = List.copyOf(placed);
    }
}
