package org.rejoinder.exchange.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.Carried;
import org.rejoinder.analysis.Dismissal;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.Provenance;
import org.rejoinder.analysis.reasoning.Scenario;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Block;
import org.rejoinder.document.Document;
import org.rejoinder.document.Snapshot;
import org.rejoinder.exchange.JsonSchema;
import org.rejoinder.exchange.MapWriter;
import org.rejoinder.exchange.Words;
import org.rejoinder.relation.Argument;
import org.rejoinder.relation.Relation;
import org.rejoinder.review.Decision;
import org.rejoinder.review.Subject;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our own lossless format and a contract with other programs; {@code docs/formats.md} tells every field. Fields are never
 * left out: what is unknown is null. Offsets count code points of the snapshot that an occurrence names.
 */
@Component
@Order(1)
class JsonWriter implements MapWriter {

    static final String NAME = "rejoinder-map";
    static final String STANDARD = "JSON (RFC 8259); our own format, version 1, with a JSON Schema (2020-12)";

    private final ObjectWriter json;

    JsonWriter() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        json = JsonMapper.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .writer()
                .with(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                                .withArrayEmptySeparator("")
                                .withObjectEmptySeparator(""))
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter));
    }

    @Override
    public String format() {
        return "json";
    }

    @Override
    public String description() {
        return "Everything in the map, for programs and for keeping: lossless, the same bytes for the same map";
    }

    @Override
    public String standard() {
        return STANDARD;
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(MapContents contents, OutputStream output) throws IOException {
        try (JsonGenerator generator = json.createGenerator(output)) {
            generator.writeStartObject();
            generator.writeStringProperty("format", NAME);
            generator.writeNumberProperty("version", JsonSchema.VERSION);
            generator.writeObjectPropertyStart("map");
            generator.writeStringProperty("id", contents.map().id().value());
            generator.writeStringProperty("title", contents.map().title());
            text(generator, "question", contents.map().question());
            generator.writeNumberProperty("version", contents.map().version());
            generator.writeEndObject();
            array(generator, "documents", contents.documents(), document(contents.snapshots()));
            array(generator, "claims", contents.claims(), claim(contents));
            array(generator, "relations", contents.relations(), relation(contents.provenance()));
            array(generator, "arguments", contents.reviewed().arguments(), JsonWriter::argument);
            array(
                    generator,
                    "mergedClaims",
                    List.copyOf(contents.reviewed().merged().entrySet()),
                    JsonWriter::redirect);
            array(generator, "decisions", contents.reviewed().decisions(), JsonWriter::decision);
            array(generator, "dismissals", contents.reviewed().dismissals(), JsonWriter::dismissal);
            array(generator, "scenarios", contents.reviewed().scenarios(), JsonWriter::scenario);
            array(generator, "runs", contents.provenance().runs(), JsonWriter::run);
            array(generator, "carried", contents.carried(), JsonWriter::carried);
            array(generator, "snapshots", snapshots(contents), JsonWriter::snapshot);
            generator.writeEndObject();
        }
        output.write('\n');
        output.flush();
    }

    private static List<Snapshot> snapshots(MapContents contents) {
        return Stream.concat(
                        contents.documents().stream()
                                .flatMap(document ->
                                        Optional.ofNullable(contents.snapshots().get(document.id())).stream()),
                        contents.earlierSnapshots().stream())
                .toList();
    }

    private static BiConsumer<JsonGenerator, Document> document(Map<Document.Id, Snapshot> snapshots) {
        return (generator, document) -> {
            Snapshot newest = snapshots.get(document.id());
            generator.writeStringProperty("id", document.id().value());
            generator.writeStringProperty("title", document.title());
            text(generator, "publisher", document.publisher());
            text(generator, "author", document.author());
            text(generator, "publishedOn", document.publishedOn());
            text(generator, "url", document.url());
            text(generator, "kind", document.kind());
            generator.writeStringProperty("source", document.source());
            generator.writeStringProperty("mediaType", document.mediaType());
            generator.writeStringProperty("language", document.language());
            text(generator, "sha256", newest == null ? null : newest.sha256());
            generator.writeNumberProperty("version", document.version());
        };
    }

    private static BiConsumer<JsonGenerator, Claim> claim(MapContents contents) {
        Provenance provenance = contents.provenance();
        return (generator, claim) -> {
            generator.writeStringProperty("id", claim.id().value());
            generator.writeStringProperty("text", claim.text());
            generator.writeStringProperty("type", claim.type().label());
            generator.writeNumberProperty("checkWorthiness", claim.checkWorthiness());
            generator.writeNumberProperty("confidence", claim.confidence());
            generator.writeStringProperty("status", claim.status().label());
            generator.writeStringProperty("origin", claim.origin().label());
            generator.writeNumberProperty("version", claim.version());
            text(generator, "run", provenance.claims().get(claim.id()));
            array(
                    generator,
                    "occurrences",
                    contents.occurrences().getOrDefault(claim.id(), List.of()),
                    occurrence(provenance));
        };
    }

    private static BiConsumer<JsonGenerator, Occurrence> occurrence(Provenance provenance) {
        return (generator, occurrence) -> {
            generator.writeStringProperty("id", occurrence.id().value());
            generator.writeStringProperty("document", occurrence.document().value());
            generator.writeStringProperty("snapshot", occurrence.snapshot());
            generator.writeNumberProperty("start", occurrence.quote().passage().start());
            generator.writeNumberProperty("end", occurrence.quote().passage().end());
            generator.writeStringProperty("quote", occurrence.quote().exact());
            generator.writeStringProperty("prefix", occurrence.quote().prefix());
            generator.writeStringProperty("suffix", occurrence.quote().suffix());
            text(generator, "section", occurrence.section());
            generator.writeStringProperty("holder", occurrence.holder().name());
            generator.writeStringProperty(
                    "holderKind", Words.of(occurrence.holder().kind()));
            generator.writeStringProperty("stance", occurrence.stance().label());
            generator.writeBooleanProperty("loaded", occurrence.loaded());
            generator.writeStringProperty("anchorState", Words.of(occurrence.anchorState()));
            text(generator, "run", provenance.occurrences().get(occurrence.id()));
        };
    }

    private static BiConsumer<JsonGenerator, Relation> relation(Provenance provenance) {
        return (generator, relation) -> {
            generator.writeStringProperty("id", relation.id().value());
            generator.writeStringProperty("from", relation.from().value());
            generator.writeStringProperty("to", relation.to().value());
            generator.writeStringProperty("type", relation.type().label());
            generator.writeNumberProperty("confidence", relation.confidence());
            generator.writeStringProperty("status", relation.status().label());
            generator.writeStringProperty("origin", relation.origin().label());
            generator.writeStringProperty("scope", relation.scope().label());
            generator.writeBooleanProperty("mutual", relation.mutual());
            generator.writeStringProperty("reason", relation.reason());
            generator.writeNumberProperty("version", relation.version());
            text(generator, "run", provenance.relations().get(relation.id()));
        };
    }

    private static void argument(JsonGenerator generator, Argument argument) {
        generator.writeStringProperty("id", argument.id().value());
        strings(generator, "premises", argument.premises());
        strings(generator, "unstated", argument.unstated());
        generator.writeStringProperty("type", argument.type().label());
        generator.writeStringProperty("conclusion", argument.conclusion().value());
        text(generator, "scheme", argument.scheme());
        strings(generator, "undercutters", argument.undercutters());
        generator.writeStringProperty("status", argument.status().label());
        generator.writeNumberProperty("version", argument.version());
    }

    private static void redirect(JsonGenerator generator, Map.Entry<Claim.Id, Claim.Id> lead) {
        generator.writeStringProperty("id", lead.getKey().value());
        generator.writeStringProperty("mergedInto", lead.getValue().value());
    }

    private static void decision(JsonGenerator generator, Decision decision) {
        generator.writeStringProperty("id", decision.id().value());
        generator.writeStringProperty("at", decision.at().toString());
        generator.writeStringProperty("by", decision.by());
        generator.writeStringProperty("action", decision.action().label());
        array(generator, "about", decision.about(), JsonWriter::subject);
        generator.writePOJOProperty("before", decision.before());
        generator.writePOJOProperty("after", decision.after());
        text(generator, "note", decision.note());
        text(generator, "undoes", decision.undoes());
        text(generator, "batch", decision.batch());
        generator.writeBooleanProperty("undone", decision.undone());
    }

    private static void dismissal(JsonGenerator generator, Dismissal dismissal) {
        generator.writeStringProperty("finding", dismissal.finding());
        generator.writeStringProperty("rule", dismissal.rule());
        generator.writeStringProperty("by", dismissal.by());
        generator.writeStringProperty("at", dismissal.at().toString());
        text(generator, "note", dismissal.note());
    }

    private static void scenario(JsonGenerator generator, Scenario scenario) {
        generator.writeStringProperty("id", scenario.id().value());
        generator.writeStringProperty("name", scenario.name());
        generator.writeStringProperty("query", scenario.whatIf().toQuery());
    }

    private static void subject(JsonGenerator generator, Subject subject) {
        generator.writeStringProperty("kind", subject.kind().label());
        generator.writeStringProperty("id", subject.id());
    }

    private static void strings(JsonGenerator generator, String name, List<?> values) {
        generator.writeArrayPropertyStart(name);
        values.forEach(value -> generator.writeString(value.toString()));
        generator.writeEndArray();
    }

    /** Without its start: the same map gives the same bytes whenever it was made. */
    private static void run(JsonGenerator generator, Provenance.Run run) {
        generator.writeStringProperty("id", run.id());
        text(generator, "pipeline", run.pipeline());
        generator.writeArrayPropertyStart("models");
        run.models().forEach(generator::writeString);
        generator.writeEndArray();
    }

    private static void carried(JsonGenerator generator, Carried carried) {
        generator.writeStringProperty("format", carried.format());
        generator.writeStringProperty("id", carried.id());
        Subject about = carried.about();
        if (about == null) {
            generator.writeNullProperty("about");
        } else {
            generator.writeObjectPropertyStart("about");
            subject(generator, about);
            generator.writeEndObject();
        }
        generator.writePOJOProperty("data", carried.data());
    }

    private static void snapshot(JsonGenerator generator, Snapshot snapshot) {
        generator.writeStringProperty("sha256", snapshot.sha256());
        generator.writeStringProperty("document", snapshot.document().value());
        generator.writeStringProperty("text", snapshot.text().value());
        array(generator, "blocks", snapshot.blocks(), JsonWriter::block);
    }

    private static void block(JsonGenerator generator, Block block) {
        generator.writeStringProperty("kind", Words.of(block.kind()));
        generator.writeNumberProperty("start", block.passage().start());
        generator.writeNumberProperty("end", block.passage().end());
        generator.writeNumberProperty("level", block.level());
        Integer page = block.page();
        if (page == null) {
            generator.writeNullProperty("page");
        } else {
            generator.writeNumberProperty("page", page);
        }
    }

    private static <T> void array(
            JsonGenerator generator, String name, List<T> elements, BiConsumer<JsonGenerator, T> fields) {
        generator.writeArrayPropertyStart(name);
        for (T element : elements) {
            generator.writeStartObject();
            fields.accept(generator, element);
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    private static void text(JsonGenerator generator, String name, @Nullable Object value) {
        if (value == null) {
            generator.writeNullProperty(name);
        } else {
            generator.writeStringProperty(name, value.toString());
        }
    }
}
