package org.rejoinder.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.rejoinder.RejoinderTest;
import org.rejoinder.Samples;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.NotVerbatim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.DocumentSource;
import org.rejoinder.document.Documents;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.document.ReadDocument;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.graph.Graph;
import org.springframework.beans.factory.annotation.Autowired;

/** Verbatim or not stored: for any document, the snapshot's substring is the quote. Texts are random, seeds fixed. */
@RejoinderTest
class VerbatimIT {

    private static final int DOCUMENTS = 25;
    private static final int WRITES = 60;

    /** Sentences that are claims, and between them what makes counting characters hard. */
    private static final List<String> PIECES = List.of(
            "Trams cost the city 12 million euros in 2023. ",
            "The \uD83D\uDE8B tram \uD83D\uDE8B carried 900,000 passengers last year. ",
            "Zu\u0308rich must increase spending on cafe\u0301s by 18 percent. ",
            "\uD83D\uDC69\u200D\uD83D\uDD2C says \u201Cemissions fell by 40 percent because of buses\u201D. ",
            "\uD835\uDD4B\uD835\uDD59\uD835\uDD56 ferries cause more accidents than all cars.\u00A0",
            "\n\n",
            "\r\n",
            "\t\u2022 Buses are slower than trams\n",
            "\uFEFF\u200B",
            "\u0645\u0631\u062D\u0628\u0627 \u05E9\u05DC\u05D5\u05DD. ",
            "1. Cars pollute the air of the whole region.\n",
            "a\u0301\u0323\u0308\uD83C\uDDE8\uD83C\uDDED ");

    @Autowired
    private Pipeline pipeline;

    @Autowired
    private Graph graph;

    @Autowired
    private ArgumentMaps maps;

    @Autowired
    private Documents documents;

    @Autowired
    private Claims claims;

    @Autowired
    private Driver driver;

    @Test
    void everyStoredOccurrenceQuotesItsSnapshot() {
        ArgumentMap map = maps.findOrCreate("Traffic", null);
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            String text = text(new Random(seed));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Document document = pipeline.ingest(
                            map.id(),
                            new DocumentSource(seed + ".txt", bytes, "text/plain", DocumentSource.About.NOTHING),
                            Progress.Listener.NONE)
                    .document();
            Snapshot snapshot = documents.newestSnapshot(document.id()).orElseThrow();
            assertThat(claims.occurrencesIn(document.id()))
                    .as("seed %d", seed)
                    .isNotEmpty()
                    .allSatisfy(occurrence -> {
                        assertThat(codePoints(
                                        snapshot.text().value(),
                                        occurrence.quote().passage()))
                                .isEqualTo(occurrence.quote().exact());
                        assertThat(occurrence.quote())
                                .isEqualTo(Quote.of(
                                        snapshot.text(), occurrence.quote().passage()));
                    });
        }
    }

    @Test
    void aQuoteThatIsNotThereIsRefusedAndNothingIsStored() {
        ReadDocument read = Samples.read("Random", text(new Random(7)));
        Snapshot snapshot = Samples.snapshot(read);
        graph.update(transaction -> {
            documents.save(transaction, read.document());
            documents.save(transaction, snapshot);
        });
        List<String> before = GraphDump.of(driver);
        Random random = new Random(1);
        int refused = 0;
        for (int write = 0; write < WRITES; write++) {
            PlacedClaim right =
                    Samples.claim(snapshot, quote(snapshot.text(), random).exact());
            Quote wrong = spoiled(quote(snapshot.text(), random), random);
            boolean isThere = wrong.isVerbatimIn(snapshot.text());
            Occurrence occurrence = right.occurrence();
            PlacedClaim spoiled = new PlacedClaim(
                    right.claim(),
                    new Occurrence(
                            new Occurrence.Id("o-spoiled"),
                            occurrence.claim(),
                            occurrence.document(),
                            occurrence.snapshot(),
                            wrong,
                            occurrence.section(),
                            occurrence.holder(),
                            occurrence.stance(),
                            occurrence.loaded(),
                            occurrence.anchorState()),
                    right.embedding());
            if (!isThere) {
                assertThatExceptionOfType(NotVerbatim.class)
                        .isThrownBy(() -> graph.update(
                                transaction -> claims.save(transaction, List.of(right, spoiled), "n-test")));
                assertThat(GraphDump.of(driver)).as("write %d", write).isEqualTo(before);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(WRITES / 2);
    }

    private static String text(Random random) {
        return IntStream.range(0, 12 + random.nextInt(20))
                .mapToObj(piece -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining("", PIECES.getFirst(), "\n"));
    }

    /** Counted apart from {@link SnapshotText}, which is what is tested. */
    private static String codePoints(String text, Passage passage) {
        int[] codePoints = text.codePoints().toArray();
        return new String(codePoints, passage.start(), passage.length());
    }

    private static Quote quote(SnapshotText text, Random random) {
        int start = random.nextInt(text.length() - 1);
        int end = start + 1 + random.nextInt(Math.min(80, text.length() - start));
        return Quote.of(text, new Passage(start, Math.min(end, text.length())));
    }

    /** Shifted, cut off, altered or beyond the end. */
    private static Quote spoiled(Quote quote, Random random) {
        Passage passage = quote.passage();
        return switch (random.nextInt(4)) {
            case 0 ->
                new Quote(
                        new Passage(passage.start() + 1, passage.end() + 1),
                        quote.exact(),
                        quote.prefix(),
                        quote.suffix());
            case 1 -> new Quote(passage, quote.exact() + "x", quote.prefix(), quote.suffix());
            case 2 -> new Quote(passage, "\uD83D\uDE8B" + quote.exact().substring(1), quote.prefix(), quote.suffix());
            default ->
                new Quote(
                        new Passage(1_000_000 + passage.start(), 1_000_000 + passage.end()),
                        quote.exact(),
                        quote.prefix(),
                        quote.suffix());
        };
    }
}
