package org.rejoinder.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.language.Embedder;
import org.rejoinder.training.LabelledDocument;
import org.rejoinder.training.Maxent;

class ClaimTrainingTests {

    @TempDir
    Path folder;

    @Test
    void trainsTheSameModelAgainFromTheSameSample() throws IOException {
        List<LabelledDocument> few = LabelledDocument.all().stream()
                .filter(document -> document.name().startsWith("police"))
                .toList();
        try (Embedder embedder = new Embedder()) {
            List<ClaimTraining.Sample> samples = ClaimTraining.samples(few, embedder);
            ClaimTraining.Task claim = ClaimTraining.tasks(3).getFirst();
            Path first = folder.resolve("first.bin");
            Path second = folder.resolve("second.bin");
            Maxent.save(Maxent.train(ClaimTraining.examples(samples, claim), claim.l2()), first);
            Maxent.save(Maxent.train(ClaimTraining.examples(samples, claim), claim.l2()), second);
            assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
            assertThat(samples).filteredOn(sample -> sample.label().isClaim()).hasSizeGreaterThan(80);
        }
    }

    @Test
    void readsEveryLabelledSentenceAtItsPlace() {
        assertThat(LabelledDocument.all())
                .hasSize(70)
                .allSatisfy(document -> assertThat(document.places()).hasSameSizeAs(document.sentences()));
    }
}
