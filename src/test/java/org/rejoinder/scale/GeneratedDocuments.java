package org.rejoinder.scale;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Snapshot;
import org.rejoinder.language.Embedding;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.relation.Scope;

/**
 * Documents one after the other until they hold a given number of distinct claims; the same seed and number always give
 * the same. The shares are those of real texts as the pipeline maps them: of 100 claims 58 support another of their
 * section, so that the argument is a few steps deep; about 11 contradict and 3 support a claim of another document on the
 * same topic; 17 have no relation. Topics differ in size, and a few theses draw many replies: those are the hubs.
 */
final class GeneratedDocuments implements Iterator<GeneratedDocument> {

    private static final int LEAST_CLAIMS = 30;
    private static final int MOST_CLAIMS = 150;
    private static final int DOCUMENTS_OF_A_TOPIC = 7;

    private static final double REPEATED = 0.03;
    private static final double SUPPORTS_IN_SECTION = 0.68;
    private static final double ANSWERS = 0.16;

    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    private static final Instant TAKEN_AT = Instant.parse("2026-11-21T10:00:00Z");

    /** Of a hundred claims. */
    private static final List<Map.Entry<ClaimType, Integer>> TYPES = List.of(
            Map.entry(ClaimType.FACT, 50),
            Map.entry(ClaimType.COMMITMENT, 20),
            Map.entry(ClaimType.VALUE, 12),
            Map.entry(ClaimType.POLICY, 7),
            Map.entry(ClaimType.STATISTIC, 4),
            Map.entry(ClaimType.CAUSAL, 3),
            Map.entry(ClaimType.PREDICTION, 2),
            Map.entry(ClaimType.DEFINITION, 2));

    private final Random chance;
    private final Prose prose;
    private final long seed;
    private final int topics;
    private final Set<String> texts = new HashSet<>();
    private final Map<Integer, List<Placed>> told = new HashMap<>();
    private int left;
    private int count;

    /** @param claims how many distinct ones in all, at least 1 */
    GeneratedDocuments(long seed, int claims) {
        this.seed = seed;
        this.left = claims;
        this.chance = new Random(seed);
        this.prose = new Prose(chance);
        this.topics = Math.clamp(claims / (DOCUMENTS_OF_A_TOPIC * (LEAST_CLAIMS + MOST_CLAIMS) / 2), 1, Prose.topics());
    }

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    @Override
    public GeneratedDocument next() {
        if (left <= 0) {
            throw new NoSuchElementException("All claims are told");
        }
        // Small numbers are the likelier ones: the first topic has the most documents.
        int topic = (int) (topics * Math.pow(chance.nextDouble(), 1.7));
        int claims = Math.min(left, LEAST_CLAIMS + chance.nextInt(MOST_CLAIMS - LEAST_CLAIMS + 1));
        // A rest too small for a document of its own goes with this one, where there is room.
        if (left - claims > 0 && left - claims < LEAST_CLAIMS && left <= MOST_CLAIMS) {
            claims = left;
        }
        left -= claims;
        return new OneDocument(topic, ++count).of(claims);
    }

    /** A document in the making. */
    private final class OneDocument {

        private final int topic;
        private final int number;
        private final DraftText draft = new DraftText(chance, prose);
        private final List<Placed> here = new ArrayList<>();
        private final List<Relation> relations = new ArrayList<>();
        private final Set<Set<Claim.Id>> related = new HashSet<>();

        OneDocument(int topic, int number) {
            this.topic = topic;
            this.number = number;
        }

        GeneratedDocument of(int claims) {
            String title = Prose.title(topic) + ", no. " + number;
            draft.heading(title, 1);
            List<Placed> before = told.computeIfAbsent(topic, key -> new ArrayList<>());
            int written = 0;
            while (written < claims) {
                draft.heading(prose.heading(topic), 2);
                int section = Math.min(claims - written, 4 + chance.nextInt(8));
                List<Placed> paragraph = new ArrayList<>();
                for (int index = 0; index < section; index++) {
                    Placed placed = claim();
                    support(placed, paragraph);
                    answer(placed, before);
                    paragraph.add(placed);
                    if (chance.nextInt(3) == 0) {
                        draft.endParagraph();
                    }
                }
                repeat(before);
                draft.endParagraph();
                written += section;
            }
            Snapshot snapshot = draft.snapshot(TAKEN_AT);
            before.addAll(here);
            return new GeneratedDocument(topic, document(title, snapshot), snapshot, draft.claims(snapshot), relations);
        }

