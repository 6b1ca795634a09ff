package org.rejoinder.web.pages;

import static java.util.Comparator.comparingInt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.overview.MapOverview;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.Document;
import org.springframework.web.util.UriUtils;

/**
 * The whole map as a table: a row for each topic, a column for each position, in each cell a square for each claim (or for
 * several, if there are many), contested ones first. A claim that two positions hold is in both columns.
 *
 * @param unit how many claims a square stands for
 * @param claims how many are counted in all
 * @param pairs which positions contradict each other, most often first
 */
record OverviewTable(List<Column> columns, List<Row> rows, int unit, int claims, int topics, List<Pair> pairs) {

    /** Columns that fit beside each other; what is beyond shares the last. */
    private static final int MOST_COLUMNS = 7;

    /** Squares in one cell at most. */
    private static final int MOST_SQUARES = 60;

    private static final int[] UNITS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

    /** Side of a square with the gap after it, in pixels. */
    private static final int STEP = 13;

    private static final int SIDE = 11;
    private static final int MOST_PAIRS = 4;
    private static final String OTHERS = "others";

    /** What positions are told apart by. */
    enum By {
        DOCUMENTS,
        HOLDERS
    }

    /**
     * Which claims count.
     *
     * @param document id of the one that they have to stand in; null for any
     * @param status their status; null for any but rejected
     */
    record Choice(
            By by,
            @Nullable String document,
            boolean contested,
            @Nullable ReviewStatus status) {

        boolean counts(MapOverview.Member member) {
            return (status == null ? member.status() != ReviewStatus.REJECTED : member.status() == status)
                    && (!contested || member.contested())
                    && member.voices().stream().anyMatch(this::counts);
        }

        /** The choice as the query of an address; what is left to itself is left out. */
        public String query() {
            StringBuilder query = new StringBuilder("by=").append(by.name().toLowerCase(Locale.ROOT));
            if (document != null) {
                query.append("&document=").append(UriUtils.encodeQueryParam(document, StandardCharsets.UTF_8));
            }
            if (contested) {
                query.append("&contested=true");
            }
            if (status != null) {
                query.append("&status=").append(status.label());
            }
            return query.toString();
        }

        boolean counts(MapOverview.Voice voice) {
            return document == null || voice.document().value().equals(document);
        }
    }

    /**
     * A position.
     *
     * @param document its id where the position is a document; else null
     */
    record Column(String key, String title, @Nullable String document, int claims) {}

    /**
     * A topic.
     *
     * @param key a claim of it
     * @param name its words; null for the claims without a topic
     * @param clashes contradictions with at least one end in it
     * @param members the claims that count, those with most relations first
     * @param byColumn the same, column by column
     */
    record Row(
            String key,
            @Nullable String name,
            int claims,
            List<Cell> cells,
            int clashes,
            List<Claim.Id> members,
            List<List<Claim.Id>> byColumn) {}

    /**
     * What a position says about a topic.
     *
     * @param contested claims that something contradicts
     * @param supported claims that something supports and nothing contradicts
     * @param width of the picture, in pixels
     * @param path outlines of the squares of all claims; likewise those of contested and supported ones, and their signs
     */
    record Cell(
            String title,
            int claims,
            int contested,
            int supported,
            int width,
            int height,
            String path,
            String contestedPath,
            String minus,
            String supportedPath,
            String plus) {}

    /** Two positions that contradict each other so often. */
    record Pair(String one, String other, int contradictions) {}

    /**
     * @param names of topics, in their order
     * @param others what the last column is called if there are too many
     */
    static OverviewTable of(MapOverview overview, Choice choice, List<String> names, String others) {
        return new Making(overview, choice, others).table(names);
    }

    /** The table as it is being made. */
    private static final class Making {

        private final MapOverview overview;
        private final Choice choice;
        private final Map<Document.Id, Document> documents = new HashMap<>();
        private final List<Column> columns;
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<Claim.Id, Set<Integer>> columnsOf = new HashMap<>();

        Making(MapOverview overview, Choice choice, String others) {
            this.overview = overview;
            this.choice = choice;
            overview.documents().forEach(document -> documents.put(document.id(), document));
            this.columns = columns(others);
            for (int place = 0; place < columns.size(); place++) {
                places.put(columns.get(place).key(), place);
            }
            overview.members().values().stream()
                    .filter(choice::counts)
                    .forEach(member -> columnsOf.put(member.claim(), placesOf(member)));
        }

