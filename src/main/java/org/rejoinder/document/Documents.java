package org.rejoinder.document;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.rejoinder.graph.FullText;
import org.rejoinder.graph.Graph;
import org.springframework.stereotype.Component;

/** The store of documents and their snapshots. */
@Component
public class Documents {

    // An address alone proves little: some name their whole site, and people give one for several texts.
    private static final double LIKE_AT_ADDRESS = 0.2;
    private static final double LIKE_OF_SOURCE = 0.5;

    private static final String ALL = """
            MATCH (document:Document)
            RETURN document {.*} AS document
            ORDER BY document.title, document.id
            """;

    private static final String IN_MAP = """
            MATCH (:Map {id: $map})-[included:INCLUDES]->(document:Document)
            RETURN document {.*} AS document
            ORDER BY included.position, document.id
            """;

    private static final String FIRST_IN_MAP = """
            MATCH (:Map {id: $map})-[included:INCLUDES]->(document:Document)
            WITH included, document ORDER BY included.position, document.id LIMIT $limit
            RETURN document {.*} AS document
            ORDER BY included.position, document.id
            """;

    private static final String FIND = """
            MATCH (document:Document {id: $id})
            RETURN document {.*} AS document
            """;

    private static final String FIND_ALL = """
            UNWIND $ids AS id
            MATCH (document:Document {id: id})
            RETURN document {.*} AS document
            """;

    private static final String INCLUDED = """
            UNWIND $ids AS id
            MATCH (document:Document {id: id})
            WHERE EXISTS { (document)<-[:INCLUDES]-(:Map {id: $map}) }
            RETURN id
            """;

    private static final String SNAPSHOTS = """
            MATCH (document:Document {id: $id})-[has:HAS_SNAPSHOT]->(snapshot:Snapshot)
            RETURN document.id AS document, snapshot {.*} AS snapshot
            ORDER BY has.position
            """;

    private static final String TAKEN = """
            MATCH (:Document {id: $id})-[has:HAS_SNAPSHOT]->(snapshot:Snapshot)
            RETURN snapshot.sha256 AS sha256, snapshot.takenAt AS takenAt
            ORDER BY has.position
            """;

    private static final String NEWEST_SNAPSHOT = """
            MATCH (document:Document {id: $id})-[has:HAS_SNAPSHOT]->(snapshot:Snapshot)
            RETURN document.id AS document, snapshot {.*} AS snapshot
            ORDER BY has.position DESC LIMIT 1
            """;

    private static final String SNAPSHOT = """
            MATCH (document:Document)-[:HAS_SNAPSHOT]->(snapshot:Snapshot {sha256: $sha256})
            RETURN document.id AS document, snapshot {.*} AS snapshot
            """;

    private static final String SNAPSHOTS_OF = """
            UNWIND $snapshots AS sha256
            MATCH (document:Document)-[:HAS_SNAPSHOT]->(snapshot:Snapshot {sha256: sha256})
            RETURN document.id AS document, snapshot {.*} AS snapshot
            """;

    private static final String NEWEST_AT_ADDRESS = """
            MATCH (document:Document {url: $url})
            CALL (document) {
              MATCH (document)-[has:HAS_SNAPSHOT]->(snapshot:Snapshot)
              RETURN snapshot.text AS text
              ORDER BY has.position DESC LIMIT 1
            }
            RETURN document {.*} AS document, text
            ORDER BY document.id
            """;

    private static final String NEWEST_OF_SOURCE = """
            MATCH (document:Document {source: $source})
            CALL (document) {
              MATCH (document)-[has:HAS_SNAPSHOT]->(snapshot:Snapshot)
              RETURN snapshot.text AS text
              ORDER BY has.position DESC LIMIT 1
            }
            RETURN document {.*} AS document, text
            ORDER BY document.id
            """;

    private static final String SAVE_DOCUMENT = """
            MERGE (document:Document {id: $id})
            ON CREATE SET document += $properties
            """;

