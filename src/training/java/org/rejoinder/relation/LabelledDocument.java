package org.rejoinder.relation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.PlacedClaim;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.language.Embedder;
import org.rejoinder.language.Embedding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A labelled document: its claims by sentence number, and the relations labelled among them.
 *
 * @param name the name of its files
 * @param folder "oppositions" or "addresses"
 * @param claims by sentence number
 * @param relations labelled inside it
 */
record LabelledDocument(String name, String folder, Map<Integer, PlacedClaim> claims, List<Label> relations) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A labelled relation from sentence {@code a} to sentence {@code b}. */
    record Label(int a, int b, RelationType type) {}

    /** The documents under {@code labels}, by folder and name. */
    static List<LabelledDocument> all(Path labels, Embedder embedder) {
        List<LabelledDocument> documents = new ArrayList<>();
        for (String folder : List.of("oppositions", "addresses")) {
            try (Stream<Path> files = Files.list(labels.resolve(folder))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".sentences.jsonl"))
                        .map(file -> file.substring(0, file.indexOf('.')))
                        .sorted()
                        .forEach(name -> documents.add(read(labels.resolve(folder), name, embedder)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return documents;
    }

    /** The relations labelled between this document and {@code other}; null if that pair was not labelled. */
    @Nullable
    List<Label> across(Path labels, LabelledDocument other) {
        Path file = labels.resolve(folder).resolve(name + "__" + other.name + ".relations.jsonl");
        return Files.exists(file) ? labels(file) : null;
    }

    private static LabelledDocument read(Path folder, String name, Embedder embedder) {
        List<JsonNode> sentences = lines(folder.resolve(name + ".sentences.jsonl"));
        StringBuilder text = new StringBuilder();
        List<Passage> passages = new ArrayList<>();
        int paragraph = -1;
        for (JsonNode sentence : sentences) {
            text.append(text.isEmpty() ? "" : sentence.get("paragraph").intValue() == paragraph ? " " : "\n\n");
            paragraph = sentence.get("paragraph").intValue();
            int start = text.codePointCount(0, text.length());
            text.append(sentence.get("text").stringValue());
            passages.add(new Passage(start, text.codePointCount(0, text.length())));
        }
        SnapshotText snapshot = new SnapshotText(text.toString());
        List<Embedding> embeddings = embedder.embed(
                sentences.stream().map(sentence -> sentence.get("text").stringValue()).toList());
        Map<Integer, PlacedClaim> claims = new TreeMap<>();
        String section = null;
        for (int index = 0; index < sentences.size(); index++) {
            JsonNode sentence = sentences.get(index);
            if (sentence.get("label").stringValue().equals("claim")) {
                claims.put(
                        sentence.get("n").intValue(),
                        placed(name, sentence, Quote.of(snapshot, passages.get(index)), section, embeddings.get(index)));
            } else if (!sentence.get("text").stringValue().matches("(?s).*([.!?:;,|”\"]|\\|.*)$")) {
                section = sentence.get("text").stringValue();
            }
        }
        return new LabelledDocument(
                name, folder.getFileName().toString(), claims, labels(folder.resolve(name + ".relations.jsonl")));
    }

    private static PlacedClaim placed(
            String document, JsonNode sentence, Quote quote, @Nullable String section, Embedding embedding) {
        Claim.Id id = new Claim.Id(ContentId.of("c", document, sentence.get("n").toString()));
        Claim claim = new Claim(
                id,
                sentence.get("text").stringValue(),
                ClaimType.valueOf(sentence.get("type").stringValue().toUpperCase(Locale.ROOT)),
                sentence.get("checkworthy").booleanValue() ? 0.8 : 0.2,
                1,
                ReviewStatus.PROPOSED,
                Origin.MACHINE,
                1);
        String holder = sentence.get("holder").stringValue();
        return new PlacedClaim(
                claim,
                new Occurrence(
                        new Occurrence.Id(ContentId.of("o", id.value())),
                        id,
                        new Document.Id("d-" + document),
                        document,
                        quote,
                        section,
                        holder.equals("author") ? Holder.AUTHOR : Holder.reported(holder),
                        Stance.valueOf(sentence.get("stance").stringValue().toUpperCase(Locale.ROOT)),
                        sentence.get("loaded").booleanValue(),
                        AnchorState.EXACT),
                embedding);
    }

    private static List<Label> labels(Path file) {
        return lines(file).stream()
                .map(line -> new Label(
                        line.get("a").intValue(),
                        line.get("b").intValue(),
                        RelationType.valueOf(line.get("type").stringValue().toUpperCase(Locale.ROOT))))
                .toList();
    }

    private static List<JsonNode> lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(JSON::readTree).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