        private List<Column> columns(String others) {
            Map<String, Column> found = new LinkedHashMap<>();
            Map<String, Set<Claim.Id>> claims = new HashMap<>();
            if (choice.by() == By.DOCUMENTS) {
                overview.documents().stream()
                        .filter(document -> choice.document() == null
                                || document.id().value().equals(choice.document()))
                        .forEach(document -> found.put(
                                document.id().value(),
                                new Column(
                                        document.id().value(),
                                        document.title(),
                                        document.id().value(),
                                        0)));
            }
            overview.members().values().stream()
                    .filter(choice::counts)
                    .forEach(member -> voices(member).forEach(voice -> {
                        String key = key(voice);
                        found.computeIfAbsent(key, name -> new Column(name, name, null, 0));
                        claims.computeIfAbsent(key, name -> new HashSet<>()).add(member.claim());
                    }));
            List<Column> counted = found.values().stream()
                    .map(column -> new Column(
                            column.key(),
                            column.title(),
                            column.document(),
                            claims.getOrDefault(column.key(), Set.of()).size()))
                    .toList();
            List<Column> largest = counted.stream()
                    .sorted(comparingInt((Column column) -> -column.claims()).thenComparing(Column::key))
                    .toList();
            if (largest.size() <= MOST_COLUMNS) {
                return choice.by() == By.DOCUMENTS ? counted : largest;
            }
            Set<Column> kept = new HashSet<>(largest.subList(0, MOST_COLUMNS - 1));
            Set<Claim.Id> beyond = new HashSet<>();
            counted.stream()
                    .filter(column -> !kept.contains(column))
                    .forEach(column -> beyond.addAll(claims.getOrDefault(column.key(), Set.of())));
            return Stream.concat(
                            (choice.by() == By.DOCUMENTS ? counted : largest)
                                    .stream().filter(kept::contains),
                            Stream.of(new Column(OTHERS, others, null, beyond.size())))
                    .toList();
        }

        private Stream<MapOverview.Voice> voices(MapOverview.Member member) {
            return member.voices().stream().filter(choice::counts);
        }

        private String key(MapOverview.Voice voice) {
            if (choice.by() == By.DOCUMENTS) {
                return voice.document().value();
            }
            Document document = documents.get(voice.document());
            return !voice.holder().isEmpty() || document == null ? voice.holder() : document.voice();
        }

        private Set<Integer> placesOf(MapOverview.Member member) {
            Set<Integer> found = new HashSet<>();
            voices(member).forEach(voice -> found.add(places.getOrDefault(key(voice), columns.size() - 1)));
            return found;
        }

        OverviewTable table(List<String> names) {
            List<List<Claim.Id>> groups = new ArrayList<>();
            overview.topics().forEach(topic -> groups.add(counting(topic.claims())));
            groups.add(counting(overview.rest()));
            int unit = unit(groups);
            Map<Claim.Id, Integer> groupOf = new HashMap<>();
            for (int group = 0; group < groups.size(); group++) {
                int index = group;
                groups.get(group).forEach(claim -> groupOf.put(claim, index));
            }
            int[] clashes = clashes(groupOf, groups.size());
            List<Row> rows = new ArrayList<>();
            for (int group = 0; group < groups.size(); group++) {
                List<Claim.Id> members = groups.get(group);
                if (!members.isEmpty()) {
                    boolean topic = group < overview.topics().size();
                    rows.add(new Row(
                            topic ? overview.topics().get(group).key().value() : "rest",
                            topic ? names.get(group) : null,
                            members.size(),
                            cells(members, unit),
                            clashes[group],
                            members,
                            Stream.iterate(0, place -> place + 1)
                                    .limit(columns.size())
                                    .map(place -> inColumn(members, place))
                                    .toList()));
                }
            }
            return new OverviewTable(
                    columns,
                    rows,
                    unit,
                    columnsOf.size(),
                    (int) rows.stream().map(Row::name).filter(Objects::nonNull).count(),
                    pairs());
        }

        private List<Claim.Id> counting(List<Claim.Id> claims) {
            return claims.stream().filter(columnsOf::containsKey).toList();
        }

        private int unit(List<List<Claim.Id>> groups) {
            int largest = groups.stream()
                    .flatMap(group -> Stream.iterate(0, place -> place + 1)
                            .limit(columns.size())
                            .map(place -> inColumn(group, place).size()))
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0);
            int unit = UNITS[0];
            for (int larger : UNITS) {
                unit = largest > unit * MOST_SQUARES ? larger : unit;
            }
            return unit;
        }

