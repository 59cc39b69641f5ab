package org.filterscope.demo;

import java.util.ArrayList;
import java.util.List;

/** Decides what is in each picture of a collection: the same for the same seed, on every machine. */
final class Director {

    private static final double FAVOURITE = 0.4;

    private final long seed;
    private final Associations associations;
    private final Atlas atlas;
    private final List<String> pool;

    Director(long seed, Associations associations, Atlas atlas) {
        this.seed = seed;
        this.associations = associations;
        this.atlas = atlas;
        List<String> ruled = associations == Associations.PLANTED ? PlantedTruth.ruled() : List.of();
        pool = Cast.things().stream()
                .map(Thing::category)
                .distinct()
                .filter(category -> !ruled.contains(category))
                .toList();
    }

    /** The sessions that hold the first pictures, in order. */
    List<Session> sessions(int pictures) {
        List<Session> sessions = new ArrayList<>();
        int first = 0;
        while (first < pictures) {
            Session session = Session.draw(seed, sessions.size(), first, pool);
            sessions.add(session);
            first += session.length();
        }
        return sessions;
    }

    /** One picture of a session. */
    Scene scene(Session session, int place) {
        Chance chance = Chance.of(seed, session.number(), place);
        List<Placed> things = new ArrayList<>();
        session.person().ifPresent(person -> things.add(figure(person, chance)));
        for (String category : categories(session, chance)) {
            things.add(thing(category, chance));
        }
        return new Scene(
                session.first() + place,
                session.number(),
                session.backdrop().varied(chance),
                session.person(),
                new Layout(chance).arrange(things));
    }

    private List<String> categories(Session session, Chance chance) {
        List<String> categories = new ArrayList<>();
        if (associations == Associations.PLANTED) {
            session.person().ifPresent(person -> {
                PlantedTruth.associations().stream()
                        .filter(planted -> chance.happens(planted.rateFor(person)))
                        .forEach(planted -> categories.add(planted.category()));
                PlantedTruth.unassociated().stream()
                        .filter(thing -> chance.happens(thing.rate()))
                        .forEach(thing -> categories.add(thing.category()));
            });
        }
        boolean alone = session.person().isEmpty();
        int others = associations == Associations.PLANTED && !alone ? chance.whole(1, 3) : chance.whole(3, 6);
        for (int i = 0; i < others; i++) {
            String category = chance.oneOf(chance.happens(FAVOURITE) ? session.favourites() : pool);
            if (!categories.contains(category)) {
                categories.add(category);
            }
        }
        return categories;
    }

    private Placed figure(Person person, Chance chance) {
        return new Placed(
                person.category(),
                atlas.of(person),
                0,
                0,
                chance.between(0.36, 0.58),
                chance.between(-0.12, 0.12),
                chance.happens(0.5),
                light(chance));
    }

    private Placed thing(String category, Chance chance) {
        return new Placed(
                category,
                chance.oneOf(atlas.of(category)),
                0,
                0,
                chance.between(0.22, 0.4),
                chance.between(-0.4, 0.4),
                chance.happens(0.5),
                light(chance));
    }

    private static Rgb light(Chance chance) {
        double all = chance.between(0.85, 1.08);
        return new Rgb((float) (all * chance.between(0.95, 1.05)), (float) (all * chance.between(0.95, 1.05)), (float)
                (all * chance.between(0.95, 1.05)));
    }
}
