package org.rejoinder.exchange;

import static java.util.Comparator.comparing;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Carried;
import org.rejoinder.analysis.Dismissal;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.Provenance;
import org.rejoinder.analysis.Reviewed;
import org.rejoinder.analysis.reasoning.Scenario;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Block;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;
import org.rejoinder.review.Action;
import org.rejoinder.review.Decision;
import org.rejoinder.review.Records;
import org.rejoinder.review.Subject;

/**
 * Maps made at random that hold to all that {@link MapContents} promises: every quote is verbatim in its snapshot, every
 * reference leads somewhere, everything is in its order. The same size and seed always make the same map.
 */
public final class GeneratedMaps {

    private static final List<String> WORDS = List.of(
            "the",
            "bridge",
            "council",
            "costs",
            "more",
            "than",
            "planned",
            "because",
            "steel",
            "rose",
            "by",
            "12",
            "%",
            "and",
            "nobody",
            "asked",
            "Dr.",
            "O\u2019Neill",
            "\u00fcber",
            "na\u00efve",
            "\u6a4b",
            "\ud83d\udcb6");

    /** What one format or the other takes for its own. */
    private static final List<String> HOSTILE = List.of(
            "\"",
            "'",
            "\\",
            "\\n",
            "<b>",
            "&amp;",
            "]]>",
            "-->",
            "{a: b}",
            "[x]",
            "#tag",
            "*",
            "_",
            "`",
            "=1+1",
            "@x",
            ";",
            ",",
            "|",
            "\t",
            "\n",
            "\r\n",
            "\u2028",
            "\u0000",
            "\u0007",
            "\ufffe",
            "\u202e",
            "e\u0301",
            "\ud83d\ude00\u200d\ud83d\udd25",
            "===",
            "+",
            "-",
            "//",
            "/*",
            "%",
            "null");

    private static final List<String> NAMES =
            List.of("Ana", "the council", "Dr. O\u2019Neill", "author", "M\u00fcller & S\u00f6hne");

    private final Random random;
    private final boolean calm;
    private final List<Document> documents = new ArrayList<>();
    private final Map<Document.Id, Snapshot> snapshots = new LinkedHashMap<>();
    private final List<Snapshot> earlier = new ArrayList<>();
    private final Map<Document.Id, List<Passage>> sentences = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Map<Claim.Id, List<Occurrence>> occurrences = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Argument> arguments = new ArrayList<>();

    private GeneratedMaps(long seed, boolean calm) {
        this.random = new Random(seed);
        this.calm = calm;
    }

    /** Everything a map can hold, with words that no format likes. */
    public static Arbitrary<MapContents> any() {
        return Combinators.combine(Arbitraries.integers().between(0, 12), Arbitraries.longs())
                .as((size, seed) -> new GeneratedMaps(seed, false).map(size));
    }

    /**
     * What nearly every format can say: words on one line, nothing rejected, no older texts, no decisions and no runs; numbers
     * with two digits after the point.
     */
    public static Arbitrary<MapContents> calm() {
        return Combinators.combine(Arbitraries.integers().between(0, 12), Arbitraries.longs())
                .as((size, seed) -> new GeneratedMaps(seed, true).map(size));
    }

    /** One map as of {@link #any()} with so many claims. */
    public static MapContents of(int claims, long seed) {
        return new GeneratedMaps(seed, false).map(claims);
    }

    /** One map as of {@link #calm()} with so many claims. */
    public static MapContents calmOf(int claims, long seed) {
        return new GeneratedMaps(seed, true).map(claims);
    }

    private MapContents map(int size) {
        String title = words(1, 5, 300) + " " + size;
        int texts = size == 0 ? random.nextInt(2) : 1 + random.nextInt(1 + Math.min(size, 40) / 2);
        for (int text = 0; text < texts; text++) {
            document(text, size);
        }
        for (int claim = 0; claim < size; claim++) {
            claim(claim);
        }
        claims.sort(comparing((Claim claim) -> documents.indexOf(documentOf(first(claim))))
                .thenComparing(claim -> first(claim).quote().passage())
                .thenComparing(Claim::id));
        relations(size);
        arguments(size / 4);
        Provenance provenance = calm ? new Provenance(List.of(), Map.of(), Map.of(), Map.of()) : provenance();
        return new MapContents(
                new ArgumentMap(
                        new ArgumentMap.Id(ContentId.of("m", title)),
                        title,
                        maybe(words(2, 8, 1000)),
                        calm ? 1 : version()),
                documents,
                snapshots,
                earlier,
                claims,
                occurrences,
                relations,
                provenance,
                reviewed(),
                calm ? List.of() : carried());
    }

