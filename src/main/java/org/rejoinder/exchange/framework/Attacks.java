package org.rejoinder.exchange.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.argumentation.Framework;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.exchange.LeftOut;
import org.rejoinder.exchange.Loss;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;

/**
 * A map as a framework of attacks alone: each claim that stands is an argument, each contradiction that nobody rejected an
 * attack, a mutual one two. What else bears on a claim is not counted.
 *
 * @param claims by the number of their arguments, in the map's order
 */
record Attacks(List<Claim> claims, Framework framework) {

    static Attacks of(MapContents map) {
        MapContents contents = map.standing();
        List<Claim> claims = contents.claims().stream()
                .filter(claim -> claim.status() != ReviewStatus.REJECTED)
                .toList();
        Map<Claim.Id, Integer> numbers = new HashMap<>();
        claims.forEach(claim -> numbers.put(claim.id(), numbers.size()));
        List<Integer> from = new ArrayList<>();
        List<Integer> to = new ArrayList<>();
        for (Relation relation : contents.relations()) {
            Integer one = numbers.get(relation.from());
            Integer other = numbers.get(relation.to());
            if (relation.type() == RelationType.CONTRADICTS
                    && relation.status() != ReviewStatus.REJECTED
                    && one != null
                    && other != null) {
                from.add(one);
                to.add(other);
                if (relation.mutual()) {
                    from.add(other);
                    to.add(one);
                }
            }
        }
        return new Attacks(claims, Framework.of(claims.size(), numbers(from), numbers(to)));
    }

    private static int[] numbers(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What a framework cannot say of a map. */
    static List<Loss> losses(MapContents contents) {
        List<Loss> losses = LeftOut.of(contents, "");
        lose(
                losses,
                contents,
                RelationType.SUPPORTS,
                "supports",
                "A framework has attacks only: a claim falls by what attacks it, whatever becomes of its reasons");
        lose(
                losses,
                contents,
                RelationType.EQUIVALENT,
                "that claims say the same",
                "Each is an argument of its own, with its own attacks only");
        Loss.note(
                losses,
                "arguments with their premises, and who undercuts them",
                "An argument of a framework has no inside; premises that only count together attack nothing",
                contents.reviewed().arguments().stream()
                        .filter(argument -> argument.status() != ReviewStatus.REJECTED)
                        .map(Argument::id)
                        .map(Argument.Id::value));
        Loss.note(
                losses,
                "confidence, review and reasons of contradictions",
                "An attack has no properties",
                standing(contents, RelationType.CONTRADICTS));
        Loss.note(
                losses,
                "passages, holders and types of claims",
                "An argument has a name only; the file of ids beside it has the claim's id and words",
                Attacks.of(contents).claims().stream().map(Claim::id).map(Claim.Id::value));
        return losses;
    }

    private static void lose(List<Loss> losses, MapContents contents, RelationType type, String what, String why) {
        Loss.note(losses, what, why, standing(contents, type));
    }

    private static Stream<String> standing(MapContents contents, RelationType type) {
        return contents.relations().stream()
                .filter(relation -> relation.type() == type && relation.status() != ReviewStatus.REJECTED)
                .map(Relation::id)
                .map(Relation.Id::value);
    }
}
