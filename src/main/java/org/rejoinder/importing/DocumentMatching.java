package org.rejoinder.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Anchoring;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ContentId;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.document.ReadDocument;
import org.rejoinder.document.Snapshot;
import org.rejoinder.document.TextLikeness;
import org.rejoinder.importing.ImportReport.Difference;
import org.rejoinder.importing.ImportReport.Entry;
import org.rejoinder.review.Subject;
import org.springframework.stereotype.Component;

/**
 * Finds the documents of a file among those stored: the same text, or one so like it, at the same address, of the same name
 * or in the map, that every place in it is found again beyond doubt. Texts that are stored are never replaced by an import.
 */
@Component
class DocumentMatching {

    /** Least share of the wording that two documents of one map have in common to be taken for one. */
    private static final double LIKE_IN_MAP = 0.9;

    private final Documents documents;
    private final Anchoring anchoring;

    DocumentMatching(Documents documents, Anchoring anchoring) {
        this.documents = documents;
        this.anchoring = anchoring;
    }

    /**
     * Documents of a file and what they are here.
     *
     * @param ids of each document of the file that is here or comes in, by its id in the file
     * @param fresh documents that come in, in the file's order
     * @param texts snapshots that come in, oldest first, with the ids that their documents have here
     * @param newest SHA-256 of the newest text of each document that is stored and gets older ones
     * @param included documents that come into the map, in the file's order
     * @param moved places in texts that are stored in another wording, by their ids in the file
     */
    record Matched(
            Map<Document.Id, Document.Id> ids,
            List<Document> fresh,
            List<Snapshot> texts,
            Map<Document.Id, String> newest,
            List<Document.Id> included,
            Map<Occurrence.Id, Occurrence> moved,
            List<Entry> entries) {

        /** The documents that the claims of the file may be looked for in, with their texts where these come in. */
        Map<Document.Id, @Nullable Snapshot> atHand() {
            Map<Document.Id, @Nullable Snapshot> texts = new LinkedHashMap<>();
            ids.values().forEach(id -> texts.put(id, null));
            texts().forEach(snapshot -> texts.put(snapshot.document(), snapshot));
            return texts;
        }
    }

    private record Alike(Document document, Map<Occurrence.Id, Occurrence> moved) {}

    /**
     * @param map that the documents come into; null if it is a new one
     * @param exactly whether only the same text makes the same document
     */
    Matched match(MapContents contents, @Nullable ArgumentMap map, boolean exactly) {
        return new Matching(contents, map, exactly).match();
    }

    /** The matching of one file. */
    private final class Matching {

        private final MapContents contents;
        private final boolean exactly;
        private final List<Document> inMap;
        private final Map<String, Snapshot> stored;
        private final Map<Document.Id, Optional<Snapshot>> newestTexts = new HashMap<>();
        private final Map<Document.Id, List<Occurrence>> places = new HashMap<>();
        private final Map<Document.Id, Document.Id> ids = new LinkedHashMap<>();
        private final List<Document> fresh = new ArrayList<>();
        private final List<Snapshot> texts = new ArrayList<>();
        private final Map<Document.Id, String> newest = new HashMap<>();
        private final Set<Document.Id> included = new LinkedHashSet<>();
        private final Map<Occurrence.Id, Occurrence> moved = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>();

        Matching(MapContents contents, @Nullable ArgumentMap map, boolean exactly) {
            this.contents = contents;
            this.exactly = exactly;
            this.inMap = map == null ? List.of() : documents.in(map.id());
            Set<String> wanted = new HashSet<>();
            contents.snapshots().values().forEach(snapshot -> wanted.add(snapshot.sha256()));
            contents.earlierSnapshots().forEach(snapshot -> wanted.add(snapshot.sha256()));
            this.stored = documents.snapshotsOf(wanted);
            contents.occurrences()
                    .values()
                    .forEach(some ->
                            some.forEach(place -> places.computeIfAbsent(place.document(), id -> new ArrayList<>())
                                    .add(place)));
        }

        Matched match() {
            contents.documents().forEach(this::match);
            return new Matched(ids, fresh, texts, newest, List.copyOf(included), moved, entries);
        }

        private void match(Document document) {
            Snapshot text = contents.snapshots().get(document.id());
            Snapshot same = text == null ? null : stored.get(text.sha256());
            if (text == null) {
                documents
                        .find(document.id())
                        .ifPresentOrElse(
                                here -> isHere(document, here, Differences.between(here, document)),
                                () -> entries.add(entry(document.id(), document, Outcome.NOT_FOUND, List.of(), false)));
            } else if (same != null) {
                Document here = documents.find(same.document()).orElseThrow();
                isHere(document, here, Differences.between(here, document));
                addEarlier(document, here.id());
            } else {
                alike(document, text)
                        .ifPresentOrElse(
                                alike -> {
                                    moved.putAll(alike.moved());
                                    List<Difference> differences =
                                            new ArrayList<>(Differences.between(alike.document(), document));
                                    differences.add(new Difference("text", "stays", "differs slightly"));
                                    isHere(document, alike.document(), differences);
                                },
                                () -> comesIn(document, text));
            }
        }

