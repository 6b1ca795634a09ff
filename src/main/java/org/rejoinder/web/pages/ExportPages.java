package org.rejoinder.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.MapReader;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.exchange.Formats;
import org.rejoinder.exchange.Loss;
import org.rejoinder.exchange.LossReport;
import org.rejoinder.exchange.MapWriter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Every format a map can be had in, and what each would leave out of it. */
@Controller
class ExportPages {

    private static final int LISTED = 20;

    private final ArgumentMaps maps;
    private final MapReader reader;
    private final Formats formats;

    ExportPages(ArgumentMaps maps, MapReader reader, Formats formats) {
        this.maps = maps;
        this.reader = reader;
        this.formats = formats;
    }

    /** {@code format} asks for what one format would leave out; one that is not known asks for nothing. */
    @GetMapping("/maps/{map}/export")
    String formats(@PathVariable ArgumentMap.Id map, @RequestParam(defaultValue = "") String format, Model model) {
        ArgumentMap found = Shown.map(maps, map);
        model.addAttribute("site", Site.of(found, "overview"));
        model.addAttribute(
                "formats",
                formats.writers().stream()
                        .map(writer -> entry(writer, map, format))
                        .toList());
        return "export";
    }

    private Entry entry(MapWriter writer, ArgumentMap.Id map, String asked) {
        List<Left> left = writer.format().equals(asked)
                ? reader.read(map)
                        .map(contents -> LossReport.of(writer, contents).losses().stream()
                                .map(Left::of)
                                .toList())
                        .orElse(List.of())
                : null;
        return new Entry(
                writer.format(),
                Wording.say("map.export." + writer.format()),
                writer.standard(),
                formats.parser(writer.format()).isPresent(),
                left);
    }

    /**
     * A format on the page.
     *
     * @param both whether it is read back as well
     * @param left what it would leave out; null where nobody asked
     */
    record Entry(
            String format,
            String description,
            String standard,
            boolean both,
            @Nullable List<Left> left) {}

    /** One kind of thing that is left out, with the first of its records; what is said of it is English. */
    record Left(String what, String why, int count, List<String> first) {

        static Left of(Loss loss) {
            return new Left(
                    loss.what(),
                    loss.why(),
                    loss.items().size(),
                    loss.items().stream().limit(LISTED).toList());
        }
    }
}