    private static final String SAVE_SNAPSHOT = """
            MATCH (document:Document {id: $document})
            SET document.id = $document
            WITH document
            OPTIONAL MATCH (document)-[earlier:HAS_SNAPSHOT]->(:Snapshot)
            WITH document, coalesce(max(earlier.position), 0) + 1 AS position
            MERGE (snapshot:Snapshot {sha256: $sha256})
            ON CREATE SET snapshot += $properties
            MERGE (document)-[has:HAS_SNAPSHOT]->(snapshot)
            ON CREATE SET has.position = position
            RETURN has.position AS position
            """;

    private static final String MAKE_NEWEST = """
            MATCH (document:Document)-[has:HAS_SNAPSHOT]->(:Snapshot {sha256: $sha256})
            MATCH (document)-[other:HAS_SNAPSHOT]->(:Snapshot)
            WITH has, max(other.position) AS last
            SET has.position = last + 1
            """;

    // Writing the id takes the lock before the version is read, so that of two changes at once only one succeeds.
    private static final String CHANGE = """
            MATCH (document:Document {id: $id})
            SET document.id = $id
            WITH document
            WHERE document.version = $version
            SET document += $properties
            RETURN document {.*} AS document
            """;

    private static final String SEARCH = """
            CALL db.index.fulltext.queryNodes('document_text', $query) YIELD node, score
            OPTIONAL MATCH (owner:Document)-[:HAS_SNAPSHOT]->(node)
            WITH coalesce(owner, node) AS document, max(score) AS score
            RETURN document {.*} AS document, score
            ORDER BY score DESC, document.id LIMIT $limit
            """;

    private final Graph graph;

    Documents(Graph graph) {
        this.graph = graph;
    }

    /** Every document, ordered by title, then id. */
    public List<Document> all() {
        return graph.read(transaction -> transaction.run(ALL).list(Documents::toDocument));
    }

    /** The documents of a map, in the order they were added to it. */
    public List<Document> in(ArgumentMap.Id map) {
        return graph.read(transaction ->
                transaction.run(IN_MAP, Map.of("map", map.value())).list(Documents::toDocument));
    }

    /** The first documents of a map, in the order they were added to it; at most {@code limit}. */
    public List<Document> in(ArgumentMap.Id map, int limit) {
        return graph.read(transaction -> transaction
                .run(FIRST_IN_MAP, Map.of("map", map.value(), "limit", limit))
                .list(Documents::toDocument));
    }

    public Optional<Document> find(Document.Id id) {
        return graph.read(transaction -> find(transaction, id));
    }

    /** The documents with these ids, by id; unknown ids are left out. */
    public Map<Document.Id, Document> findAll(Collection<Document.Id> ids) {
        return graph.read(transaction ->
                transaction.run(FIND_ALL, Map.of("ids", values(ids))).list(Documents::toDocument).stream()
                        .collect(Collectors.toMap(Document::id, document -> document, (one, same) -> one)));
    }

    /** Those of {@code ids} that are documents of a map. */
    public Set<Document.Id> included(ArgumentMap.Id map, Collection<Document.Id> ids) {
        return graph.read(transaction ->
                transaction.run(INCLUDED, Map.of("map", map.value(), "ids", values(ids))).stream()
                        .map(row -> new Document.Id(row.get("id").asString()))
                        .collect(Collectors.toSet()));
    }

    private static List<String> values(Collection<Document.Id> ids) {
        return ids.stream().map(Document.Id::value).distinct().toList();
    }

    private static Optional<Document> find(TransactionContext transaction, Document.Id id) {
        return transaction.run(FIND, Map.of("id", id.value())).stream()
                .map(Documents::toDocument)
                .findFirst();
    }

    /** The newest snapshot of a document. */
    public Optional<Snapshot> newestSnapshot(Document.Id id) {
        return graph.read(transaction -> transaction.run(NEWEST_SNAPSHOT, Map.of("id", id.value())).stream()
                .map(Documents::toSnapshot)
                .findFirst());
    }

    /** Every snapshot of a document, oldest first. */
    public List<Snapshot> snapshots(Document.Id id) {
        return graph.read(transaction ->
                transaction.run(SNAPSHOTS, Map.of("id", id.value())).list(Documents::toSnapshot));
    }

