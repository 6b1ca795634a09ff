package org.rejoinder.relation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.language.Embedder;
import org.rejoinder.language.Tagger;
import org.rejoinder.relation.LogisticRegression.Example;
import org.rejoinder.relation.Measures.AtThreshold;
import org.rejoinder.relation.Measures.Scored;
import org.rejoinder.relation.RelationModel.Scorer;
import org.rejoinder.relation.RelationModel.Task;

/**
 * Learns the weights of {@code models/relations.tsv} from the labelled documents and reports how well they do on
 * documents left out: every opposition is scored by weights learned from all the others, addresses by president.
 * Deterministic: the same labels give the same file.
 */
public final class RelationTraining {

    private static final String HEADER = """
            # Weights of the relation classifier: task, feature, weight. Written by RelationTraining from the labels in
            # src/training/labels (CC BY 4.0); see docs/models.md. Do not edit by hand.
            """;

    private static final int NEAREST = 30;
    private static final int ITERATIONS = 200;
    private static final int SEEN_AT_LEAST = 8;
    private static final double PENALTY = 0.25;

    private static final Path LABELS = Path.of("src/training/labels");
    private static final Path SHIPPED = Path.of("src/main/resources/models/relations.tsv");

    /** Added to scores while they are calibrated, since features are never negative. */
    private static final double ABOVE_ZERO = 30;


    private final Path labels;
    private final PrintStream report;
    private final int iterations;
    private final Lexicon lexicon = Lexicon.load();

    /** @param iterations after which a fit ends at the latest */
    RelationTraining(Path labels, PrintStream report, int iterations) {
        this.labels = labels;
        this.report = report;
        this.iterations = iterations;
    }

    /**
     * Trains and measures the model, and prints the report.
     *
     * @param arguments {@code --write} to replace the shipped model, too
     */
    public static void main(String[] arguments) throws IOException {
        RelationModel model;
        try (Embedder embedder = new Embedder()) {
            RelationTraining training = new RelationTraining(LABELS, System.out, ITERATIONS);
            model = training.train(LabelledDocument.all(LABELS, embedder), new Tagger());
        }
        if (List.of(arguments).contains("--write")) {
            Files.writeString(SHIPPED, HEADER + model.print());
        }
    }

    /**
     * A candidate pair as one task sees it.
     *
     * @param fold what is left out together with it
     * @param folder where its documents lie
     * @param id both claims, the order of the direction asked about
     * @param features what the model sees
     * @param cosine nearness in meaning, the yardstick
     * @param holds whether it was labelled
     */
    record Case(String fold, String folder, String id, Features features, double cosine, boolean holds) {}

    private final Map<Task, List<Case>> cases = new EnumMap<>(Task.class);
    private final Map<Task, Map<String, Integer>> positives = new EnumMap<>(Task.class);

    RelationModel train(List<LabelledDocument> documents, Tagger tagger) {
        collect(documents, tagger);
        Map<Task, Scorer> tasks = new EnumMap<>(Task.class);
        for (Task task : Task.values()) {
            tasks.put(task, train(task));
        }
        return new RelationModel(tasks);
    }