        private List<Claim.Id> inColumn(List<Claim.Id> claims, int column) {
            return claims.stream()
                    .filter(claim -> columnsOf.getOrDefault(claim, Set.of()).contains(column))
                    .toList();
        }

        private int[] clashes(Map<Claim.Id, Integer> groupOf, int groups) {
            int[] clashes = new int[groups];
            for (MapOverview.Contradiction contradiction : overview.contradictions()) {
                Integer from = groupOf.get(contradiction.from());
                Integer to = groupOf.get(contradiction.to());
                if (from != null && to != null) {
                    clashes[from]++;
                    if (!from.equals(to)) {
                        clashes[to]++;
                    }
                }
            }
            return clashes;
        }

        private List<Cell> cells(List<Claim.Id> members, int unit) {
            List<Cell> cells = new ArrayList<>();
            for (int place = 0; place < columns.size(); place++) {
                List<Claim.Id> here = inColumn(members, place);
                int contested = count(here, MapOverview.Member::contested);
                int supported = count(here, MapOverview.Member::supportedOnly);
                cells.add(cell(columns.get(place).title(), here.size(), contested, supported, unit));
            }
            return cells;
        }

        private int count(List<Claim.Id> claims, Predicate<MapOverview.Member> what) {
            return (int) claims.stream()
                    .map(overview.members()::get)
                    .filter(Objects::nonNull)
                    .filter(what)
                    .count();
        }

        private Cell cell(String title, int claims, int contested, int supported, int unit) {
            int perRow = columns.size() <= 3 ? 14 : columns.size() <= 5 ? 9 : 6;
            int orange = squares(contested, unit);
            int blue = squares(supported, unit);
            int all = orange + blue + squares(claims - contested - supported, unit);
            int rows = (all + perRow - 1) / perRow;
            return new Cell(
                    title,
                    claims,
                    contested,
                    supported,
                    Math.min(all, perRow) * STEP,
                    rows * STEP,
                    outlines(orange + blue, all, perRow),
                    outlines(0, orange, perRow),
                    signs(0, orange, perRow, "M%d %dh5", 3, 5.5),
                    outlines(orange, orange + blue, perRow),
                    signs(orange, orange + blue, perRow, "M%d %dh5m-2.5 -2.5v5", 3, 5.5));
        }

        /** A few are still something. */
        private static int squares(int claims, int unit) {
            return claims == 0 ? 0 : Math.max(1, Math.round((float) claims / unit));
        }

        private static String outlines(int from, int to, int perRow) {
            StringBuilder path = new StringBuilder();
            for (int square = from; square < to; square++) {
                path.append('M')
                        .append(square % perRow * STEP + 0.5)
                        .append(' ')
                        .append(square / perRow * STEP + 0.5)
                        .append("h%dv%dh-%dz".formatted(SIDE - 1, SIDE - 1, SIDE - 1));
            }
            return path.toString();
        }

        private static String signs(int from, int to, int perRow, String sign, double x, double y) {
            StringBuilder path = new StringBuilder();
            for (int square = from; square < to; square++) {
                path.append(sign.replaceFirst("%d", Double.toString(square % perRow * STEP + x))
                        .replaceFirst("%d", Double.toString(square / perRow * STEP + y)));
            }
            return path.toString();
        }

        private List<Pair> pairs() {
            Map<List<Integer>, Integer> counts = new HashMap<>();
            for (MapOverview.Contradiction contradiction : overview.contradictions()) {
                for (int one : columnsOf.getOrDefault(contradiction.from(), Set.of())) {
                    for (int other : columnsOf.getOrDefault(contradiction.to(), Set.of())) {
                        if (one != other) {
                            counts.merge(List.of(Math.min(one, other), Math.max(one, other)), 1, Integer::sum);
                        }
                    }
                }
            }
            return counts.entrySet().stream()
                    .sorted(comparingInt((Map.Entry<List<Integer>, Integer> entry) -> -entry.getValue())
                            .thenComparingInt(entry -> entry.getKey().get(0))
                            .thenComparingInt(entry -> entry.getKey().get(1)))
                    .limit(MOST_PAIRS)
                    .map(entry -> new Pair(
                            columns.get(entry.getKey().get(0)).title(),
                            columns.get(entry.getKey().get(1)).title(),
                            entry.getValue()))
                    .toList();
        }
    }
}
