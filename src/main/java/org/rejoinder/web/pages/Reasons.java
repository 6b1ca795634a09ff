package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.reasoning.Explanation;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Arguments;
import org.springframework.stereotype.Component;

/** Tells explanations in words, with the passages that they rest on. */
@Component
class Reasons {

    /** Steps shown of one explanation; whoever wants more goes on to the claim at which it breaks off. */
    private static final int MOST_STEPS = 40;

    private final Claims claims;
    private final Arguments arguments;
    private final ArgumentViews views;
    private final Shelf shelf;

    Reasons(Claims claims, Arguments arguments, ArgumentViews views, Shelf shelf) {
        this.claims = claims;
        this.arguments = arguments;
        this.views = views;
        this.shelf = shelf;
    }

    /** What it takes to put explanations into sentences, read at once. */
    Because because(ArgumentMap.Id map, Collection<Explanation> explanations, Function<Claim.Id, String> leadsTo) {
        Because.Named named = Because.named(explanations);
        Map<Argument.Id, Argument> found = new HashMap<>();
        if (!named.arguments().isEmpty()) {
            arguments.in(map).stream()
                    .filter(argument -> named.arguments().contains(argument.id()))
                    .forEach(argument -> found.put(argument.id(), argument));
            found.values()
                    .forEach(
                            argument -> argument.premises().stream().findFirst().ifPresent(named.claims()::add));
        }
        return new Because(views.parts(named.claims(), map), found, leadsTo);
    }

    /**
     * The whole explanation as a tree.
     *
     * @param leadsTo the address of a claim
     */
    Told told(ArgumentMap.Id map, Explanation explanation, Function<Claim.Id, String> leadsTo) {
        Because because = because(map, List.of(explanation), leadsTo);
        return new Told(
                because.sentence(explanation),
                new Tree(because, places(map, because.texts().keySet())).below(explanation));
    }

    private Map<Claim.Id, PlaceView> places(ArgumentMap.Id map, Set<Claim.Id> named) {
        Map<Claim.Id, List<Occurrence>> everywhere = claims.occurrencesOf(named);
        Shelf.Fetched fetched = shelf.fetched(map);
        fetched.expect(everywhere.values());
        Map<Claim.Id, Occurrence> best = new HashMap<>();
        everywhere.forEach((claim, places) -> {
            if (!places.isEmpty()) {
                best.put(claim, fetched.best(places));
            }
        });
        fetched.expectTexts(best.values());
        Map<Claim.Id, PlaceView> views = new HashMap<>();
        best.forEach((claim, place) -> views.put(claim, fetched.place(place)));
        return views;
    }

    /** An explanation while it is told. */
    private static final class Tree {

        private final Because because;
        private final Map<Claim.Id, PlaceView> places;
        private int told;

        Tree(Because because, Map<Claim.Id, PlaceView> places) {
            this.because = because;
            this.places = places;
        }

        List<Step> below(Explanation above) {
            List<Step> steps = new ArrayList<>();
            for (Explanation.Part part : above.parts()) {
                if (told < MOST_STEPS) {
                    told++;
                    steps.add(step(part));
                }
            }
            return steps;
        }

        private Step step(Explanation.Part part) {
            Explanation why = part.why();
            List<Step> below = below(why);
            boolean more = why.folded() || below.size() < why.parts().size();
            boolean attacks = part.via() == Explanation.Via.CONTRADICTS;
            return new Step(
                    attacks ? "contradicts" : "supports",
                    attacks ? "−" : "+",
                    Wording.say("reasoning.via." + part.via().label()),
                    StandView.of(why.standing()),
                    why.claims().isEmpty() ? null : places.get(why.claims().getFirst()),
                    new Sentence.Link(
                            why.claims().isEmpty()
                                    ? because.name(why)
                                    : because.text(why.claims().getFirst()),
                            why.claims().isEmpty()
                                    ? ""
                                    : because.leadsTo().apply(why.claims().getFirst())),
                    why.parts().isEmpty() && !why.folded()
                            ? Wording.say("reasoning.leaf." + why.cause().name().toLowerCase(Locale.ROOT))
                            : more ? Wording.say("reasoning.leaf.more") : "",
                    below);
        }
    }

    /**
     * Why a claim stands as it does.
     *
     * @param because in one sentence
     * @param steps what that rests on
     */
    record Told(Sentence because, List<Step> steps) {
        Told {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One claim or argument that the step above rests on.
     *
     * @param kind {@code supports} or {@code contradicts}
     * @param role what it is to the step above, in words
     * @param place where the claim stands in a document; null for an argument
     * @param claim its words, leading to it
     * @param ends why nothing follows below; empty where something does
     */
    record Step(
            String kind,
            String sign,
            String role,
            StandView stand,
            @Nullable PlaceView place,
            Sentence.Link claim,
            String ends,
            List<Step> below) {
        Step {
            below = List.copyOf(below);
        }
    }
}
