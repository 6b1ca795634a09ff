package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.review.Action;
import org.rejoinder.review.Decision;
import org.rejoinder.review.Records;

/**
 * A decision, or several made in one go, as the history tells it.
 *
 * @param id of the decision, or of one of the batch
 * @param at when, as readers write it
 * @param instant the same for programs
 * @param undone whether it has been taken back
 * @param undoing whether it takes another back
 * @param later the decision that has to be taken back first; null if none stands in the way
 * @param changes what it changed, at most {@value #MOST_CHANGES} of {@code total}
 */
record HistoryEntry(
        String id,
        String at,
        String instant,
        String by,
        Action action,
        @Nullable String note,
        boolean undone,
        boolean undoing,
        @Nullable String later,
        List<Change> changes,
        int total) {

    /** Changes of one batch that are listed. */
    static final int MOST_CHANGES = 5;

    HistoryEntry {
        changes = List.copyOf(changes);
    }

    /**
     * One decision, or a batch.
     *
     * @param batch at least one, all made in one go
     * @param texts of every claim that their relations name, by id
     */
    static HistoryEntry of(List<Decision> batch, @Nullable Decision later, Map<Claim.Id, String> texts) {
        Decision first = batch.getFirst();
        return new HistoryEntry(
                first.id().value(),
                Wording.moment(first.at()),
                first.at().toString(),
                first.by(),
                first.action(),
                first.note(),
                batch.stream().allMatch(Decision::undone),
                first.undoes() != null,
                later == null ? null : later.by() + ", " + Wording.moment(later.at()),
                batch.stream()
                        .limit(MOST_CHANGES)
                        .flatMap(decision -> changes(decision, texts).stream())
                        .toList(),
                batch.size());
    }

    /** How many decisions are not told one by one. */
    public int more() {
        return Math.max(0, total - MOST_CHANGES);
    }

    /** The ids of the claims that a decision's relations and arguments name. */
    static Set<Claim.Id> named(Decision decision) {
        Set<Claim.Id> named = new LinkedHashSet<>();
        for (Records records : List.of(decision.before(), decision.after())) {
            records.relations().forEach(relation -> named.addAll(List.of(relation.from(), relation.to())));
            records.arguments().forEach(argument -> named.add(argument.conclusion()));
        }
        return named;
    }

    private static List<Change> changes(Decision decision, Map<Claim.Id, String> texts) {
        List<Change> changes = new ArrayList<>();
        changes.addAll(changes(
                decision.before().claims(),
                decision.after().claims(),
                claim -> claim.id().value(),
                Claim::text,
                claim -> "%s · %s".formatted(Wording.type(claim.type()), Wording.status(claim.status())),
                claim -> "claims/" + claim.id()));
        changes.addAll(changes(
                decision.before().relations(),
                decision.after().relations(),
                relation -> relation.id().value(),
                relation -> sentence(relation, texts),
                relation -> Wording.status(relation.status()),
                relation -> "claims/" + relation.from()));
        changes.addAll(changes(
                decision.before().arguments(),
                decision.after().arguments(),
                argument -> argument.id().value(),
                argument -> sentence(argument, texts),
                argument -> Wording.status(argument.status()),
                argument -> "claims/" + argument.conclusion()));
        return changes;
    }

    private static String sentence(Relation relation, Map<Claim.Id, String> texts) {
        return Wording.say(
                "review.history.relation",
                texts.getOrDefault(relation.from(), relation.from().value()),
                Wording.say("words." + relation.type().label()),
                texts.getOrDefault(relation.to(), relation.to().value()));
    }

    private static String sentence(Argument argument, Map<Claim.Id, String> texts) {
        return Wording.say(
                argument.type() == RelationType.SUPPORTS
                        ? "review.history.argument.for"
                        : "review.history.argument.against",
                argument.premises().size() + argument.unstated().size(),
                texts.getOrDefault(argument.conclusion(), argument.conclusion().value()));
    }

    private static <T> List<Change> changes(
            List<T> before,
            List<T> after,
            Function<T, String> id,
            Function<T, String> text,
            Function<T, String> state,
            Function<T, String> address) {
        Map<String, T> were = before.stream().collect(Collectors.toMap(id, row -> row, (one, same) -> one));
        Map<String, T> are = after.stream().collect(Collectors.toMap(id, row -> row, (one, same) -> one));
        Set<String> ids = new LinkedHashSet<>();
        before.forEach(row -> ids.add(id.apply(row)));
        after.forEach(row -> ids.add(id.apply(row)));
        return ids.stream()
                .map(key -> Change.of(
                        Optional.ofNullable(were.get(key)), Optional.ofNullable(are.get(key)), text, state, address))
                .filter(Change::isSeen)
                .toList();
    }

    /**
     * One record before and after.
     *
     * @param before its words in pieces, those marked that went; null if it was not there or its words stayed
     * @param after its words in pieces, those marked that came; null if it is gone
     * @param stateBefore type and status; null if it was not there or they stayed
     * @param stateAfter type and status; null if it is gone
     * @param address of its page below the map's; null if it is gone
     */
    record Change(
            @Nullable List<PassageView.Piece> before,
            @Nullable List<PassageView.Piece> after,
            @Nullable String stateBefore,
            @Nullable String stateAfter,
            @Nullable String address) {

        private static <T> Change of(
                Optional<T> was,
                Optional<T> is,
                Function<T, String> text,
                Function<T, String> state,
                Function<T, String> address) {
            Optional<String> then = was.map(text);
            Optional<String> now = is.map(text);
            Optional<String> stood = was.map(state);
            Optional<String> stands = is.map(state);
            boolean reworded = !then.equals(now);
            boolean judged = !stood.equals(stands);
            return new Change(
                    reworded
                            ? then.map(words -> Differences.mark(words, now.orElse(words)))
                                    .orElse(null)
                            : null,
                    now.map(words -> Differences.mark(words, then.orElse(words)))
                            .orElse(null),
                    judged ? stood.orElse(null) : null,
                    stands.orElse(null),
                    is.map(address).orElse(null));
        }

        /** Whether anything that readers see has changed: not so for a version that merely went on counting. */
        boolean isSeen() {
            return before != null || stateBefore != null || after == null || address == null;
        }
    }
}
