package org.rejoinder.exchange;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.rejoinder.analysis.reasoning.Explanation;
import org.rejoinder.argumentation.explanation.Cause;

/**
 * Puts the steps of an explanation into English sentences without a subject, such as "falls because “…” (Doc, holder) contradicts
 * it and nothing answers that". They say what follows from the map, never that a claim is so.
 */
final class ReasonWords {

    private final Function<Explanation, String> names;

    /** @param names how a claim or argument is named in the middle of a sentence */
    ReasonWords(Function<Explanation, String> names) {
        this.names = names;
    }

    String of(Explanation step) {
        List<Explanation.Part> parts = step.parts();
        return switch (step.cause()) {
            case ABSENT ->
                step.argument() == null
                        ? "does not count, since it was rejected under review"
                        : "does not count, since it is not accepted or one of its premises does not count";
            case REJECTED -> "falls because it is taken as rejected";
            case BELIEVED -> "stands because it is taken as believed";
            case UNCHALLENGED -> "stands, since nothing that counts speaks against it";
            case DEFENDED -> step.folded() ? "stands, as told elsewhere here" : "stands " + defence(parts);
            case ATTACKED ->
                step.folded() ? "falls, as told elsewhere here" : "falls because " + attack(step, parts.getFirst());
            case NEED_OUT ->
                step.folded() ? "falls, as told elsewhere here" : "falls because " + need(parts.getFirst()) + " falls";
            case NO_REASON ->
                step.folded()
                        ? "falls, as told elsewhere here"
                        : "falls because every reason given for it falls: " + names(parts);
            case ATTACKER_UNDECIDED ->
                step.folded() ? "stays open" : "stays open because " + tie(step, parts.getFirst());
            case NEED_UNDECIDED ->
                step.folded() ? "stays open" : "stays open because " + need(parts.getFirst()) + " is open";
            case REASON_UNDECIDED ->
                step.folded()
                        ? "stays open"
                        : "stays open because no reason given for it stands, and %s is open".formatted(names(parts));
        };
    }

    private String names(List<Explanation.Part> parts) {
        return parts.stream().map(part -> names.apply(part.why())).collect(joining(", "));
    }

    private String defence(List<Explanation.Part> parts) {
        List<String> clauses = new ArrayList<>();
        List<Explanation.Part> attackers = parts.stream()
                .filter(part -> part.via() == Explanation.Via.CONTRADICTS)
                .toList();
        if (!attackers.isEmpty()) {
            clauses.add("because what speaks against it falls: " + names(attackers));
        }
        add(clauses, parts, Explanation.Via.PREMISE, "since its premises stand: ");
        add(clauses, parts, Explanation.Via.SUPPORTS, "since a reason for it stands: ");
        add(clauses, parts, Explanation.Via.CONCLUSION, "since what follows from it stands: ");
        return String.join(", and ", clauses);
    }

    private void add(List<String> clauses, List<Explanation.Part> parts, Explanation.Via via, String words) {
        List<Explanation.Part> those =
                parts.stream().filter(part -> part.via() == via).toList();
        if (!those.isEmpty()) {
            clauses.add(words + names(those));
        }
    }

    private String attack(Explanation step, Explanation.Part part) {
        return "%s %s and %s"
                .formatted(
                        names.apply(part.why()),
                        speaksAgainst(step),
                        answer(part.why().cause()));
    }

    private static String speaksAgainst(Explanation step) {
        return step.argument() == null ? "contradicts it" : "undercuts it";
    }

    private static String answer(Cause attacker) {
        return switch (attacker) {
            case UNCHALLENGED -> "nothing answers that";
            case BELIEVED -> "that is taken as believed";
            default -> "that stands";
        };
    }

    private String need(Explanation.Part part) {
        String name = names.apply(part.why());
        return switch (part.via()) {
            case PREMISE -> "its premise %s".formatted(name);
            case CONCLUSION -> "what follows from it, %s,".formatted(name);
            case SUPPORTS, CONTRADICTS -> "what it rests on, %s,".formatted(name);
        };
    }

    private String tie(Explanation step, Explanation.Part part) {
        List<Explanation.Part> onwards = part.why().parts();
        boolean both = onwards.size() == 1
                && onwards.getFirst().via() == Explanation.Via.CONTRADICTS
                && isSame(onwards.getFirst().why(), step);
        return both
                ? "it and %s contradict each other, and nothing else decides between them"
                        .formatted(names.apply(part.why()))
                : "%s %s and is open itself".formatted(names.apply(part.why()), speaksAgainst(step));
    }

    private static boolean isSame(Explanation one, Explanation other) {
        return one.claims().equals(other.claims()) && Objects.equals(one.argument(), other.argument());
    }
}