    private Document documentOf(Occurrence place) {
        return documents.stream()
                .filter(document -> document.id().equals(place.document()))
                .findFirst()
                .orElseThrow();
    }

    private Occurrence first(Claim claim) {
        return places(claim.id()).getFirst();
    }

    private List<Occurrence> places(Claim.Id claim) {
        return occurrences.getOrDefault(claim, List.of());
    }

    private void document(int number, int size) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        List<Passage> here = new ArrayList<>();
        for (int block = 0; block <= 2 + 2 * size; block++) {
            text.append(block == 0 ? "" : "\n\n");
            int start = text.codePointCount(0, text.length());
            text.append(words(3, 12, Integer.MAX_VALUE))
                    .append(" ")
                    .append(number)
                    .append(".")
                    .append(block);
            Passage passage = new Passage(start, text.codePointCount(0, text.length()));
            here.add(passage);
            Block.Kind kind = one(Block.Kind.values());
            boolean levelled = kind == Block.Kind.HEADING || kind == Block.Kind.LIST_ITEM;
            blocks.add(new Block(kind, passage, levelled ? 1 + random.nextInt(3) : 0, maybe(1 + block / 10)));
            if (size > 100 && block > 60) {
                break;
            }
        }
        SnapshotText whole = new SnapshotText(text.toString());
        Document.Id id = new Document.Id(ContentId.of("d", whole.sha256()));
        documents.add(new Document(
                id,
                words(1, 6, 200) + " " + number,
                maybe(words(1, 3, 100)),
                maybe(one(NAMES)),
                maybe(LocalDate.of(1950 + random.nextInt(90), 1 + random.nextInt(12), 1 + random.nextInt(28))),
                maybe(URI.create("https://example.org/" + number + "?a=1&b=%22#x")),
                maybe(one(List.of("statement", "policy"))),
                number + ".txt",
                "text/plain",
                one(List.of("en", "de", "pt-BR")),
                calm ? 1 : version()));
        snapshots.put(id, new Snapshot(whole.sha256(), id, whole, blocks, Instant.EPOCH));
        sentences.put(id, here);
    }

    private void claim(int number) {
        Document document = one(documents);
        Passage passage = sentence(document);
        String text = chance(0.5)
                ? snapshot(document).text().substring(passage) + " (" + number + ")"
                : words(3, 12, 400) + " " + number;
        Claim claim = new Claim(
                Claim.Id.ofText(text),
                text,
                one(ClaimType.values()),
                share(),
                share(),
                status(),
                one(Origin.values()),
                calm ? 1 : version());
        if (occurrences.containsKey(claim.id())) {
            return;
        }
        claims.add(claim);
        Map<Occurrence.Id, Occurrence> there = new LinkedHashMap<>();
        put(there, occurrence(claim, document, snapshot(document), passage, anchored()));
        for (int more = chance(0.3) ? 1 + random.nextInt(2) : 0; more > 0; more--) {
            Document other = one(documents);
            put(there, occurrence(claim, other, snapshot(other), sentence(other), anchored()));
        }
        if (!calm && chance(0.1)) {
            put(there, gone(claim, one(documents)));
        }
        occurrences.put(
                claim.id(), there.values().stream().sorted(oldestFirst()).toList());
    }

    private Comparator<Occurrence> oldestFirst() {
        return comparing(
                        (Occurrence place) -> documentOf(place).publishedOn(),
                        Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(place -> documents.indexOf(documentOf(place)))
                .thenComparing(place -> place.quote().passage())
                .thenComparing(place -> place.id().value());
    }

    private static void put(Map<Occurrence.Id, Occurrence> there, Occurrence occurrence) {
        there.putIfAbsent(occurrence.id(), occurrence);
    }

    /** At a place that the newest text of its document does not have any more. */
    private Occurrence gone(Claim claim, Document document) {
        SnapshotText text = new SnapshotText(words(4, 9, Integer.MAX_VALUE) + " " + earlier.size());
        Snapshot old = new Snapshot(text.sha256(), document.id(), text, List.of(), Instant.EPOCH);
        earlier.add(old);
        return occurrence(
                claim,
                document,
                old,
                new Passage(1, text.length() - 1),
                chance(0.5) ? AnchorState.ORPHANED : AnchorState.AMBIGUOUS);
    }

    private AnchorState anchored() {
        return calm || chance(0.8) ? AnchorState.EXACT : AnchorState.MOVED;
    }

    private Occurrence occurrence(Claim claim, Document document, Snapshot in, Passage passage, AnchorState state) {
        return new Occurrence(
                Occurrence.Id.of(in.sha256(), passage, claim.id()),
                claim.id(),
                document.id(),
                in.sha256(),
                Quote.of(in.text(), passage),
                maybe(words(1, 3, 100)),
                chance(0.6) ? Holder.AUTHOR : Holder.reported(one(NAMES)),
                one(Stance.values()),
                chance(0.2),
                state);
    }

    private Snapshot snapshot(Document document) {
        Snapshot found = snapshots.get(document.id());
        if (found == null) {
            throw new IllegalStateException("No text of " + document.id());
        }
        return found;
    }

    /** A sentence, or sometimes a part of one. */
    private Passage sentence(Document document) {
        Passage whole = one(sentences.getOrDefault(document.id(), List.of()));
        int start = chance(0.8) ? 0 : random.nextInt(whole.length());
        return new Passage(whole.start() + start, whole.end());
    }

    private void relations(int size) {
        Map<String, Relation> made = new TreeMap<>();
        for (int relation = 0; relation < size * 3 / 2 && claims.size() > 1; relation++) {
            Claim.Id one = one(claims).id();
            Claim.Id other = one(claims).id();
            if (!one.equals(other)) {
                Relation found = relation(one, other, one(RelationType.values()));
                made.putIfAbsent(found.id().value(), found);
            }
        }
        relations.addAll(made.values());
    }

    private Relation relation(Claim.Id one, Claim.Id other, RelationType type) {
        boolean mutual = type == RelationType.EQUIVALENT || (type == RelationType.CONTRADICTS && chance(0.5));
        boolean turned = mutual && other.compareTo(one) < 0;
        Claim.Id from = turned ? other : one;
        Claim.Id to = turned ? one : other;
        boolean together = places(one).stream()
                .anyMatch(place -> places(other).stream()
                        .anyMatch(there -> there.document().equals(place.document())));
        return new Relation(
                Relation.Id.of(from, to, type),
                from,
                to,
                type,
                share(),
                status(),
                one(Origin.values()),
                chance(0.1) ? "" : words(2, 9, 500),
                together ? Scope.WITHIN : Scope.CROSS,
                mutual,
                calm ? 1 : version());
    }

    private void arguments(int most) {
        Map<String, Argument> made = new TreeMap<>();
        for (int argument = 0; argument < most && claims.size() > 3; argument++) {
            List<Claim> parts = new ArrayList<>(claims.subList(0, Math.min(claims.size(), 50)));
            Collections.shuffle(parts, random);
            List<Claim.Id> premises = parts.subList(1, 2 + random.nextInt(2)).stream()
                    .map(Claim::id)
                    .toList();
            List<String> unstated = chance(0.3) ? List.of(words(3, 8, 300)) : List.of();
            RelationType type = chance(0.7) ? RelationType.SUPPORTS : RelationType.CONTRADICTS;
            Claim.Id conclusion = parts.getFirst().id();
            Argument.Id id = Argument.Id.of(premises, unstated, type, conclusion);
            made.putIfAbsent(
                    id.value(),
                    new Argument(
                            id,
                            premises,
                            unstated,
                            type,
                            conclusion,
                            maybe(one(List.of("from consequences", "from expert opinion"))),
                            chance(0.3) ? List.of(parts.getLast().id()) : List.of(),
                            status(),
                            calm ? 1 : version()));
        }
        arguments.addAll(made.values());
    }

    private Provenance provenance() {
        Provenance.Run run = new Provenance.Run("n-first", maybe("pipeline-1"), List.of("model 1", words(1, 2, 50)));
        Provenance.Run other = new Provenance.Run("n-second", maybe("pipeline-2"), List.of());
        Map<Claim.Id, String> ofClaims = new HashMap<>();
        Map<Occurrence.Id, String> ofPlaces = new HashMap<>();
        Map<Relation.Id, String> ofRelations = new HashMap<>();
        claims.forEach(claim -> {
            if (chance(0.5)) {
                ofClaims.put(claim.id(), run.id());
            }
            places(claim.id()).stream()
                    .filter(place -> chance(0.5))
                    .forEach(place -> ofPlaces.put(place.id(), other.id()));
        });
        relations.stream()
                .filter(relation -> chance(0.5))
                .forEach(relation -> ofRelations.put(relation.id(), run.id()));
        return new Provenance(List.of(run, other), ofClaims, ofPlaces, ofRelations);
    }

    private Reviewed reviewed() {
        if (calm) {
            return new Reviewed(arguments, List.of(), Map.of(), List.of(), List.of());
        }
        Map<Claim.Id, Claim.Id> merged = new TreeMap<>();
        List<Decision> decisions = new ArrayList<>();
        List<Scenario> scenarios = new ArrayList<>();
        List<Dismissal> dismissals = new ArrayList<>();
        for (Claim claim : claims.subList(0, Math.min(claims.size(), 4))) {
            Claim.Id once = Claim.Id.ofText(claim.text() + " once");
            merged.put(once, claim.id());
            decisions.add(decision(decisions.size(), claim, once));
            WhatIf whatIf = WhatIf.NOTHING.with(claim.id(), one(WhatIf.OfClaim.values()));
            scenarios.add(new Scenario(
                    new Scenario.Id(ContentId.of("w", claim.id().value())),
                    scenarios.size() + words(1, 3, 100),
                    whatIf));
            dismissals.add(new Dismissal(
                    ContentId.of("f", claim.id().value()),
                    "circular-support",
                    one(NAMES),
                    Instant.EPOCH.plusSeconds(random.nextInt(1_000_000_000)),
                    maybe(words(1, 5, 500))));
        }
        dismissals.sort(comparing(Dismissal::at));
        return new Reviewed(arguments, decisions, merged, dismissals, scenarios);
    }

    private Decision decision(int number, Claim claim, Claim.Id once) {
        Records before = new Records(
                List.of(claim.judged(ReviewStatus.PROPOSED)),
                places(claim.id()),
                relations.stream().limit(2).toList(),
                arguments.stream().limit(2).toList(),
                Map.of());
        Records after = new Records(
                List.of(claim.judged(ReviewStatus.ACCEPTED)),
                List.of(),
                List.of(),
                List.of(),
                Map.of(once, claim.id()));
        return new Decision(
                new Decision.Id(ContentId.of("e", claim.id().value())),
                Instant.parse("2026-01-01T00:00:00Z").plusMillis(1 + 86_400_001L * number),
                one(NAMES),
                one(Action.values()),
                List.of(Subject.of(claim.id()), new Subject(Subject.Kind.MAP, "m-any")),
                before,
                after,
                maybe(words(1, 8, 500)),
                maybe(new Decision.Id("e-aaaaaaaaaaaaaaaa")),
                maybe("b-aaaaaaaaaaaaaaaa"),
                chance(0.2));
    }

    private List<Carried> carried() {
        TreeSet<Carried> kept = new TreeSet<>();
        claims.stream().limit(5).filter(claim -> chance(0.5)).forEach(claim -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("text", words(1, 4, 100));
            data.put("timestamp", 1_700_000_000_000L + random.nextInt());
            data.put("x", share());
            data.put("shown", chance(0.5));
            data.put("tags", List.of(words(1, 2, 50), 7, List.of(), Map.of("z", 1.5)));
            kept.add(new Carried("other", words(1, 2, 50), Subject.of(claim.id()), data));
            kept.add(new Carried("other", "layout " + claim.id(), null, Map.of()));
        });
        return List.copyOf(kept);
    }

    private ReviewStatus status() {
        return calm && !chance(0.5) ? ReviewStatus.ACCEPTED : calm ? ReviewStatus.PROPOSED : one(ReviewStatus.values());
    }

    private int version() {
        return 1 + random.nextInt(5);
    }

    private double share() {
        return calm ? random.nextInt(101) / 100.0 : random.nextDouble();
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> @Nullable T maybe(T value) {
        return chance(0.6) ? value : null;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T one(T[] values) {
        return one(Arrays.asList(values));
    }

    /** Words with spaces between, at most so many UTF-16 units of them; never blank, and no white space at the ends. */
    private String words(int least, int most, int longest) {
        StringBuilder words = new StringBuilder("x");
        for (int count = least + random.nextInt(most - least + 1); count > 0; count--) {
            String word = !calm && chance(0.25) ? one(HOSTILE) : one(WORDS);
            if (words.length() + word.length() + 3 < longest) {
                words.append(' ').append(word);
            }
        }
        return words.append(calm || chance(0.5) ? "" : ".").append('y').toString();
    }
}
