package org.rejoinder.web.api;

import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.stereotype.Component;

/** Finds what an address or a filter names, or refuses the request. */
@Component
class Resources {

    private final ArgumentMaps maps;
    private final Documents documents;

    Resources(ArgumentMaps maps, Documents documents) {
        this.maps = maps;
        this.documents = documents;
    }

    ArgumentMap map(ArgumentMap.Id id) {
        return maps.find(id)
                .orElseThrow(() -> new Refused(Problem.MAP_NOT_FOUND, "There is no map \"%s\".".formatted(id)));
    }

    Document document(Document.Id id) {
        return documents
                .find(id)
                .orElseThrow(
                        () -> new Refused(Problem.DOCUMENT_NOT_FOUND, "There is no document \"%s\".".formatted(id)));
    }

    static Refused noClaim(Claim.Id id) {
        return new Refused(Problem.CLAIM_NOT_FOUND, "There is no claim \"%s\".".formatted(id));
    }

    /** The map a filter names, or null if it names none. */
    ArgumentMap.@Nullable Id filteredMap(@Nullable String id) {
        if (id == null) {
            return null;
        }
        return maps.find(new ArgumentMap.Id(id))
                .map(ArgumentMap::id)
                .orElseThrow(() -> Refused.field("map", "there is no map \"%s\"".formatted(id)));
    }

    /** The document a filter names, or null if it names none. */
    Document.@Nullable Id filteredDocument(@Nullable String id) {
        if (id == null) {
            return null;
        }
        return documents
                .find(new Document.Id(id))
                .map(Document::id)
                .orElseThrow(() -> Refused.field("document", "there is no document \"%s\"".formatted(id)));
    }
}
