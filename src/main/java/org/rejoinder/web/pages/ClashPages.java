package org.rejoinder.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.analysis.Clash;
import org.rejoinder.analysis.ClashTable;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.analysis.MapReader;
import org.rejoinder.analysis.Party;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.exchange.ClashFormats;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** Two documents, holders or positions of a map head to head. The choice stays in the address. */
@Controller
class ClashPages {

    /** Holders in the table to choose from. */
    private static final int HOLDERS = 12;

    private final MapReader reader;
    private final ClashFormats formats;
    private final Shelf shelf;

    ClashPages(MapReader reader, ClashFormats formats, Shelf shelf) {
        this.reader = reader;
        this.formats = formats;
        this.shelf = shelf;
    }

    @GetMapping("/maps/{map}/clash")
    String clash(
            @PathVariable ArgumentMap.Id map,
            @RequestParam Optional<String> leftName,
            @RequestParam Optional<String> rightName,
            @RequestParam(defaultValue = "documents") String by,
            WebRequest request,
            Model model) {
        MapContents contents = reader.read(map)
                .orElseThrow(() -> new Refused(Problem.MAP_NOT_FOUND, "There is no map at this address."));
        Party left = party(request, "left", leftName);
        Party right = party(request, "right", rightName);
        boolean chosen = !left.isEmpty() && !right.isEmpty();
        List<String> shared = left.shared(right);
        List<String> strangers = chosen ? strangers(left, right, contents) : List.of();
        Optional<Clash> clash = chosen
                ? Optional.of(Clash.of(contents, left, right)).filter(found -> shared.isEmpty() && strangers.isEmpty())
                : Clash.fiercest(contents);
        Party shownLeft = clash.map(found -> found.left().party()).orElse(left);
        Party shownRight = clash.map(found -> found.right().party()).orElse(right);
        boolean byHolders = by.equals("holders");
        ClashTable table = byHolders ? ClashTable.ofHolders(contents, HOLDERS) : ClashTable.ofDocuments(contents);
        model.addAttribute("site", Site.of(contents.map(), "clash"));
        model.addAttribute("by", byHolders ? "holders" : "documents");
        model.addAttribute("chosen", chosen);
        model.addAttribute("oneSided", left.isEmpty() != right.isEmpty());
        model.addAttribute("shared", String.join(", ", shared));
        model.addAttribute("strangers", String.join(", ", strangers));
        model.addAttribute("documents", contents.documents().size());
        model.addAttribute("grid", ClashGrid.of(table, shownLeft, shownRight));
        model.addAttribute(
                "camps",
                table.camps()
                        .map(camps -> new Camps(
                                camps.left().title(contents.documents()),
                                camps.left().keys(),
                                camps.right().title(contents.documents()),
                                camps.right().keys()))
                        .orElse(null));
        model.addAttribute(
                "clash",
                clash.map(found -> HeadToHead.of(found, shelf.fetched(map))).orElse(null));
        model.addAttribute("leftName", shownLeft.name());
        model.addAttribute("rightName", shownRight.name());
        model.addAttribute(
                "exports",
                formats.writers().stream()
                        .map(writer -> new MapPages.Export(writer.format(), writer.description()))
                        .toList());
        return "clash";
    }

    /** Read from the request itself: a list would be cut at every comma, and names have commas. */
    private static Party party(WebRequest request, String side, Optional<String> name) {
        String[] members = request.getParameterValues(side);
        return Party.of(members == null ? List.of() : List.of(members), name.orElse(null));
    }

    private static List<String> strangers(Party left, Party right, MapContents contents) {
        return Stream.of(left, right)
                .flatMap(party -> party.strangers(contents).stream())
                .toList();
    }

    /** Two positions found by who contradicts whom. */
    record Camps(String leftTitle, List<String> left, String rightTitle, List<String> right) {}
}
