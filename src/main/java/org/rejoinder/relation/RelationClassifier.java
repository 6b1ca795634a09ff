package org.rejoinder.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.language.Tagger;
import org.rejoinder.relation.RelationModel.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Decides which candidate pairs are related and how, with a confidence and a reason. Logistic regression over cues in
 * the words of both claims, their nearness in meaning and their places; a language model may take its place behind the
 * same method. It weighs words, not the world: it does not know what is true.
 */
@Component
public class RelationClassifier {

    /** Cosine from which two claims with no clash in their words count as saying the same. */
    private static final double SAME_MEANING = 0.9;

    private static final double NEAR_MEANING = 0.6;
    private static final double SAME_WORDS = 0.8;
    private static final double HALF_THE_WORDS = 0.5;

    /** Cosine from which a report of somebody's words and that somebody's own words count as the same claim. */
    private static final double QUOTED_MEANING = 0.75;

    private final Lexicon lexicon = Lexicon.load();
    private final ClaimReader reader;
    private final RelationModel model;

    @Autowired
    public RelationClassifier(Tagger tagger) {
        this(tagger, RelationModel.shipped());
    }

    RelationClassifier(Tagger tagger, RelationModel model) {
        this.reader = new ClaimReader(tagger, lexicon);
        this.model = model;
    }

