package org.rejoinder.exchange.web;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.MapParser;
import org.rejoinder.exchange.ParsedMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads the claims of ClaimReviews: JSON-LD objects, lists and graphs, or pages that carry such in script elements. What is
 * read is what was reviewed; the verdict is kept and written back, and says nothing here.
 */
@Component
@Order(61)
class ClaimReviewParser implements MapParser {

    private static final int LONGEST_TITLE = 300;

    @Override
    public String format() {
        return ReviewTerms.FORMAT;
    }

    @Override
    public String description() {
        return "Claims that fact-checkers have reviewed, as JSON-LD or as pages that carry it";
    }

    @Override
    public String standard() {
        return "schema.org ClaimReview, also in the older form with itemReviewed a CreativeWork";
    }

    @Override
    public boolean recognises(MapFile file) {
        char first = Bytes.first(file);
        return (first == '{' || first == '[' || first == '<') && Bytes.contain(file, ReviewTerms.TYPE + "\"");
    }

    @Override
    public ParsedMap parse(MapFile file) {
        MapDraft draft = new MapDraft(file, ReviewTerms.FORMAT);
        ReviewGathering gathering = new ReviewGathering(draft);
        if (Bytes.first(file) == '<') {
            page(file, draft, gathering);
        } else {
            gathering.add(JsonText.of(file).read(), null, null);
        }
        if (!gathering.hasClaims()) {
            throw new MalformedFile(
                    file.name(),
                    1,
                    1,
                    "There is no ClaimReview with the claim that was reviewed in it. ClaimReviews are read from JSON-LD, and from pages that carry it in script elements of the type application/ld+json.");
        }
        return gathering.finish();
    }

    private static void page(MapFile file, MapDraft draft, ReviewGathering gathering) {
        String text = file.text();
        org.jsoup.nodes.Document page =
                Jsoup.parse(text, "", Parser.htmlParser().setTrackPosition(true));
        String title = title(page);
        draft.title(title);
        String address = address(page);
        for (Element script : scripts(page)) {
            for (Node content : script.childNodes()) {
                if (content instanceof DataNode data && data.sourceRange().isTracked()) {
                    script(file, text, data, draft, gathering, title, address);
                }
            }
        }
    }

    private static List<Element> scripts(org.jsoup.nodes.Document page) {
        List<Element> scripts = new ArrayList<>();
        for (Element script : page.getElementsByTag("script")) {
            if (script.attr("type").strip().toLowerCase(java.util.Locale.ROOT).startsWith("application/ld+json")) {
                scripts.add(script);
            }
        }
        return scripts;
    }

    private static void script(
            MapFile file,
            String text,
            DataNode data,
            MapDraft draft,
            ReviewGathering gathering,
            @Nullable String title,
            @Nullable String address) {
        JsonText json = JsonText.within(
                file, text, data.sourceRange().startPos(), data.sourceRange().endPos());
        try {
            gathering.add(json.read(), title, address);
        } catch (MalformedFile malformed) {
            if (data.getWholeData().contains(ReviewTerms.TYPE)) {
                throw malformed;
            }
            draft.lose(
                    "other data of the page", "It is not JSON, and it mentions no review", "line " + malformed.line());
        }
    }

    private static @Nullable String title(org.jsoup.nodes.Document page) {
        String title = page.title().strip();
        return title.isEmpty() ? null : title.substring(0, Math.min(title.length(), LONGEST_TITLE));
    }

    private static @Nullable String address(org.jsoup.nodes.Document page) {
        for (Element link : page.getElementsByTag("link")) {
            if (link.attr("rel").equalsIgnoreCase("canonical")
                    && !link.attr("href").isBlank()) {
                return link.attr("href");
            }
        }
        return null;
    }
}