    /** Which snapshots a document has, oldest first, without their texts. */
    public List<Taken> taken(Document.Id id) {
        return graph.read(transaction -> transaction
                .run(TAKEN, Map.of("id", id.value()))
                .list(row -> new Taken(
                        row.get("sha256").asString(),
                        row.get("takenAt").asZonedDateTime().toInstant())));
    }

    public Optional<Snapshot> snapshot(String sha256) {
        return graph.read(transaction -> transaction.run(SNAPSHOT, Map.of("sha256", sha256)).stream()
                .map(Documents::toSnapshot)
                .findFirst());
    }

    /** The snapshots with these SHA-256, by it; unknown ones are left out. */
    public Map<String, Snapshot> snapshotsOf(Collection<String> sha256) {
        List<String> wanted = sha256.stream().distinct().toList();
        return graph.read(transaction ->
                transaction.run(SNAPSHOTS_OF, Map.of("snapshots", wanted)).list(Documents::toSnapshot).stream()
                        .collect(Collectors.toMap(Snapshot::sha256, snapshot -> snapshot, (one, same) -> one)));
    }

    /**
     * The document of which {@code read} is a newer version: the same address and at least a fifth of the same text, or
     * the same source name and for the most part the same text. Empty if it is a document of its own.
     */
    public Optional<Document> earlierVersionOf(ReadDocument read) {
        return graph.read(transaction -> {
            URI url = read.document().url();
            Optional<Document> there = url == null
                    ? Optional.empty()
                    : likest(transaction.run(NEWEST_AT_ADDRESS, Map.of("url", url.toString())), read, LIKE_AT_ADDRESS);
            return there.or(() -> likest(
                    transaction.run(
                            NEWEST_OF_SOURCE, Map.of("source", read.document().source())),
                    read,
                    LIKE_OF_SOURCE));
        });
    }

    /** The document in {@code rows} whose text is most like that of {@code read}, if it is more so than {@code bar}. */
    private static Optional<Document> likest(Result rows, ReadDocument read, double bar) {
        record Candidate(Document document, double likeness) {}
        return rows.stream()
                .map(row -> new Candidate(
                        toDocument(row),
                        TextLikeness.of(new SnapshotText(row.get("text").asString()), read.text())))
                .filter(candidate -> candidate.likeness() > bar)
                .max(Comparator.comparingDouble(Candidate::likeness))
                .map(Candidate::document);
    }

    /** Stores a new document, or nothing if its id is there. */
    public void save(TransactionContext transaction, Document document) {
        transaction
                .run(SAVE_DOCUMENT, Map.of("id", document.id().value(), "properties", properties(document)))
                .consume();
    }

    /**
     * Stores a new snapshot of a stored document as its newest, or nothing if its SHA-256 is there.
     *
     * @throws NoSuchElementException if the document is not stored
     */
    public void save(TransactionContext transaction, Snapshot snapshot) {
        boolean stored = transaction
                .run(
                        SAVE_SNAPSHOT,
                        Map.of(
                                "document",
                                snapshot.document().value(),
                                "sha256",
                                snapshot.sha256(),
                                "properties",
                                properties(snapshot)))
                .hasNext();
        if (!stored) {
            throw new NoSuchElementException("There is no document " + snapshot.document());
        }
    }

    /** Makes a stored snapshot the newest of its document again: its publisher has gone back to an earlier text. */
    public void makeNewest(TransactionContext transaction, String sha256) {
        transaction.run(MAKE_NEWEST, Map.of("sha256", sha256)).consume();
    }

