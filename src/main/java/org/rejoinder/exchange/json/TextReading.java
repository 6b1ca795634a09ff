package org.rejoinder.exchange.json;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Block;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.SnapshotText;
import org.rejoinder.exchange.Words;

/** Reads documents, their texts, and the places of claims in them; a quote that does not stand at its place is refused. */
final class TextReading {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int SHOWN = 60;

    private final JsonFile file;
    private final RecordReading records;
    /** The SHA-256 that a document gives for its newest text. */
    private final Map<Document.Id, String> hashes = new LinkedHashMap<>();

    private final Map<String, Snapshot> texts = new HashMap<>();
    private final Map<Document.Id, Snapshot> newest = new HashMap<>();

    TextReading(JsonFile file, RecordReading records) {
        this.file = file;
        this.records = records;
    }

    Document document(Fields fields) {
        Document.Id id = records.documents.own(fields);
        String source = fields.text("source", fields.text("title", id.value()));
        if (fields.has("sha256")) {
            hashes.put(id, sha256(fields, "sha256"));
        }
        return new Document(
                id,
                fields.has("title") ? fields.text("title") : source.isBlank() ? id.value() : source,
                fields.textOrNull("publisher"),
                fields.textOrNull("author"),
                fields.parsed("publishedOn", LocalDate::parse, "a day, as 2026-11-28"),
                fields.parsed("url", URI::create, "an address, as https://example.org/page"),
                fields.textOrNull("kind"),
                source,
                fields.text("mediaType", "text/plain"),
                fields.text("language", "und"),
                fields.number("version", 1, 1));
    }

    Snapshot snapshot(Fields fields) {
        Document.Id document = records.documents.to(fields, "document");
        String words = fields.textOrNull("text");
        if (words == null) {
            throw fields.wrong("There has to be a field \"text\" here.");
        }
        SnapshotText text = new SnapshotText(words);
        String computed = text.sha256();
        if (fields.has("sha256") && !sha256(fields, "sha256").equals(computed)) {
            throw fields.wrong(
                    "sha256",
                    "The text is another than this SHA-256 was made of; that of the text here is %s."
                            .formatted(computed));
        }
        int[] end = new int[1];
        List<Block> blocks = fields.list("blocks", block -> {
            Passage passage = passage(block, text);
            if (passage.start() < end[0]) {
                throw block.wrong("start", "Blocks have to be in the order of the text and must not overlap.");
            }
            end[0] = passage.end();
            return new Block(
                    block.word("kind", Block.Kind.class, Block.Kind.PARAGRAPH),
                    passage,
                    block.number("level", 0, 0),
                    block.has("page") ? block.number("page", 1, 1) : null);
        });
        Snapshot snapshot = new Snapshot(computed, document, text, blocks, Instant.EPOCH);
        if (texts.putIfAbsent(computed, snapshot) != null) {
            throw fields.wrong("text", "The same text is in the file twice.");
        }
        if (computed.equals(hashes.getOrDefault(document, computed))) {
            newest.putIfAbsent(document, snapshot);
        }
        return snapshot;
    }

    /** The newest text of each document that has one in the file: that whose SHA-256 the document gives, else the first. */
    Map<Document.Id, Snapshot> newest() {
        return newest;
    }

    Occurrence occurrence(Fields fields, Claim.Id claim) {
        Document.Id document = records.documents.to(fields, "document");
        Snapshot latest = newest.get(document);
        String hash = fields.has("snapshot")
                ? sha256(fields, "snapshot")
                : latest != null ? latest.sha256() : hashes.get(document);
        if (hash == null) {
            throw fields.wrong(
                    "Which text do the offsets refer to? Give \"snapshot\", or \"sha256\" of the document \"%s\"."
                            .formatted(document));
        }
        Snapshot snapshot = texts.get(hash);
        if (snapshot != null && !snapshot.document().equals(document)) {
            throw fields.wrong("snapshot", "This is a text of the document \"%s\".".formatted(snapshot.document()));
        }
        Quote quote = quote(fields, snapshot);
        return new Occurrence(
                records.occurrences.own(fields, Occurrence.Id.of(hash, quote.passage(), claim)),
                claim,
                document,
                hash,
                quote,
                fields.textOrNull("section"),
                holder(fields),
                fields.word("stance", Stance.class, Stance.ENDORSED),
                fields.flag("loaded", false),
                fields.word("anchorState", AnchorState.class, AnchorState.EXACT));
    }

