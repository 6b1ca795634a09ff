package org.rejoinder.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.analysis.Clash;
import org.rejoinder.analysis.ClashTable;
import org.rejoinder.analysis.Clashes;
import org.rejoinder.analysis.Party;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
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

    /** Documents in it; of more the ones that clash most. */
    private static final int DOCUMENTS = 20;

    private final ArgumentMaps maps;
    private final Documents documents;
    private final Clashes clashes;
    private final ClashFormats formats;
    private final Shelf shelf;

    ClashPages(ArgumentMaps maps, Documents documents, Clashes clashes, ClashFormats formats, Shelf shelf) {
        this.maps = maps;
        this.documents = documents;
        this.clashes = clashes;
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
        ArgumentMap found = maps.find(map)
                .orElseThrow(() -> new Refused(Problem.MAP_NOT_FOUND, "There is no map at this address."));
        Party left = party(request, "left", leftName);
        Party right = party(request, "right", rightName);
        boolean chosen = !left.isEmpty() && !right.isEmpty();
        List<String> shared = left.shared(right);
        List<String> strangers = chosen ? strangers(left, right, found) : List.of();
        Optional<Clash> clash = !chosen
                ? clashes.fiercest(found)
                : shared.isEmpty() && strangers.isEmpty()
                        ? Optional.of(clashes.of(found, left, right))
                        : Optional.empty();
        Party shownLeft = clash.map(one -> one.left().party()).orElse(left);
        Party shownRight = clash.map(one -> one.right().party()).orElse(right);
        boolean byHolders = by.equals("holders");
        List<Document> included = documents.in(map);
        ClashTable table = byHolders
                ? clashes.holders(found, HOLDERS)
                : clashes.documents(
                        found,
                        DOCUMENTS,
                        Stream.of(shownLeft, shownRight)
                                .flatMap(party -> party.documents().stream())
                                .toList());
        model.addAttribute("site", Site.of(found, "clash"));
        model.addAttribute("by", byHolders ? "holders" : "documents");
        model.addAttribute("chosen", chosen);
        model.addAttribute("oneSided", left.isEmpty() != right.isEmpty());
        model.addAttribute("shared", String.join(", ", shared));
        model.addAttribute("strangers", String.join(", ", strangers));
        model.addAttribute("documents", included.size());
        model.addAttribute(
                "rest",
                byHolders || included.size() <= table.parties().size()
                        ? List.of()
                        : included.stream()
                                .map(document ->
                                        new ClaimPages.Choice(document.id().value(), document.title()))
                                .toList());
        model.addAttribute("grid", ClashGrid.of(table, shownLeft, shownRight));
        model.addAttribute(
                "camps",
                table.camps()
                        .map(camps -> new Camps(
                                camps.left().title(included),
                                camps.left().keys(),
                                camps.right().title(included),
                                camps.right().keys()))
                        .orElse(null));
        model.addAttribute(
                "clash",
                clash.map(one -> HeadToHead.of(one, shelf.fetched(map))).orElse(null));
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

    private List<String> strangers(Party left, Party right, ArgumentMap map) {
        return Stream.of(left, right)
                .flatMap(party -> clashes.strangers(map, party).stream())
                .toList();
    }

    /** Two positions found by who contradicts whom. */
    record Camps(String leftTitle, List<String> left, String rightTitle, List<String> right) {}
}