    /**
     * The relations among {@code pairs} that are worth a reviewer's time, at most a few a claim. The weight of a shared
     * word depends on how many of the claims given have it, so hand over what belongs together in one call.
     *
     * @param done told how many pairs are behind, ascending, the last call being their number
     * @return most confident first, ties by id; the order of {@code pairs} does not matter
     * @throws CancellationException if the thread was interrupted
     */
    public List<Relation> classify(List<CandidatePair> pairs, IntConsumer done) {
        Map<Claim.Id, ClaimReading> readings = new TreeMap<>();
        pairs.stream().flatMap(pair -> Stream.of(pair.a(), pair.b())).forEach(placed -> {
            stopIfInterrupted();
            readings.computeIfAbsent(placed.claim().id(), id -> reader.read(placed));
        });
        IssueWeights weights = new IssueWeights(readings.values());
        List<Comparison> comparisons = new ArrayList<>(pairs.size());
        for (CandidatePair pair : pairs) {
            stopIfInterrupted();
            comparisons.add(new Comparison(
                    reading(readings, pair.a()), reading(readings, pair.b()), pair.similarity(), lexicon, weights));
        }
        List<Standing> standings = Standing.of(comparisons);
        List<Relation> found = new ArrayList<>();
        for (int index = 0; index < pairs.size(); index++) {
            stopIfInterrupted();
            decide(pairs.get(index), comparisons.get(index), standings.get(index))
                    .ifPresent(found::add);
            done.accept(index + 1);
        }
        return Pruning.prune(found);
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Interrupted while relating claims");
        }
    }

    /** A claim read once may have been read at another of its places; what is said of the place is taken from the pair. */
    private static ClaimReading reading(Map<Claim.Id, ClaimReading> readings, PlacedClaim placed) {
        ClaimReading reading =
                Objects.requireNonNull(readings.get(placed.claim().id()));
        return reading.placed().equals(placed) ? reading : reading.at(placed);
    }

    private Optional<Relation> decide(CandidatePair pair, Comparison comparison, Standing standing) {
        Optional<Relation> same = equivalent(pair, comparison).or(() -> quoted(pair, comparison));
        if (same.isPresent()) {
            return same;
        }
        Stream<Proposal> proposals = switch (pair.scope()) {
            case WITHIN -> within(pair, comparison, standing);
            case CROSS -> across(pair, comparison, standing);
        };
        return proposals
                .filter(proposal ->
                        proposal.probability >= model.scorer(proposal.task).threshold())
                .max(Comparator.comparingDouble(proposal ->
                        proposal.probability - model.scorer(proposal.task).threshold()))
                .map(proposal -> relation(
                        proposal.from,
                        proposal.to,
                        proposal.type,
                        proposal.probability,
                        proposal.reason(),
                        pair.scope(),
                        pair.scope() == Scope.CROSS && proposal.type == RelationType.CONTRADICTS));
    }

    private record Proposal(
            Task task,
            RelationType type,
            PlacedClaim from,
            PlacedClaim to,
            double probability,
            List<Cue> cues,
            String otherwise) {

        private String reason() {
            boolean against = type == RelationType.CONTRADICTS;
            return Reason.of(
                    cues.stream().filter(cue -> cue.kind().against() == against).toList(), otherwise);
        }
    }

    private Stream<Proposal> within(CandidatePair pair, Comparison comparison, Standing standing) {
        List<Proposal> proposals = new ArrayList<>();
        for (boolean upwards : new boolean[] {true, false}) {
            Direction direction = new Direction(comparison, pair.layout(), upwards);
            Features features = new Features();
            direction.describe(features);
            standing.describe(features);
            PlacedClaim from = upwards ? pair.b() : pair.a();
            PlacedClaim to = upwards ? pair.a() : pair.b();
            List<Cue> cues = direction.cues();
            proposals.add(new Proposal(
                    Task.SUPPORTS_WITHIN,
                    RelationType.SUPPORTS,
                    from,
                    to,
                    model.scorer(Task.SUPPORTS_WITHIN).probability(features),
                    cues,
                    Reason.issue(comparison, "Bears on the same matter")));
            proposals.add(new Proposal(
                    Task.CONTRADICTS_WITHIN,
                    RelationType.CONTRADICTS,
                    from,
                    to,
                    model.scorer(Task.CONTRADICTS_WITHIN).probability(features),
                    cues,
                    Reason.issue(comparison, "Stands against it")));
        }
        return proposals.stream();
    }

    private Stream<Proposal> across(CandidatePair pair, Comparison comparison, Standing standing) {
        Features features = new Features();
        comparison.describe(features);
        standing.describe(features);
        boolean evidenceFirst = evidence(pair.a()) >= evidence(pair.b());
        return Stream.of(
                new Proposal(
                        Task.SUPPORTS_ACROSS,
                        RelationType.SUPPORTS,
                        evidenceFirst ? pair.a() : pair.b(),
                        evidenceFirst ? pair.b() : pair.a(),
                        model.scorer(Task.SUPPORTS_ACROSS).probability(features),
                        comparison.cues(),
                        Reason.issue(comparison, "Both bear on the same matter")),
                new Proposal(
                        Task.CONTRADICTS_ACROSS,
                        RelationType.CONTRADICTS,
                        pair.a(),
                        pair.b(),
                        model.scorer(Task.CONTRADICTS_ACROSS).probability(features),
                        comparison.cues(),
                        Reason.issue(
                                comparison, "Both bear on the same matter, though no single word shows the clash")));
    }

    /** What sort of claim is rather the reason than what it is a reason for: figures before views, views before demands. */
    private static int evidence(PlacedClaim placed) {
        return switch (placed.claim().type()) {
            case STATISTIC -> 4;
            case FACT -> 3;
            case CAUSAL, DEFINITION -> 2;
            case PREDICTION, VALUE -> 1;
            case COMMITMENT, POLICY -> 0;
        };
    }

    private static Optional<Relation> equivalent(CandidatePair pair, Comparison comparison) {
        boolean alike = (pair.similarity() >= SAME_MEANING && comparison.sameWords() >= HALF_THE_WORDS)
                || (pair.similarity() >= NEAR_MEANING && comparison.sameWords() >= SAME_WORDS);
        if (!alike || clash(comparison)) {
            return Optional.empty();
        }
        double confidence = Math.min(0.97, Math.max(pair.similarity(), comparison.sameWords()));
        return Optional.of(same(pair, confidence, Reason.issue(comparison, "Nearly the same words")));
    }

    /**
     * One document reports somebody as saying what that somebody says of itself in the other: the same claim quoted, not
     * a view against it, however differently the two documents stand to it.
     */
    private static Optional<Relation> quoted(CandidatePair pair, Comparison comparison) {
        boolean quoted = pair.scope() == Scope.CROSS
                && pair.similarity() >= QUOTED_MEANING
                && (reportsOf(pair.a(), pair.b()) || reportsOf(pair.b(), pair.a()));
        if (!quoted || clash(comparison)) {
            return Optional.empty();
        }
        return Optional.of(same(
                pair, pair.similarity(), Reason.issue(comparison, "One reports what the other says in its own voice")));
    }

    private static boolean reportsOf(PlacedClaim report, PlacedClaim own) {
        Holder speaker = report.occurrence().holder();
        String text = own.claim().text().toLowerCase(Locale.ROOT);
        String name = speaker.name().toLowerCase(Locale.ROOT);
        return !speaker.isAuthor()
                && report.occurrence().stance() == Stance.NEUTRAL
                && own.occurrence().holder().isAuthor()
                && (text.startsWith(name + " ") || text.startsWith("the " + name + " "));
    }

    private static boolean clash(Comparison comparison) {
        return comparison.a().negations() % 2 != comparison.b().negations() % 2
                || comparison.cues().stream().anyMatch(cue -> switch (cue.kind()) {
                    case NUMBERS_DIFFER,
                            DENIAL,
                            OPPOSITES,
                            EVALUATION_CLASH,
                            EXCEPTION,
                            REFUTATION,
                            RIVAL_PURPOSE,
                            RIVAL_CAUSE -> true;
                    default -> false;
                });
    }

    private static Relation same(CandidatePair pair, double confidence, String reason) {
        boolean ordered = pair.a().claim().id().compareTo(pair.b().claim().id()) < 0;
        return relation(
                ordered ? pair.a() : pair.b(),
                ordered ? pair.b() : pair.a(),
                RelationType.EQUIVALENT,
                confidence,
                reason,
                pair.scope(),
                true);
    }

    private static Relation relation(
            PlacedClaim from,
            PlacedClaim to,
            RelationType type,
            double confidence,
            String reason,
            Scope scope,
            boolean mutual) {
        Claim.Id source = from.claim().id();
        Claim.Id target = to.claim().id();
        return new Relation(
                Relation.Id.of(source, target, type),
                source,
                target,
                type,
                Double.parseDouble(String.format(Locale.ROOT, "%.3f", confidence)),
                ReviewStatus.PROPOSED,
                Origin.MACHINE,
                reason,
                scope,
                mutual,
                1);
    }
}
