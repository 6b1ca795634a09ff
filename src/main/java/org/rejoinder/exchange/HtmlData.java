package org.rejoinder.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.Claim;
import org.rejoinder.relation.Relation;
import tools.jackson.databind.json.JsonMapper;

/** What the page's script draws from, as JSON that cannot end the script element it stands in. */
final class HtmlData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HtmlData() {}

    static String of(MapContents contents) {
        Voices voices = new Voices(contents);
        Shown shown = Shown.of(contents);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "claims",
                shown.byDocument().values().stream()
                        .flatMap(List::stream)
                        .map(claim -> claim(claim, voices))
                        .toList());
        data.put("relations", shown.relations().stream().map(HtmlData::relation).toList());
        return JSON.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static Map<String, String> claim(Claim claim, Voices voices) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", claim.id().value());
        fields.put("text", Words.line(claim.text()));
        fields.put("who", Words.cut(voices.of(claim), 60));
        return fields;
    }

    private static Map<String, String> relation(Relation relation) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("from", relation.from().value());
        fields.put("to", relation.to().value());
        fields.put("type", relation.type().label());
        return fields;
    }
}
