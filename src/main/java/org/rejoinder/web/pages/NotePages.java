package org.rejoinder.web.pages;

import java.util.Locale;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.Relations;
import org.rejoinder.review.Subject;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The notes on a claim, a relation, a document or the map itself, to read and to add to. */
@Controller
class NotePages {

    private final ArgumentMaps maps;
    private final Documents documents;
    private final Claims claims;
    private final Relations relations;
    private final Notes notes;

    NotePages(ArgumentMaps maps, Documents documents, Claims claims, Relations relations, Notes notes) {
        this.maps = maps;
        this.documents = documents;
        this.claims = claims;
        this.relations = relations;
        this.notes = notes;
    }

    /** A request by htmx gets the list alone. */
    @GetMapping("/maps/{map}/notes/{kind}/{id}")
    String notes(
            @PathVariable ArgumentMap.Id map,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        Subject.Kind on = kind(kind);
        model.addAttribute("site", Site.of(found, "notes"));
        model.addAttribute("name", name(on, id));
        model.addAttribute("notes", notes.about(new Subject(on, id)));
        return fragment ? "notes :: list" : "notes";
    }

    private static Subject.Kind kind(String label) {
        try {
            return Subject.Kind.valueOf(label.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Refused(Problem.NOT_FOUND, Wording.say("notes.missing"));
        }
    }

    /** What to call the record that the notes are on. */
    private String name(Subject.Kind kind, String id) {
        return switch (kind) {
            case MAP -> Shown.map(maps, new ArgumentMap.Id(id)).title();
            case DOCUMENT -> Shown.document(documents, new Document.Id(id)).title();
            case CLAIM -> Shown.claim(claims, new Claim.Id(id)).text();
            case RELATION -> relation(new Relation.Id(id));
            case OCCURRENCE, ARGUMENT -> throw new Refused(Problem.NOT_FOUND, Wording.say("notes.missing"));
        };
    }

    private String relation(Relation.Id id) {
        Relation relation = relations
                .find(id)
                .orElseThrow(() -> new Refused(Problem.RELATION_NOT_FOUND, Wording.say("notes.missing")));
        return Wording.say(
                "notes.relation",
                Shown.claim(claims, relation.from()).text(),
                Wording.verb(relation, true),
                Shown.claim(claims, relation.to()).text());
    }
}
