package org.rejoinder.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;

/** The findings of a map as CommonMark text, to hand out and to work through. */
public final class FindingsMarkdown {

    private FindingsMarkdown() {}

    /**
     * The text, ending in a line break.
     *
     * @param findings in the order in which they are told; those of one rule and severity under one heading
     * @param documents of the map
     */
    public static String of(ArgumentMap map, List<FindingView> findings, List<Document> documents) {
        Map<Document.Id, Document> byId =
                documents.stream().collect(Collectors.toMap(Document::id, Function.identity()));
        StringBuilder text = new StringBuilder("# Findings: ")
                .append(escaped(map.title()))
                .append(
                        "\n\nWhere the reasoning is weak or unfinished. Nothing here says that a claim is true or false.\n");
        findings.stream().map(FindingView::rule).distinct().forEach(rule -> {
            List<FindingView> ofRule =
                    findings.stream().filter(one -> one.rule().equals(rule)).toList();
            FindingView first = ofRule.getFirst();
            text.append("\n## %s (%s, %d)\n\n%s\n\n**What would settle it:** %s\n"
                    .formatted(
                            escaped(first.title()),
                            first.severity().label(),
                            ofRule.size(),
                            escaped(first.why()),
                            escaped(first.settle())));
            ofRule.forEach(finding -> append(text, finding, byId));
        });
        if (findings.isEmpty()) {
            text.append("\nNothing was found.\n");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, FindingView finding, Map<Document.Id, Document> documents) {
        text.append("\n- %s `%s`\n".formatted(escaped(finding.says()), finding.id()));
        for (OccurrenceView place : finding.places()) {
            Document document = Objects.requireNonNull(documents.get(place.document()));
            text.append("  - “%s” — %s\n"
                    .formatted(
                            escaped(place.quote()),
                            escaped(
                                    place.holder().equals(document.voice())
                                                    || place.holderKind().equals("author")
                                            ? document.title()
                                            : place.holder() + ", " + document.title())));
        }
        FindingView.DismissalView dismissal = finding.dismissal();
        if (dismissal != null) {
            text.append("  - *dismissed by %s%s*\n"
                    .formatted(
                            escaped(dismissal.by()), dismissal.note() == null ? "" : ": " + escaped(dismissal.note())));
        }
    }

    private static String escaped(String words) {
        return Markdown.escaped(Words.line(words));
    }
}
