package org.rejoinder.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.RejoinderTest;
import org.rejoinder.analysis.Conditions;
import org.rejoinder.analysis.Feature;
import org.rejoinder.analysis.SavedSearches;
import org.rejoinder.analysis.reasoning.Scenario;
import org.rejoinder.analysis.reasoning.Scenarios;
import org.rejoinder.analysis.reasoning.WhatIf;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.DocumentSource;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.graph.Graph;
import org.rejoinder.pipeline.IngestResult;
import org.rejoinder.pipeline.Pipeline;
import org.rejoinder.pipeline.Progress;
import org.rejoinder.relation.RelationType;
import org.rejoinder.review.Command;
import org.rejoinder.review.Decision;
import org.rejoinder.review.Decisions;
import org.rejoinder.review.Subject;
import org.springframework.beans.factory.annotation.Autowired;

/** A whole installation, kept and put back. */
@RejoinderTest
class BackupIT {

    private static final String TRAMS = """
            Trams cost the city 12 million euros in 2023. The city must not build more trams because trams are slow.

            Buses cause 30 percent of all accidents in the old town. Trams cause no accidents in the old town.
            """;

    private static final String BUSES = """
            Buses carried 900,000 passengers last year. The city should build more trams because buses are crowded.
            """;

    @TempDir
    Path folder;

    @Autowired
    private Backup backup;

    @Autowired
    private ArgumentMaps maps;

    @Autowired
    private Claims claims;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private SavedSearches searches;

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private Graph graph;

    @Test
    void theStoreAfterwardsIsKeptAsTheSameBytes() throws IOException {
        Decision rejected = aStoreOfTwoMaps();
        byte[] kept = zip();
        Path file = Files.write(folder.resolve("backup.zip"), kept);
        assertThat(backup.isBackup(file)).isTrue();
        empty();

        assertThat(backup.restore(file)).isEqualTo(2);

        assertThat(zip()).isEqualTo(kept);
        decisions.undo(rejected.id(), "Ben");
        assertThat(zip()).isNotEqualTo(kept);
    }

    @Test
    void aFolderServesAsWell() throws IOException {
        aStoreOfTwoMaps();
        byte[] kept = zip();
        assertThat(backup.writeFolder(folder.resolve("kept"))).isEqualTo(2);
        assertThat(backup.isBackup(folder.resolve("kept"))).isTrue();
        empty();

        assertThat(backup.restore(folder.resolve("kept"))).isEqualTo(2);

        assertThat(zip()).isEqualTo(kept);
    }

    @Test
    void aStoreThatHasMapsIsLeftAlone() throws IOException {
        aStoreOfTwoMaps();
        Path file = Files.write(folder.resolve("backup.zip"), zip());

        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> backup.restore(file))
                .withMessageContaining("empty store");
    }

    @Test
    void aFileThatWasChangedSinceIsRefused() throws IOException {
        aStoreOfTwoMaps();
        assertThat(backup.writeFolder(folder)).isEqualTo(2);
        empty();
        try (var files = Files.list(folder.resolve("maps"))) {
            Path file = files.findFirst().orElseThrow();
            Files.writeString(file, Files.readString(file).replace("12 million", "13 million"));
        }

        assertThatExceptionOfType(MalformedFile.class)
                .isThrownBy(() -> backup.restore(folder))
                .withMessageContaining("SHA-256");
    }

    @Test
    void aBackupNamesNoFileOutsideIt() throws IOException {
        Path outside = Files.writeString(folder.resolve("secret.json"), "{}");
        Path file = zipOf("""
                {"format": "rejoinder-backup", "version": 1, "decisions": [],
                 "maps": [{"file": "maps/../../%s", "sha256": "", "searches": []}]}
                """.formatted(outside.getFileName()).getBytes(StandardCharsets.UTF_8), new byte[0]);

        assertThatExceptionOfType(MalformedFile.class)
                .isThrownBy(() -> backup.restore(file))
                .withMessageContaining("as no backup does");
    }

    @Test
    void whatUnpacksToMoreThanAMapMayHaveIsNotUnpacked() throws IOException {
        byte[] bomb = new byte[65 * 1024 * 1024];
        Arrays.fill(bomb, (byte) ' ');
        Path file = zipOf("""
                {"format": "rejoinder-backup", "version": 1, "decisions": [],
                 "maps": [{"file": "maps/bomb.json", "sha256": "", "searches": []}]}
                """.getBytes(StandardCharsets.UTF_8), bomb);

        assertThat(Files.size(file)).isLessThan(1024 * 1024);
        assertThatExceptionOfType(MalformedFile.class)
                .isThrownBy(() -> backup.restore(file))
                .withMessageContaining("more than 64 MiB");
    }

    private Path zipOf(byte[] manifest, byte[] bomb) throws IOException {
        Path file = folder.resolve("other.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(manifest);
            zip.putNextEntry(new ZipEntry("maps/bomb.json"));
            zip.write(bomb);
        }
        return file;
    }

    /** Two maps that share a document, with decisions in both and in one; answers one that can be taken back. */
    @CanIgnoreReturnValue
    private Decision aStoreOfTwoMaps() {
        ArgumentMap trams = maps.findOrCreate("Trams", "Build them?");
        ArgumentMap traffic = maps.findOrCreate("A map of all traffic", null);
        ingest(trams, "trams.txt", TRAMS);
        ingest(traffic, "buses.txt", BUSES);
        ingest(traffic, "trams.txt", TRAMS);
        List<Claim> ofBuses = claims.in(traffic.id()).stream()
                .filter(claim -> !claims.in(trams.id()).contains(claim))
                .toList();
        List<Claim> shared = claims.in(trams.id());
        decide(new Command.JudgeClaim(ofBuses.getFirst().id(), 1, ReviewStatus.ACCEPTED));
        decide(new Command.MergeClaims(shared.get(0).id(), 1, shared.get(1).id(), 1));
        decide(new Command.AddRelation(
                ofBuses.getFirst().id(), shared.get(2).id(), RelationType.SUPPORTS, false, "a reason"));
        decide(new Command.AddNote(new Subject(Subject.Kind.MAP, trams.id().value()), "Look again in May."));
        Scenario kept = scenarios.save(
                trams.id(), "Without buses", WhatIf.parse("off=" + shared.get(2).id()));
        assertThat(kept.name()).isEqualTo("Without buses");
        searches.save(trams.id(), "Open", Conditions.of(Feature.CONTESTED));
        return decide(new Command.JudgeClaim(shared.get(2).id(), 1, ReviewStatus.REJECTED));
    }

    @CanIgnoreReturnValue
    private Decision decide(Command command) {
        return decisions.decide(command, "Ana", null);
    }

    private void ingest(ArgumentMap map, String name, String text) {
        IngestResult taken = pipeline.ingest(
                map.id(),
                new DocumentSource(
                        name, text.getBytes(StandardCharsets.UTF_8), "text/plain", DocumentSource.About.NOTHING),
                Progress.Listener.NONE);
        assertThat(taken.document().source()).isEqualTo(name);
    }

    private byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(backup.writeZip(bytes)).isEqualTo(2);
        return bytes.toByteArray();
    }

    private void empty() {
        graph.update(transaction -> transaction
                .run("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n")
                .consume());
    }
}
