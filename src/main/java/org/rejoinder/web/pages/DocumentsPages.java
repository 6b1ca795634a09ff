package org.rejoinder.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rejoinder.analysis.MapTallies;
import org.rejoinder.analysis.MapTally;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All documents of a map, to look one up among many. */
@Controller
class DocumentsPages {

    private static final int PAGE = 50;

    private final ArgumentMaps maps;
    private final Documents documents;
    private final MapTallies tallies;

    DocumentsPages(ArgumentMaps maps, Documents documents, MapTallies tallies) {
        this.maps = maps;
        this.documents = documents;
        this.tallies = tallies;
    }

    /** In the map's order; {@code q} asks for a part of the title, or of the name of publisher or author. */
    @GetMapping("/maps/{map}/documents")
    String list(
            @PathVariable ArgumentMap.Id map,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        List<Document> fit = documents.in(map).stream()
                .filter(document -> wanted.isEmpty() || isCalled(document, wanted))
                .toList();
        int pages = Math.max(1, (fit.size() + PAGE - 1) / PAGE);
        int number = Math.clamp(page, 1, pages);
        MapTally tally = tallies.of(map);
        model.addAttribute("site", Site.of(found, "overview"));
        model.addAttribute("q", q.strip());
        model.addAttribute("total", Wording.count(fit.size(), "document"));
        model.addAttribute("number", number);
        model.addAttribute("pages", pages);
        model.addAttribute(
                "documents",
                fit.stream()
                        .skip((long) (number - 1) * PAGE)
                        .limit(PAGE)
                        .map(document -> DocumentEntry.of(document, tally))
                        .toList());
        return "documents";
    }

    private static boolean isCalled(Document document, String wanted) {
        return Stream.of(document.title(), document.publisher(), document.author())
                .anyMatch(name -> name != null && name.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