    private static Quote quote(Fields fields, @Nullable Snapshot snapshot) {
        if (snapshot == null) {
            return unchecked(fields);
        }
        Passage passage = passage(fields, snapshot.text());
        Quote there = Quote.of(snapshot.text(), passage);
        String given = fields.text("quote", there.exact());
        if (!given.equals(there.exact())) {
            throw fields.wrong(
                    "quote",
                    "From code point %d to %d of the text stands \"%s\", not \"%s\". Offsets count Unicode code points from 0, not bytes or UTF-16 units."
                            .formatted(
                                    passage.start(),
                                    passage.end(),
                                    Words.cut(there.exact(), SHOWN),
                                    Words.cut(given, SHOWN)));
        }
        // Told again by the text itself; asked for so that they do not count as unknown.
        fields.text("prefix", "");
        fields.text("suffix", "");
        return there;
    }

    /** Where the text is not in the file: what can be checked is the length. */
    private static Quote unchecked(Fields fields) {
        Passage passage = passage(fields, null);
        String exact = fields.text("quote");
        if (exact.codePointCount(0, exact.length()) != passage.length()) {
            throw fields.wrong(
                    "quote",
                    "The quote has %d code points, but from %d to %d there are %d. Offsets count Unicode code points, not bytes or UTF-16 units."
                            .formatted(
                                    exact.codePointCount(0, exact.length()),
                                    passage.start(),
                                    passage.end(),
                                    passage.length()));
        }
        return new Quote(passage, exact, fields.text("prefix", ""), fields.text("suffix", ""));
    }

    static Passage passage(Fields fields, @Nullable SnapshotText text) {
        int start = fields.number("start", 0, -1);
        int end = fields.number("end", 1, -1);
        if (start < 0 || end < 0) {
            throw fields.wrong("There have to be \"start\" and \"end\" here.");
        }
        if (end <= start) {
            throw fields.wrong("end", "\"end\" has to be greater than \"start\".");
        }
        if (text != null && end > text.length()) {
            throw fields.wrong("end", "The text ends before, at code point %d.".formatted(text.length()));
        }
        return new Passage(start, end);
    }

    private static Holder holder(Fields fields) {
        String name = fields.has("holder") ? fields.text("holder") : Holder.AUTHOR.name();
        Holder.Kind kind = name.equals(Holder.AUTHOR.name()) ? Holder.Kind.AUTHOR : Holder.Kind.REPORTED;
        return new Holder(name, fields.word("holderKind", Holder.Kind.class, kind));
    }

    /** Notes as lost the SHA-256 of documents whose text is not in the file and that no claim stands in. */
    void noteUnused(Collection<List<Occurrence>> places) {
        Set<String> used = new HashSet<>(texts.keySet());
        places.forEach(some -> some.forEach(place -> used.add(place.snapshot())));
        hashes.forEach((document, hash) -> {
            if (!used.contains(hash)) {
                file.lose(
                        "the SHA-256 of documents whose text is not in the file",
                        "It is kept with the passages of claims, and there are none",
                        document.value());
            }
        });
    }

    private static String sha256(Fields fields, String name) {
        String hash = fields.text(name).toLowerCase(Locale.ROOT);
        if (!SHA256.matcher(hash).matches()) {
            throw fields.wrong(name, "\"%s\" has to be a SHA-256, 64 hexadecimal digits.".formatted(name));
        }
        return hash;
    }
}