    private void collect(List<LabelledDocument> documents, Tagger tagger) {
        for (Task task : Task.values()) {
            cases.put(task, new ArrayList<>());
            positives.put(task, new TreeMap<>());
        }
        ClaimReader reader = new ClaimReader(tagger, lexicon);
        Map<Claim.Id, ClaimReading> readings = new TreeMap<>();
        documents.forEach(document -> document.claims()
                .values()
                .forEach(placed -> readings.put(placed.claim().id(), reader.read(placed))));
        for (LabelledDocument document : documents) {
            collectWithin(document, readings);
            for (LabelledDocument other : documents) {
                List<LabelledDocument.Label> across = document.across(labels, other);
                if (across != null) {
                    collectAcross(document, other, across, readings);
                }
            }
        }
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    private static String fold(LabelledDocument document) {
        if (document.folder().equals("oppositions")) {
            return document.name().substring(0, document.name().indexOf('-'));
        }
        String president = document.name().replaceFirst(".*-\\d{4}-", "").replaceFirst("-\\d$", "");
        return switch (president) {
            case "Trump", "Biden" -> "Trump and Biden";
            case "GWBush" -> "G. W. Bush";
            case "Bush" -> document.name().contains("2005") ? "G. W. Bush" : "G. H. W. Bush";
            default -> president;
        };
    }

    private void collectWithin(LabelledDocument document, Map<Claim.Id, ClaimReading> readings) {
        List<ClaimReading> own = document.claims().values().stream()
                .map(placed -> of(readings, placed.claim().id()))
                .toList();
        IssueWeights weights = new IssueWeights(own);
        Set<List<Object>> gold = new HashSet<>();
        for (LabelledDocument.Label label : document.relations()) {
            PlacedClaim a = document.claims().get(label.a());
            PlacedClaim b = document.claims().get(label.b());
            if (a != null && b != null && gold.add(List.of(label.type(), a.claim().id(), b.claim().id()))) {
                Task task = label.type() == RelationType.SUPPORTS ? Task.SUPPORTS_WITHIN : Task.CONTRADICTS_WITHIN;
                of(positives, task).merge(document.folder(), 1, Integer::sum);
            }
        }
        List<CandidatePair> pairs = new Pairing().within(List.copyOf(document.claims().values()));
        List<Comparison> comparisons = compare(pairs, readings, weights);
        List<Standing> standings = Standing.of(comparisons);
        for (int index = 0; index < pairs.size(); index++) {
            CandidatePair pair = pairs.get(index);
            for (boolean upwards : new boolean[] {true, false}) {
                Features features = new Features();
                new Direction(comparisons.get(index), pair.layout(), upwards).describe(features);
                standings.get(index).describe(features);
                PlacedClaim from = upwards ? pair.b() : pair.a();
                PlacedClaim to = upwards ? pair.a() : pair.b();
                for (Task task : List.of(Task.SUPPORTS_WITHIN, Task.CONTRADICTS_WITHIN)) {
                    RelationType type =
                            task == Task.SUPPORTS_WITHIN ? RelationType.SUPPORTS : RelationType.CONTRADICTS;
                    of(cases, task)
                            .add(new Case(
                                    fold(document),
                                    document.folder(),
                                    from.claim().id() + ">" + to.claim().id(),
                                    features,
                                    pair.similarity(),
                                    gold.contains(List.of(type, from.claim().id(), to.claim().id()))));
                }
            }
        }
    }

    private void collectAcross(
            LabelledDocument document,
            LabelledDocument other,
            List<LabelledDocument.Label> across,
            Map<Claim.Id, ClaimReading> readings) {
        IssueWeights weights = new IssueWeights(Stream.of(document, other)
                .flatMap(each -> each.claims().values().stream())
                .map(placed -> of(readings, placed.claim().id()))
                .toList());
        Set<List<Object>> gold = new HashSet<>();
        for (LabelledDocument.Label label : across) {
            PlacedClaim a = document.claims().get(label.a());
            PlacedClaim b = other.claims().get(label.b());
            if (a != null
                    && b != null
                    && gold.add(List.of(label.type(), Set.of(a.claim().id(), b.claim().id())))) {
                Task task = label.type() == RelationType.SUPPORTS ? Task.SUPPORTS_ACROSS : Task.CONTRADICTS_ACROSS;
                of(positives, task).merge(document.folder(), 1, Integer::sum);
            }
        }
        List<CandidatePair> pairs = new Pairing()
                .across(List.copyOf(document.claims().values()), claim -> nearest(claim, other));
        List<Comparison> comparisons = compare(pairs, readings, weights);
        List<Standing> standings = Standing.of(comparisons);
        for (int index = 0; index < pairs.size(); index++) {
            CandidatePair pair = pairs.get(index);
            Features features = new Features();
            comparisons.get(index).describe(features);
            standings.get(index).describe(features);
            for (Task task : List.of(Task.SUPPORTS_ACROSS, Task.CONTRADICTS_ACROSS)) {
                RelationType type = task == Task.SUPPORTS_ACROSS ? RelationType.SUPPORTS : RelationType.CONTRADICTS;
                of(cases, task)
                        .add(new Case(
                                fold(document),
                                document.folder(),
                                pair.a().claim().id() + ">" + pair.b().claim().id(),
                                features,
                                pair.similarity(),
                                gold.contains(List.of(
                                        type, Set.of(pair.a().claim().id(), pair.b().claim().id())))));
            }
        }
    }

    private List<Comparison> compare(
            List<CandidatePair> pairs, Map<Claim.Id, ClaimReading> readings, IssueWeights weights) {
        return pairs.stream()
                .map(pair -> new Comparison(
                        of(readings, pair.a().claim().id()),
                        of(readings, pair.b().claim().id()),
                        pair.similarity(),
                        lexicon,
                        weights))
                .toList();
    }

    private static List<Claims.Near> nearest(PlacedClaim claim, LabelledDocument other) {
        return other.claims().values().stream()
                .map(placed -> new Claims.Near(placed, claim.embedding().cosine(placed.embedding())))
                .sorted(Comparator.comparingDouble((Claims.Near near) -> -near.similarity())
                        .thenComparing(near -> near.placed().claim().id()))
                .limit(NEAREST)
                .toList();
    }

    private Scorer train(Task task) {
        List<Case> all = of(cases, task);
        int gold = of(positives, task).values().stream().mapToInt(Integer::intValue).sum();
        Set<String> folds = new TreeSet<>();
        all.forEach(each -> folds.add(each.fold()));
        double[] leftOut = new double[all.size()];
        for (String fold : folds) {
            Scorer scorer =
                    fit(all.stream().filter(each -> !each.fold().equals(fold)).toList());
            for (int index = 0; index < leftOut.length; index++) {
                if (all.get(index).fold().equals(fold)) {
                    leftOut[index] = scorer.score(all.get(index).features());
                }
            }
        }
        List<Example> calibrating = new ArrayList<>();
        for (int index = 0; index < leftOut.length; index++) {
            Features score = new Features();
            score.add("score", leftOut[index] + ABOVE_ZERO);
            calibrating.add(new Example(score, all.get(index).holds(), 1));
        }
        Scorer calibration = LogisticRegression.fit(calibrating, 1e-6, 1, iterations);
        double slope = calibration.weights().getOrDefault("score", 1.0);
        double shift = calibration.intercept() + ABOVE_ZERO * slope;
        List<Scored> scored = new ArrayList<>();
        for (int index = 0; index < leftOut.length; index++) {
            double probability = 1 / (1 + StrictMath.exp(-(slope * leftOut[index] + shift)));
            scored.add(new Scored(
                    all.get(index).holds(), probability, all.get(index).id()));
        }
        AtThreshold best = Measures.withPrecision(scored, gold, precision(task));
        report(task, all, scored, gold, best);
        Scorer whole = fit(all);
        return new Scorer(whole.intercept(), slope, shift, best.threshold(), whole.weights());
    }

    /** How many of the proposals have to hold: enough to be worth a reviewer's time, without leaving the map empty. */
    private static double precision(Task task) {
        return switch (task) {
            case SUPPORTS_WITHIN, SUPPORTS_ACROSS, CONTRADICTS_ACROSS -> 1.0 / 3;
            case CONTRADICTS_WITHIN -> 0.75;
        };
    }

    private Scorer fit(List<Case> cases) {
        return LogisticRegression.fit(
                cases.stream()
                        .map(each -> new Example(each.features(), each.holds(), 1))
                        .toList(),
                PENALTY,
                SEEN_AT_LEAST,
                iterations);
    }

    private void report(Task task, List<Case> all, List<Scored> scored, int gold, AtThreshold best) {
        long found = all.stream().filter(Case::holds).count();
        report.printf(
                Locale.ROOT,
                "%n## %s: %d pairs, %d labelled, %d of them among the pairs (chance %.3f)%n",
                task.label(),
                all.size(),
                gold,
                found,
                (double) found / all.size());
        List<Scored> byCosine = all.stream()
                .map(each -> new Scored(each.holds(), each.cosine(), each.id()))
                .toList();
        report.printf(
                Locale.ROOT,
                "all        AP %.3f (cosine alone %.3f)  best F1 %s | cosine %s%n           proposed: %s%n",
                Measures.averagePrecision(scored, gold),
                Measures.averagePrecision(byCosine, gold),
                Measures.best(scored, gold, 1),
                Measures.best(byCosine, gold, 1),
                Measures.at(scored, gold, best.threshold()));
        Map<String, List<Integer>> folds = new TreeMap<>();
        for (int index = 0; index < all.size(); index++) {
            folds.computeIfAbsent(all.get(index).folder() + "/" + all.get(index).fold(), fold -> new ArrayList<>())
                    .add(index);
        }
        folds.forEach((fold, indexes) -> {
            int own = (int) indexes.stream().filter(index -> all.get(index).holds()).count();
            if (own > 0) {
                List<Scored> mine = indexes.stream().map(scored::get).toList();
                report.printf(
                        Locale.ROOT,
                        "%-30s %4d of %5d  AP %.3f (cosine %.3f)  %s%n",
                        fold,
                        own,
                        indexes.size(),
                        Measures.averagePrecision(mine, own),
                        Measures.averagePrecision(indexes.stream().map(byCosine::get).toList(), own),
                        Measures.at(mine, own, best.threshold()));
            }
        });
        report.printf("calibration, said against held: ");
        double[] edges = {0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.01};
        for (int bin = 0; bin + 1 < edges.length; bin++) {
            double low = edges[bin];
            double high = edges[bin + 1];
            List<Scored> in = scored.stream()
                    .filter(each -> each.score() >= low && each.score() < high)
                    .toList();
            if (!in.isEmpty()) {
                report.printf(
                        Locale.ROOT,
                        "%.2f/%.2f (%d)  ",
                        in.stream().mapToDouble(Scored::score).average().orElse(0),
                        in.stream().mapToDouble(each -> each.holds() ? 1 : 0).average().orElse(0),
                        in.size());
            }
        }
        report.println();
    }
}
