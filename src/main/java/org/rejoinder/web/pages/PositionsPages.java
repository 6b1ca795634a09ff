package org.rejoinder.web.pages;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rejoinder.analysis.positions.Positioning;
import org.rejoinder.analysis.positions.Positions;
import org.rejoinder.analysis.reasoning.Basis;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who stands where in a map. What counts stays in the address. */
@Controller
class PositionsPages {

    private static final List<Double> CONFIDENCES = List.of(0.0, 0.5, 0.67, 0.9);

    private final ArgumentMaps maps;
    private final Positioning positioning;
    private final Claims claims;
    private final Shelf shelf;

    PositionsPages(ArgumentMaps maps, Positioning positioning, Claims claims, Shelf shelf) {
        this.maps = maps;
        this.positioning = positioning;
        this.claims = claims;
        this.shelf = shelf;
    }

    @GetMapping("/maps/{map}/positions")
    String positions(
            @PathVariable ArgumentMap.Id map,
            @RequestParam(defaultValue = "0") int camps,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        Basis basis = basis(parameters);
        Positions positions = of(map, basis, camps);
        int shown = Math.clamp(page, 1, PositionsMatrix.pages(positions));
        Map<Claim.Id, ClaimRow> words = words(positions, shown, map);
        model.addAttribute("site", Site.of(found, "reasoning"));
        model.addAttribute("choices", Choices.of(basis, camps));
        model.addAttribute("filtered", !basis.equals(Basis.DEFAULT));
        model.addAttribute("query", query(basis, camps));
        model.addAttribute("basis", basis.toQuery());
        model.addAttribute("page", shown);
        model.addAttribute("participants", positions.participants().size());
        model.addAttribute("best", positions.isBest());
        model.addAttribute("tried", positions.tried());
        model.addAttribute("untried", positions.untried());
        model.addAttribute("view", PositionsView.of(positions, words));
        model.addAttribute("matrix", PositionsMatrix.of(positions, shown, words));
        return "positions";
    }

    private static Basis basis(MultiValueMap<String, String> parameters) {
        try {
            return Basis.of(parameters);
        } catch (IllegalArgumentException unfit) {
            throw Refused.field("confidence", String.valueOf(unfit.getMessage()));
        }
    }

    private Positions of(ArgumentMap.Id map, Basis basis, int camps) {
        try {
            return positioning.of(map, basis, camps);
        } catch (IllegalArgumentException unfit) {
            throw Refused.field("camps", String.valueOf(unfit.getMessage()));
        }
    }

    private static String query(Basis basis, int camps) {
        return Stream.of(basis.toQuery(), camps == 0 ? "" : "camps=" + camps)
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
    }

    private Map<Claim.Id, ClaimRow> words(Positions positions, int page, ArgumentMap.Id map) {
        Set<Claim.Id> wanted = PositionsView.claims(positions);
        PositionsMatrix.page(positions, page)
                .forEach(contested -> wanted.add(contested.claims().getFirst()));
        Map<Claim.Id, Claim> read = claims.findAll(wanted);
        return shelf
                .rows(
                        wanted.stream()
                                .flatMap(id -> Optional.ofNullable(read.get(id)).stream())
                                .toList(),
                        map)
                .stream()
                .collect(toMap(row -> new Claim.Id(row.id()), identity()));
    }

    /** What can be chosen. */
    record Choices(List<Choice> confidences, boolean acceptedOnly, List<Choice> camps) {

        static Choices of(Basis basis, int chosen) {
            List<Choice> confidences = new ArrayList<>();
            for (double least : CONFIDENCES) {
                confidences.add(new Choice(
                        Double.toString(least),
                        least == 0
                                ? Wording.say("positions.count.all")
                                : Wording.say("positions.count.least", Wording.confidence(least)),
                        basis.confidence() == least));
            }
            List<Choice> camps =
                    new ArrayList<>(List.of(new Choice("0", Wording.say("positions.camps.free"), chosen == 0)));
            IntStream.rangeClosed(2, Positioning.MOST_CAMPS)
                    .mapToObj(most -> new Choice(
                            Integer.toString(most), Wording.say("positions.camps.most", most), most == chosen))
                    .forEach(camps::add);
            return new Choices(confidences, basis.acceptedOnly(), camps);
        }
    }

    /** One of several. */
    record Choice(String value, String name, boolean current) {}
}