        private Document document(String title, Snapshot snapshot) {
            String author = chance.nextInt(3) == 0 ? null : prose.name();
            return new Document(
                    snapshot.document(),
                    title,
                    prose.publisher(topic),
                    author,
                    FIRST_DAY.plusDays(chance.nextInt(4000)),
                    null,
                    chance.nextBoolean() ? "statement" : "policy",
                    "document-%05d.txt".formatted(number),
                    "text/plain",
                    "en",
                    1);
        }

        private Placed claim() {
            String proposition = prose.proposition(topic);
            while (!texts.add(proposition)) {
                proposition = prose.proposition(topic);
            }
            String text = Prose.capitalised(proposition);
            Claim claim = new Claim(
                    new Claim.Id(ContentId.of("c", text)),
                    text,
                    type(),
                    0.03 + 0.9 * Math.pow(chance.nextDouble(), 2),
                    0.5 + 0.5 * chance.nextDouble(),
                    status(),
                    Origin.MACHINE,
                    1);
            Placed placed = new Placed(claim, number);
            draft.claim(claim, proposition, meaning(topic, claim));
            here.add(placed);
            return placed;
        }

        /** Some sentences stand in several documents word for word. */
        private void repeat(List<Placed> before) {
            for (int index = 0; index < 7; index++) {
                if (!before.isEmpty() && chance.nextDouble() < REPEATED) {
                    Claim claim = before.get(chance.nextInt(before.size())).claim();
                    String proposition = claim.text().substring(0, 1).toLowerCase(Locale.ROOT)
                            + claim.text().substring(1);
                    draft.claim(claim, proposition, meaning(topic, claim));
                }
            }
        }

        private void support(Placed placed, List<Placed> section) {
            if (!section.isEmpty() && chance.nextDouble() < SUPPORTS_IN_SECTION) {
                // The thesis of the section draws more than the claims after it; the nearest is next.
                int at = chance.nextInt(3) == 0 ? 0 : Math.max(0, section.size() - 1 - chance.nextInt(2));
                relate(placed, section.get(at), RelationType.SUPPORTS);
            }
        }

        private void answer(Placed placed, List<Placed> before) {
            if (before.isEmpty() || chance.nextDouble() >= ANSWERS) {
                return;
            }
            // Every third answer goes to what was said first on the topic.
            int among = chance.nextInt(3) == 0 ? Math.min(before.size(), 12) : before.size();
            Placed target = before.get((int) (among * Math.pow(chance.nextDouble(), 1.5)));
            double kind = chance.nextDouble();
            relate(
                    placed,
                    target,
                    kind < 0.72
                            ? RelationType.CONTRADICTS
                            : kind < 0.92 ? RelationType.SUPPORTS : RelationType.EQUIVALENT);
        }

        private void relate(Placed from, Placed to, RelationType type) {
            Claim.Id source = from.claim().id();
            Claim.Id target = to.claim().id();
            if (!related.add(Set.of(source, target))) {
                return;
            }
            boolean cross = from.document() != to.document();
            boolean mutual = cross && type != RelationType.SUPPORTS;
            boolean swap = mutual && source.compareTo(target) > 0;
            relations.add(new Relation(
                    new Relation.Id(ContentId.of(
                            "r",
                            swap ? target.value() : source.value(),
                            swap ? source.value() : target.value(),
                            type.label())),
                    swap ? target : source,
                    swap ? source : target,
                    type,
                    0.2 + 0.75 * Math.pow(chance.nextDouble(), 2.5),
                    status(),
                    Origin.MACHINE,
                    "Both speak of the same thing; the one gives a reason to judge the other",
                    cross ? Scope.CROSS : Scope.WITHIN,
                    mutual,
                    1));
        }
    }

    private ReviewStatus status() {
        int percent = chance.nextInt(100);
        return percent < 3 ? ReviewStatus.REJECTED : percent < 13 ? ReviewStatus.ACCEPTED : ReviewStatus.PROPOSED;
    }

    private ClaimType type() {
        int percent = chance.nextInt(100);
        for (Map.Entry<ClaimType, Integer> share : TYPES) {
            percent -= share.getValue();
            if (percent < 0) {
                return share.getKey();
            }
        }
        throw new IllegalStateException("The shares of the types are less than 100");
    }

    /** Claims of a topic lie around its centre; the same claim has the same meaning wherever it stands. */
    private Embedding meaning(int topic, Claim claim) {
        Random centre = new Random(seed * 31 + topic);
        Random own = new Random(seed ^ claim.text().hashCode());
        float[] components = new float[Embedding.DIMENSIONS];
        for (int index = 0; index < components.length; index++) {
            components[index] = (float) (centre.nextGaussian() + 0.8 * own.nextGaussian());
        }
        return Embedding.of(components);
    }

    /** A claim and the number of the document that first asserts it. */
    private record Placed(Claim claim, int document) {}
}
