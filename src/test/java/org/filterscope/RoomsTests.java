package org.filterscope;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class RoomsTests {

    private static final ApplicationModules ROOMS = ApplicationModules.of(Filterscope.class);

    @Test
    void arrows_between_rooms_point_downward_only() {
        ROOMS.verify();
    }

    @Test
    void the_build_draws_a_picture_of_the_rooms() {
        new Documenter(ROOMS).writeModulesAsPlantUml();
    }
}
