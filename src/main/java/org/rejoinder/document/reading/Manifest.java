package org.rejoinder.document.reading;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.DocumentSource.About;
import org.rejoinder.document.UnreadableDocument;
import org.rejoinder.document.UnreadableDocument.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A folder's {@code manifest.json}: what is known of the documents beside it. */
public final class Manifest {

    /** The file's name. */
    public static final String NAME = "manifest.json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private record Content(@Nullable List<Entry> documents) {}

    private record Entry(
            @Nullable String source,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String author,
            @Nullable LocalDate publishedOn,
            @Nullable URI url,
            @Nullable String kind) {}

    private final Map<String, About> abouts;

    private Manifest(Map<String, About> abouts) {
        this.abouts = abouts;
    }

    /** A manifest that knows nothing. */
    public static Manifest none() {
        return new Manifest(Map.of());
    }

    /**
     * Reads a manifest.
     *
     * @param where to name in a message
     * @throws UnreadableDocument if it is not what a manifest should be
     */
    public static Manifest of(byte[] json, String where) {
        try {
            Content content = MAPPER.readValue(json, Content.class);
            Map<String, About> abouts = new HashMap<>();
            for (Entry entry : content.documents() == null ? List.<Entry>of() : content.documents()) {
                if (entry.source() != null) {
                    abouts.put(
                            entry.source(),
                            new About(
                                    entry.title(),
                                    entry.publisher(),
                                    entry.author(),
                                    entry.publishedOn(),
                                    entry.url(),
                                    entry.kind()));
                }
            }
            return new Manifest(abouts);
        } catch (JacksonException malformed) {
            throw new UnreadableDocument(
                    Reason.DAMAGED,
                    where,
                    "\"%s\" is not a valid manifest: %s. Correct or remove it."
                            .formatted(where, malformed.getOriginalMessage()),
                    malformed);
        }
    }

    /** What is known of the file called {@code source}. */
    public About about(String source) {
        return abouts.getOrDefault(source, About.NOTHING);
    }

    /** The files it names, sorted. */
    public List<String> sources() {
        return abouts.keySet().stream().sorted().toList();
    }
}