    /**
     * Replaces what is known about a document beside its text; answers the stored record with its new version.
     *
     * @throws StaleVersion if {@code changed.version()} is not the stored one
     * @throws NoSuchElementException if there is no such document
     */
    public Document change(Document changed) {
        Map<String, @Nullable Object> properties = properties(changed);
        properties.put("version", changed.version() + 1);
        Value parameters =
                Values.parameters("id", changed.id().value(), "version", changed.version(), "properties", properties);
        return graph.write(transaction -> transaction.run(CHANGE, parameters).stream()
                .map(Documents::toDocument)
                .findFirst()
                .orElseThrow(() -> find(transaction, changed.id())
                        .<RuntimeException>map(stored ->
                                new StaleVersion("Document " + changed.id(), changed.version(), stored.version()))
                        .orElseGet(() -> new NoSuchElementException("There is no document " + changed.id()))));
    }

    /** Full-text search over titles and texts, best first, at most {@code limit}. */
    public List<Document> search(String query, int limit) {
        return FullText.anyWord(query)
                .map(words -> graph.read(transaction -> transaction
                        .run(SEARCH, Map.of("query", words, "limit", limit))
                        .list(Documents::toDocument)))
                .orElseGet(List::of);
    }

    private static Map<String, @Nullable Object> properties(Document document) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("title", document.title());
        properties.put("publisher", document.publisher());
        properties.put("author", document.author());
        properties.put("publishedOn", document.publishedOn());
        properties.put("url", document.url() == null ? null : document.url().toString());
        properties.put("kind", document.kind());
        properties.put("source", document.source());
        properties.put("mediaType", document.mediaType());
        properties.put("language", document.language());
        properties.put("version", document.version());
        return properties;
    }

    /** A snapshot without its text: the SHA-256 that names it, and when it was taken. */
    public record Taken(String sha256, Instant takenAt) {}

    /** Blocks become parallel lists, for a property cannot hold records. */
    private static Map<String, Object> properties(Snapshot snapshot) {
        List<Block> blocks = snapshot.blocks();
        return Map.of(
                "id", ContentId.of("s", snapshot.sha256()),
                "text", snapshot.text().value(),
                "takenAt", snapshot.takenAt().atZone(ZoneOffset.UTC),
                "blockKinds",
                        blocks.stream()
                                .map(block -> block.kind().name().toLowerCase(Locale.ROOT))
                                .toList(),
                "blockStarts",
                        blocks.stream().map(block -> block.passage().start()).toList(),
                "blockEnds", blocks.stream().map(block -> block.passage().end()).toList(),
                "blockLevels", blocks.stream().map(Block::level).toList(),
                "blockPages",
                        blocks.stream()
                                .map(block -> block.page() == null ? 0 : block.page())
                                .toList());
    }

    private static Document toDocument(Record row) {
        Value document = row.get("document");
        String url = document.get("url").asString(null);
        return new Document(
                new Document.Id(document.get("id").asString()),
                document.get("title").asString(),
                document.get("publisher").asString(null),
                document.get("author").asString(null),
                document.get("publishedOn").asLocalDate((LocalDate) null),
                url == null ? null : URI.create(url),
                document.get("kind").asString(null),
                document.get("source").asString(),
                document.get("mediaType").asString(),
                document.get("language").asString(),
                document.get("version").asInt());
    }

    private static Snapshot toSnapshot(Record row) {
        Value snapshot = row.get("snapshot");
        return new Snapshot(
                snapshot.get("sha256").asString(),
                new Document.Id(row.get("document").asString()),
                new SnapshotText(snapshot.get("text").asString()),
                toBlocks(snapshot),
                snapshot.get("takenAt").asZonedDateTime().toInstant());
    }

    private static List<Block> toBlocks(Value snapshot) {
        List<Block> blocks = new ArrayList<>();
        for (int index = 0; index < snapshot.get("blockKinds").size(); index++) {
            int page = snapshot.get("blockPages").get(index).asInt();
            blocks.add(new Block(
                    Block.Kind.valueOf(
                            snapshot.get("blockKinds").get(index).asString().toUpperCase(Locale.ROOT)),
                    new Passage(
                            snapshot.get("blockStarts").get(index).asInt(),
                            snapshot.get("blockEnds").get(index).asInt()),
                    snapshot.get("blockLevels").get(index).asInt(),
                    page == 0 ? null : page));
        }
        return blocks;
    }
}
