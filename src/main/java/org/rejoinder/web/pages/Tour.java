package org.rejoinder.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walk through one map in five steps, from the whole to one passage and to the work that is left. Which claims it visits
 * is chosen from the map itself, so that it shows what is contested there.
 *
 * @param stops in the order they are visited
 * @param at number of the stop the reader is at or has left at, from 1; 0 if the tour was never begun
 */
record Tour(List<Stop> stops, int at) {

    Tour {
        stops = List.copyOf(stops);
    }

    /**
     * Where the tour halts.
     *
     * @param number from 1
     * @param name under which messages tell about it
     * @param address of the page it shows
     */
    record Stop(int number, String name, String address) {}

    /**
     * The tour of a map.
     *
     * @param contradiction the one it follows, read from a claim that is contested
     */
    static Tour of(String map, RelationView contradiction, int at) {
        String page = "/maps/" + map;
        PlaceView answer = contradiction.far();
        List<Stop> stops = List.of(
                new Stop(1, "overview", page),
                new Stop(2, "clash", page + "/clash"),
                new Stop(3, "focus", page + "/focus/" + contradiction.near().claim()),
                new Stop(
                        4,
                        "reader",
                        "%s/documents/%s?claim=%s#%s"
                                .formatted(page, answer.document(), answer.claim(), answer.occurrence())),
                new Stop(5, "review", page + "/review"));
        return new Tour(stops, Math.min(at, stops.size()));
    }

    /** The stop the reader is at, or the first. */
    public Stop here() {
        return stops.get(Math.max(at, 1) - 1);
    }

    /** The stop after this one; null at the end. */
    public @Nullable Integer next() {
        return here().number() == stops.size() ? null : here().number() + 1;
    }

    /** The stop before this one; null at the start. */
    public @Nullable Integer previous() {
        return here().number() == 1 ? null : here().number() - 1;
    }
}
