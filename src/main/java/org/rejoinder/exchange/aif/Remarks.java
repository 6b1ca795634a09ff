package org.rejoinder.exchange.aif;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.claim.Origin;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.Document;
import org.rejoinder.document.Passage;
import org.rejoinder.document.Quote;
import org.rejoinder.document.Snapshot;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.StepGraph;
import tools.jackson.databind.JsonNode;

/**
 * What we add to a node set for ourselves, under a name that other programs pass over: ids, review, documents. Whatever is not
 * as we write it is passed over too.
 */
final class Remarks {

    static final String NAME = "rejoinder";
    static final String ANCHORS = "anchors";
    static final String DOCUMENTS = "documents";
    static final String CLAIMS = "claims";
    static final String STEPS = "steps";
    static final String UNSTATED = "unstated";

    private static final Pattern ID = Pattern.compile("[a-z]-[A-Za-z0-9_-]{1,64}");

    private final JsonNode remarks;
    private final Map<String, JsonNode> claims;
    private final Map<String, JsonNode> steps;
    private final Map<String, List<JsonNode>> anchors = new HashMap<>();
    private final Set<String> unstated = new HashSet<>();

    Remarks(JsonNode root, JsonNode graph) {
        remarks = root.path(NAME);
        claims = byNode(remarks.path(CLAIMS));
        steps = byNode(remarks.path(STEPS));
        remarks.path(UNSTATED).forEach(node -> Nodeset.id(node).ifPresent(unstated::add));
        graph.path(ANCHORS)
                .forEach(anchor -> Nodeset.id(anchor.path("nodeID"))
                        .ifPresent(node -> anchors.computeIfAbsent(node, key -> new ArrayList<>())
                                .add(anchor)));
    }

    private static Map<String, JsonNode> byNode(JsonNode list) {
        Map<String, JsonNode> byNode = new HashMap<>();
        list.forEach(item -> Nodeset.id(item.path("nodeID")).ifPresent(node -> byNode.putIfAbsent(node, item)));
        return byNode;
    }

    void title(MapDraft draft) {
        JsonNode map = remarks.path("map");
        draft.title(map.path("title").asString(""))
                .question(map.path("question").asString(""));
    }

    JsonNode documents() {
        return remarks.path(DOCUMENTS);
    }

    Map<String, List<JsonNode>> anchors() {
        return anchors;
    }

    boolean isUnstated(String node) {
        return unstated.contains(node);
    }

    /** The claim that a statement was when we wrote it. */
    Optional<Claim> claim(String node, String text) {
        return Optional.ofNullable(claims.get(node)).flatMap(said -> claim(said, text));
    }

    /** The claim that a remark is about. */
    static Optional<Claim> claim(JsonNode said, String text) {
        String id = said.path("id").asString("");
        if (!isId(id, "c")) {
            return Optional.empty();
        }
        return Optional.of(new Claim(
                new Claim.Id(id),
                text,
                constant(ClaimType.class, said.path("type"), ClaimType.FACT),
                share(said.path("checkWorthiness"), 0),
                share(said.path("confidence"), 1),
                constant(ReviewStatus.class, said.path("status"), ReviewStatus.ACCEPTED),
                constant(Origin.class, said.path("origin"), Origin.IMPORT),
                1));
    }

    /** What a step was when we wrote it. */
    Optional<StepGraph.Told> step(String node) {
        return Optional.ofNullable(steps.get(node)).flatMap(Remarks::step);
    }

    /** The relation or argument that a remark is about. */
    static Optional<StepGraph.Told> step(JsonNode said) {
        String id = said.path("id").asString("");
        boolean argument = isId(id, "g");
        if (!argument && !isId(id, "r")) {
            return Optional.empty();
        }
        return Optional.of(new StepGraph.Told(
                id,
                argument,
                said.path("mutual").asBoolean(false),
                share(said.path("confidence"), 1),
                constant(ReviewStatus.class, said.path("status"), ReviewStatus.ACCEPTED),
                constant(Origin.class, said.path("origin"), Origin.IMPORT),
                said.path("reason").asString(""),
                words(said, "scheme")));
    }

    /** A claim's place as we described it. */
    static Occurrence occurrence(JsonNode said, Claim.Id claim, Snapshot snapshot, Passage passage) {
        String told = said.path("id").asString("");
        String holder = said.path("holder").asString("");
        return new Occurrence(
                isId(told, "o") ? new Occurrence.Id(told) : Occurrence.Id.of(snapshot.sha256(), passage, claim),
                claim,
                snapshot.document(),
                snapshot.sha256(),
                Quote.of(snapshot.text(), passage),
                words(said, "section"),
                holder.isBlank() ? Holder.AUTHOR : Holder.reported(holder),
                constant(Stance.class, said.path("stance"), Stance.ENDORSED),
                said.path("loaded").asBoolean(false),
                AnchorState.EXACT);
    }

    static boolean isId(String id, String letter) {
        return id.startsWith(letter + "-") && ID.matcher(id).matches();
    }

    static double share(JsonNode value, double otherwise) {
        double share = value.asDouble(otherwise);
        return share >= 0 && share <= 1 ? share : otherwise;
    }

    static <E extends Enum<E>> E constant(Class<E> type, JsonNode label, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(label.asString("")))
                .findFirst()
                .orElse(otherwise);
    }

    /** A document as we described it, under another id if there is one. */
    static Document document(JsonNode said, Document.Id id, String source) {
        String title = said.path("title").asString("");
        return new Document(
                id,
                title.isBlank() ? source : title,
                words(said, "publisher"),
                words(said, "author"),
                date(said),
                address(said),
                words(said, "kind"),
                said.path("source").asString(source),
                said.path("mediaType").asString("text/plain"),
                said.path("language").asString("en"),
                1);
    }

    static @Nullable String words(JsonNode said, String name) {
        JsonNode words = said.path(name);
        return words.isString() ? words.asString() : null;
    }

    private static @Nullable LocalDate date(JsonNode said) {
        try {
            String date = words(said, "publishedOn");
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    private static @Nullable URI address(JsonNode said) {
        try {
            String address = words(said, "url");
            return address == null ? null : URI.create(address);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
