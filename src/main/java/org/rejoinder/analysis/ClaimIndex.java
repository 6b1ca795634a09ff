package org.rejoinder.analysis;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;

/**
 * The claims of a map with what is asked of them in searches, held in memory: looking at each of a hundred thousand takes
 * a few milliseconds here, and a second or more in the graph, because whether a claim is contested depends on the claims
 * around it and on where they stand. Immutable; made anew from the graph when that has changed.
 */
final class ClaimIndex {

    /**
     * A document of the map.
     *
     * @param byline name of the author, failing that of the publisher, in lower case; empty if neither is known
     */
    record Source(Document.Id id, String byline, @Nullable LocalDate publishedOn) {}

    /**
     * A claim.
     *
     * @param text its place among the texts of all claims in alphabetical order
     * @param anchored whether its words stand in the newest text of a document of the map
     * @param sources the documents that have it or once had it, by number, ascending
     * @param standingIn those whose newest text has it
     * @param speakers reported holders in lower case
     * @param ownVoice whether some document says it in its own voice
     * @param bylines documents that say it in their own voice, by number
     * @param contradictions relations, either way, with claims that stand
     * @param attacks those that go against it
     */
    @SuppressWarnings("ArrayRecordComponent") // Rows are never compared, and boxed numbers would outweigh the rest.
    record Row(
            Claim.Id id,
            ClaimType type,
            ReviewStatus status,
            double worth,
            int text,
            boolean anchored,
            boolean loaded,
            int[] sources,
            int[] standingIn,
            List<String> speakers,
            boolean ownVoice,
            int[] bylines,
            int supports,
            int contradictions,
            int attacks) {

        /** Whether it counts for others. */
        boolean stands() {
            return anchored && status != ReviewStatus.REJECTED;
        }

        boolean is(Feature feature, boolean rejectedToo) {
            boolean asked = anchored && (rejectedToo || status != ReviewStatus.REJECTED);
            return switch (feature) {
                case CONTESTED -> asked && contradictions > 0;
                case UNSUPPORTED -> asked && supports == 0;
                case UNANSWERED -> asked && attacks > 0 && supports == 0;
                case SINGLE -> standingIn.length == 1;
                case REPORTED -> !ownVoice && !speakers.isEmpty();
                case LOADED -> loaded;
            };
        }
    }

    /** Which claims fit, in the order asked for, and how many there would be with one condition more or another. */
    @SuppressWarnings("ArrayRecordComponent") // Handed over once and not kept.
    record Answer(int[] rows, Facets facets) {}

    /**
     * Who clashes with whom.
     *
     * @param documents counts of the sources, by number
     * @param voices everybody in whose name something is said, as written, in the order of the map
     * @param holders counts of these, by place
     */
    record Clashing(ClashCounts documents, List<String> voices, ClashCounts holders) {}

    private final List<Source> sources;
    private final List<Row> rows;
    private final Clashing clashing;
    private final Map<Claim.Id, Integer> numbers = new HashMap<>();
    private final Map<Document.Id, Integer> sourceNumbers = new HashMap<>();
    private final Map<ClaimSearch.Order, int[]> orders =
            Collections.synchronizedMap(new EnumMap<>(ClaimSearch.Order.class));

    /**
     * @param sources in the map's order
     * @param rows by document and place of the first occurrence
     */
    ClaimIndex(List<Source> sources, List<Row> rows, Clashing clashing) {
        this.clashing = clashing;
        this.sources = List.copyOf(sources);
        this.rows = List.copyOf(rows);
        for (int number = 0; number < rows.size(); number++) {
            numbers.put(rows.get(number).id(), number);
        }
        for (int number = 0; number < sources.size(); number++) {
            sourceNumbers.put(sources.get(number).id(), number);
        }
    }

    int size() {
        return rows.size();
    }

    Row row(int number) {
        return rows.get(number);
    }

    /** The number of a claim; null if it is not in the map. */
    @Nullable
    Integer number(Claim.Id id) {
        return numbers.get(id);
    }

    boolean has(Document.Id id) {
        return sourceNumbers.containsKey(id);
    }

    /** Every claim that stands. */
    List<Row> standing() {
        return rows.stream().filter(Row::stands).toList();
    }

    List<Source> sources() {
        return sources;
    }

    /** The numbers of all claims in an order; {@link ClaimSearch.Order#RELEVANCE} is that of the places. */
    private int[] in(ClaimSearch.Order order) {
        return orders.computeIfAbsent(order, this::sorted);
    }

