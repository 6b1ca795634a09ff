package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.positions.Positions;
import org.rejoinder.claim.Claim;

/**
 * Contested claims against participants: a row a claim, a page of them; a column a participant, those who say most of them.
 *
 * @param groups headings above the columns
 * @param others how many participants have a part in contested claims and no column
 * @param total how many contested claims there are
 * @param first the number of the first row, from 1; {@code last} that of the last
 */
record PositionsMatrix(
        List<Group> groups,
        List<Column> columns,
        List<Row> rows,
        int others,
        int total,
        int first,
        int last,
        int pages) {

    private static final int MOST_COLUMNS = 8;
    static final int PAGE = 12;

    static PositionsMatrix of(Positions positions, int page, Map<Claim.Id, ClaimRow> words) {
        List<Integer> speaking = speaking(positions);
        List<Integer> columns = speaking.stream().limit(MOST_COLUMNS).sorted().toList();
        PositionsView.Names names = new PositionsView.Names(positions);
        List<Positions.Contested> shown = page(positions, page);
        int first = (page - 1) * PAGE + 1;
        return new PositionsMatrix(
                groups(columns, positions, names),
                columns.stream()
                        .map(who -> new Column(
                                names.of(who), positions.participants().get(who).isDocument()))
                        .toList(),
                shown.stream().map(one -> row(one, columns, words)).toList(),
                speaking.size() - columns.size(),
                positions.contested().size(),
                first,
                first + shown.size() - 1,
                pages(positions));
    }

    static int pages(Positions positions) {
        return Math.max(1, (positions.contested().size() + PAGE - 1) / PAGE);
    }

    /** The contested claims on a page, from 1. */
    static List<Positions.Contested> page(Positions positions, int page) {
        return positions.contested().stream()
                .skip((page - 1L) * PAGE)
                .limit(PAGE)
                .toList();
    }

    /** Those who say something of contested claims, those who say most first. */
    private static List<Integer> speaking(Positions positions) {
        Map<Integer, Integer> counts = new HashMap<>();
        positions
                .contested()
                .forEach(one -> one.stands().stream()
                        .filter(stand -> stand.attitude() != Positions.Attitude.REPORTS)
                        .forEach(stand -> counts.merge(stand.participant(), 1, Integer::sum)));
        return counts.keySet().stream()
                .sorted(Comparator.comparingInt((Integer who) -> -counts.getOrDefault(who, 0))
                        .thenComparingInt(who -> who))
                .toList();
    }

    private static List<Group> groups(List<Integer> columns, Positions positions, PositionsView.Names names) {
        List<Group> groups = new ArrayList<>();
        for (int who : columns) {
            int camp = positions.participants().get(who).camp();
            String title = camp < 0
                    ? Wording.say("positions.undecided")
                    : names.isAlone(camp) ? Wording.say("positions.alone") : names.camp(camp);
            if (!groups.isEmpty() && groups.getLast().title().equals(title)) {
                groups.add(new Group(title, groups.removeLast().span() + 1));
            } else {
                groups.add(new Group(title, 1));
            }
        }
        return groups;
    }

    private static Row row(Positions.Contested contested, List<Integer> columns, Map<Claim.Id, ClaimRow> words) {
        Map<Integer, Positions.Stand> stands = new HashMap<>();
        contested.stands().forEach(stand -> stands.put(stand.participant(), stand));
        return new Row(
                PositionsView.Words.of(contested.claims(), words),
                contested.asserting(),
                contested.rejecting(),
                IntStream.range(0, columns.size())
                        .mapToObj(column -> Cell.of(stands.get(columns.get(column))))
                        .toList());
    }

    /** A heading above several columns. */
    record Group(String title, int span) {}

    /** A participant. */
    record Column(String name, boolean isDocument) {}

    /** A claim. */
    record Row(PositionsView.Words claim, int asserting, int rejecting, List<Cell> cells) {}

    /**
     * What a participant does with the claim.
     *
     * @param kind an attitude, or {@code silent}
     * @param sign for the eye
     * @param document where; null for silence
     */
    record Cell(
            String kind,
            String sign,
            @Nullable String document,
            @Nullable String claim,
            @Nullable String place) {

        static Cell of(Positions.@Nullable Stand stand) {
            if (stand == null) {
                return new Cell("silent", "·", null, null, null);
            }
            return new Cell(
                    stand.attitude().label(),
                    sign(stand.attitude()),
                    stand.document().value(),
                    stand.by().value(),
                    stand.place().value());
        }

        private static String sign(Positions.Attitude attitude) {
            return switch (attitude) {
                case ASSERTS -> "+";
                case REJECTS, REJECTS_BY_IMPLICATION -> "−";
                case BOTH -> "±";
                case REPORTS -> "“ ”";
            };
        }
    }
}
