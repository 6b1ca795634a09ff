package org.rejoinder.web.pages;

import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;

/** What an address names, or the page that says it is not there. */
final class Shown {

    private Shown() {}

    static ArgumentMap map(ArgumentMaps maps, ArgumentMap.Id id) {
        return maps.find(id).orElseThrow(() -> new Refused(Problem.MAP_NOT_FOUND, Wording.say("words.missing.map")));
    }

    static Document document(Documents documents, Document.Id id) {
        return documents
                .find(id)
                .orElseThrow(() -> new Refused(Problem.DOCUMENT_NOT_FOUND, Wording.say("words.missing.document")));
    }

    static Claim claim(Claims claims, Claim.Id id) {
        return claims.find(id)
                .orElseThrow(() -> new Refused(Problem.CLAIM_NOT_FOUND, Wording.say("words.missing.claim")));
    }
}
