package org.rejoinder.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.ParsedMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads annotations of passages as claims: of the W3C's Web Annotation Data Model, alone, in lists, pages and collections,
 * and as Hypothes.is writes them, by its interface and by the export of its sidebar.
 */
@Component
@Order(60)
class AnnotationParser implements MapParser {

    @Override
    public String format() {
        return AnnotationTerms.FORMAT;
    }

    @Override
    public String description() {
        return "Annotations of passages, as annotation tools and Hypothes.is export them";
    }

    @Override
    public String standard() {
        return "W3C Web Annotation Data Model (2017); Hypothes.is API and sidebar export";
    }

    @Override
    public boolean recognises(MapFile file) {
        char first = Bytes.first(file);
        return (first == '{' || first == '[')
                && (Bytes.contain(file, "\"" + AnnotationTerms.QUOTE + "\"")
                        || file.head().contains(AnnotationTerms.CONTEXT)
                        || file.head().contains("\"export_userid\""));
    }

    @Override
    public ParsedMap parse(MapFile file) {
        JsonText text = JsonText.of(file);
        Value root = text.read();
        MapDraft draft = new MapDraft(file, AnnotationTerms.FORMAT);
        AnnotationGathering gathering = new AnnotationGathering(draft);
        if (root instanceof Value.Members members) {
            draft.title(members.text("label").orElse(null));
            draft.question(members.text(AnnotationTerms.PREFIX + "question").orElse(null));
            members.all(AnnotationTerms.PREFIX + "document").forEach(gathering::describe);
        }
        List<Value> found = annotations(root, draft);
        for (Value one : found) {
            if (!(one instanceof Value.Members annotation)) {
                throw text.malformed(one.at(), "Here should be an annotation, an object in braces.");
            }
            gathering.add(annotation);
        }
        if (!gathering.hasPassages()) {
            throw text.malformed(
                    root.at(),
                    found.isEmpty()
                            ? "There are no annotations in it. Annotations are read from a list, or from items, rows, annotations or @graph of an object."
                            : "None of its %d annotations quotes words of a text; without a TextQuoteSelector there is nothing to make claims of."
                                    .formatted(found.size()));
        }
        return gathering.finish();
    }

    private static List<Value> annotations(Value root, MapDraft draft) {
        if (root instanceof Value.Items items) {
            return items.values();
        }
        if (!(root instanceof Value.Members members)) {
            return List.of();
        }
        if (members.get("target") != null) {
            return List.of(members);
        }
        List<Value> found = new ArrayList<>();
        Value.Members page = members;
        if (members.get("first") instanceof Value.Members first) {
            page = first;
        } else if (members.get("first") instanceof Value.Text elsewhere) {
            more(draft, elsewhere.value());
        }
        for (String list : List.of("items", "rows", "annotations", "@graph")) {
            found.addAll(page.all(list));
        }
        Optional<String> next = page.text("next");
        next.ifPresent(address -> more(draft, address));
        return found;
    }

    private static void more(MapDraft draft, String address) {
        draft.lose("further pages", "They are not in the file and nothing is fetched; bring them in as files", address);
    }
}
