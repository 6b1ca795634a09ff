package org.rejoinder.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.language.Embedder;
import org.rejoinder.language.Tagger;

class RelationTrainingTests {

    private static final Path LABELS = Path.of("src", "training", "labels");

    /** Enough to tell one model from another; a fit that goes to its end takes minutes. */
    private static final int FEW = 10;

    @TempDir
    Path labels;

    @Test
    void aTinyRunLearnsReportsAndGivesTheSameModelAgain() throws IOException {
        Files.createDirectories(labels.resolve("addresses"));
        Files.createDirectories(labels.resolve("oppositions"));
        try (Stream<Path> files = Files.list(LABELS.resolve("oppositions"))) {
            for (Path file : files.filter(file -> file.getFileName().toString().matches("(hunt|gig)-.*"))
                    .toList()) {
                Files.copy(file, labels.resolve("oppositions").resolve(file.getFileName()));
            }
        }
        List<LabelledDocument> documents;
        try (Embedder embedder = new Embedder()) {
            documents = LabelledDocument.all(labels, embedder);
        }
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        String first = train(documents, report);
        assertThat(first).isEqualTo(train(documents, new ByteArrayOutputStream()));
        assertThat(report.toString(StandardCharsets.UTF_8)).contains("contradicts-across", "oppositions/hunt");
        assertThat(RelationModel.parse(first).print()).isEqualTo(first);
    }

    @Test
    void logisticRegressionFindsWhatTellsThemApart() {
        List<LogisticRegression.Example> examples = new ArrayList<>();
        for (int index = 0; index < 200; index++) {
            Features features = new Features();
            features.add("telling", index % 2);
            features.add("idle", index % 3);
            examples.add(new LogisticRegression.Example(features, index % 2 == 1, 1));
        }
        RelationModel.Scorer scorer = LogisticRegression.fit(examples, 0.1, 1, 100);
        assertThat(scorer.weights().get("telling")).isGreaterThan(2);
        assertThat(Math.abs(scorer.weights().getOrDefault("idle", 0.0))).isLessThan(0.5);
    }

    @Test
    void averagePrecisionCountsWhatWasNeverScored() {
        List<Measures.Scored> scored =
                List.of(new Measures.Scored(true, 0.9, "a"), new Measures.Scored(false, 0.5, "b"));
        assertThat(Measures.averagePrecision(scored, 1)).isEqualTo(1);
        assertThat(Measures.averagePrecision(scored, 2)).isEqualTo(0.5);
    }

    private String train(List<LabelledDocument> documents, ByteArrayOutputStream report) {
        return new RelationTraining(labels, new PrintStream(report, true, StandardCharsets.UTF_8), FEW)
                .train(documents, new Tagger())
                .print();
    }
}