    private int[] sorted(ClaimSearch.Order order) {
        Comparator<Row> by = switch (order) {
            case RELEVANCE, POSITION -> null;
            case CHECK_WORTHINESS -> comparingDouble(Row::worth).reversed().thenComparing(Row::id);
            case CONTESTED -> comparingInt(Row::contradictions).reversed().thenComparing(Row::id);
            case TEXT -> comparingInt(Row::text).thenComparing(Row::id);
        };
        IntStream all = IntStream.range(0, rows.size());
        return by == null
                ? all.toArray()
                : all.boxed()
                        .sorted(comparing(rows::get, by))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    /**
     * Looks at every claim once.
     *
     * @param worded the numbers of the claims that have the words asked for, best first; null if none are asked for
     */
    Answer search(Conditions conditions, int @Nullable [] worded, ClaimSearch.Order order) {
        int[] candidates = candidates(worded, order);
        Test test = new Test(conditions);
        Facets.Count count = new Facets.Count(sources.size());
        int[] found = new int[candidates.length];
        int hits = 0;
        for (int number : candidates) {
            Row row = rows.get(number);
            int failed = test.failed(row);
            if (failed == 0) {
                found[hits++] = number;
            }
            count.add(row, failed, test.rejectedToo());
        }
        return new Answer(Arrays.copyOf(found, hits), count.facets(sources));
    }

    Clashing clashing() {
        return clashing;
    }

    /**
     * The claims that one of these documents has, or that stand in the name of one of these holders as far as capital letters
     * do not tell, in the order of the map.
     *
     * @param bylines documents whose own voices count as well
     */
    List<Claim.Id> of(Set<Document.Id> documents, Set<String> holders, Set<Document.Id> bylines) {
        boolean[] had = new boolean[sources.size()];
        boolean[] spoken = new boolean[sources.size()];
        for (int number = 0; number < had.length; number++) {
            had[number] = documents.contains(sources.get(number).id());
            spoken[number] = bylines.contains(sources.get(number).id());
        }
        return rows.stream()
                .filter(row -> any(row.sources(), had)
                        || any(row.bylines(), spoken)
                        || row.speakers().stream().anyMatch(holders::contains))
                .map(Row::id)
                .toList();
    }

    private static boolean any(int[] numbers, boolean[] wanted) {
        for (int number : numbers) {
            if (wanted[number]) {
                return true;
            }
        }
        return false;
    }

    private int[] candidates(int @Nullable [] worded, ClaimSearch.Order order) {
        if (worded == null) {
            return in(order);
        }
        if (order == ClaimSearch.Order.RELEVANCE) {
            return worded;
        }
        boolean[] has = new boolean[rows.size()];
        for (int number : worded) {
            has[number] = true;
        }
        return Arrays.stream(in(order)).filter(number -> has[number]).toArray();
    }

    /** Whether a claim meets all conditions but the words. */
    boolean fits(int number, Conditions conditions) {
        return new Test(conditions).failed(rows.get(number)) == 0;
    }

    /** The conditions made ready for one look at each claim. */
    private final class Test {

        private final Conditions conditions;
        private final int source;
        private final boolean @Nullable [] inTime;
        private final boolean @Nullable [] heldByline;
        private final @Nullable String holder;
        private final Map<String, Boolean> heldNames = new HashMap<>();

        Test(Conditions conditions) {
            this.conditions = conditions;
            Document.Id document = conditions.document();
            source = document == null ? -1 : sourceNumbers.getOrDefault(document, Integer.MAX_VALUE);
            inTime = conditions.from() == null && conditions.until() == null ? null : inTime();
            holder = conditions.holder() == null ? null : conditions.holder().toLowerCase(Locale.ROOT);
            heldByline = holder == null ? null : heldByline(holder);
        }

        private boolean[] inTime() {
            boolean[] fits = new boolean[sources.size()];
            for (int number = 0; number < fits.length; number++) {
                LocalDate day = sources.get(number).publishedOn();
                fits[number] = day != null
                        && (conditions.from() == null || !day.isBefore(conditions.from()))
                        && (conditions.until() == null || !day.isAfter(conditions.until()));
            }
            return fits;
        }

        private boolean[] heldByline(String wanted) {
            boolean[] fits = new boolean[sources.size()];
            for (int number = 0; number < fits.length; number++) {
                fits[number] =
                        wanted.equals("author") || sources.get(number).byline().contains(wanted);
            }
            return fits;
        }

        boolean rejectedToo() {
            return conditions.status() != null;
        }

        /** A bit for each kind of condition that the claim does not meet, see {@link Facets}. */
        int failed(Row row) {
            int failed = 0;
            if (conditions.type() != null && conditions.type() != row.type()) {
                failed |= Facets.TYPE;
            }
            if (conditions.status() != null && conditions.status() != row.status()) {
                failed |= Facets.STATUS;
            }
            if (source >= 0 && Arrays.binarySearch(row.sources(), source) < 0) {
                failed |= Facets.DOCUMENT;
            }
            boolean rest = (conditions.worth() == null || row.worth() >= conditions.worth())
                    && (inTime == null || any(row.sources(), inTime))
                    && (holder == null || isHeld(row))
                    && conditions.features().stream().allMatch(feature -> row.is(feature, rejectedToo()));
            return rest ? failed : failed | Facets.OTHER;
        }

        private boolean isHeld(Row row) {
            if (heldByline != null && any(row.bylines(), heldByline)) {
                return true;
            }
            // "author" is the name of no speaker here: it asks for the documents' own voices.
            return holder != null
                    && !holder.equals("author")
                    && row.speakers().stream()
                            .anyMatch(name -> heldNames.computeIfAbsent(name, one -> one.contains(holder)));
        }
    }
}