        /** What is stored about a document stays; only its being in the map may be new. */
        private void isHere(Document document, Document here, List<Difference> differences) {
            ids.put(document.id(), here.id());
            boolean joins = inMap.stream().noneMatch(one -> one.id().equals(here.id())) && included.add(here.id());
            Outcome outcome = differences.isEmpty() ? Outcome.SAME : Outcome.CONFLICTING;
            entries.add(entry(here.id(), document, outcome, differences, joins));
        }

        /** Older texts that places of the file refer to. */
        private void addEarlier(Document document, Document.Id here) {
            int before = texts.size();
            earlier(document).forEach(snapshot -> texts.add(of(here, snapshot)));
            if (texts.size() > before) {
                newest.put(here, documents.taken(here).getLast().sha256());
            }
        }

        private List<Snapshot> earlier(Document document) {
            return contents.earlierSnapshots().stream()
                    .filter(snapshot -> snapshot.document().equals(document.id()))
                    .filter(snapshot -> !stored.containsKey(snapshot.sha256()))
                    .toList();
        }

        private void comesIn(Document document, Snapshot text) {
            Document.Id id = free(document.id(), text);
            ids.put(document.id(), id);
            fresh.add(called(id, document));
            earlier(document).forEach(snapshot -> texts.add(of(id, snapshot)));
            texts.add(of(id, text));
            included.add(id);
            entries.add(entry(id, document, Outcome.NEW, List.of(), false));
        }

        /** A document keeps its id unless one that has another text by now is called so. */
        private Document.Id free(Document.Id wanted, Snapshot text) {
            Document.Id id = wanted;
            for (int number = 1; documents.find(id).isPresent() || ids.containsValue(id); number++) {
                id = new Document.Id(ContentId.of("d", text.sha256(), Integer.toString(number)));
            }
            return id;
        }

        /** A stored document of nearly the same text in which every place is found again. */
        private Optional<Alike> alike(Document document, Snapshot text) {
            if (exactly) {
                return Optional.empty();
            }
            Optional<Document> earlier =
                    documents.earlierVersionOf(new ReadDocument(document, text.text(), text.blocks()));
            return earlier.or(() -> documents.find(document.id()))
                    .or(() -> inMap.stream()
                            .filter(one -> newestText(one.id())
                                    .filter(here -> isLike(here, text))
                                    .isPresent())
                            .findFirst())
                    .flatMap(here -> anchored(document, here));
        }

        private Optional<Snapshot> newestText(Document.Id id) {
            return newestTexts.computeIfAbsent(id, documents::newestSnapshot);
        }

        private static boolean isLike(Snapshot here, Snapshot there) {
            int shorter = Math.min(here.text().length(), there.text().length());
            int longer = Math.max(here.text().length(), there.text().length());
            return shorter >= LIKE_IN_MAP * LIKE_IN_MAP * longer
                    && TextLikeness.of(here.text(), there.text()) >= LIKE_IN_MAP;
        }

        private Optional<Alike> anchored(Document document, Document here) {
            Optional<Snapshot> now = newestText(here.id());
            if (now.isEmpty()) {
                return Optional.empty();
            }
            Map<Occurrence.Id, Occurrence> found = new HashMap<>();
            for (Occurrence place : places.getOrDefault(document.id(), List.of())) {
                Occurrence there = place.in(now.get(), anchoring);
                if (there.anchorState() != AnchorState.EXACT && there.anchorState() != AnchorState.MOVED) {
                    return Optional.empty();
                }
                found.put(place.id(), there);
            }
            return Optional.of(new Alike(here, found));
        }
    }

    private static Entry entry(
            Document.Id id, Document document, Outcome outcome, List<Difference> differences, boolean grows) {
        return new Entry(new Subject(Subject.Kind.DOCUMENT, id.value()), document.title(), outcome, differences, grows);
    }

    private static Snapshot of(Document.Id document, Snapshot snapshot) {
        return new Snapshot(snapshot.sha256(), document, snapshot.text(), snapshot.blocks(), snapshot.takenAt());
    }

    private static Document called(Document.Id id, Document document) {
        return new Document(
                id,
                document.title(),
                document.publisher(),
                document.author(),
                document.publishedOn(),
                document.url(),
                document.kind(),
                document.source(),
                document.mediaType(),
                document.language(),
                document.version());
    }
}
