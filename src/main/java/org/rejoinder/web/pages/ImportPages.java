package org.rejoinder.web.pages;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.UnfitMap;
import org.rejoinder.exchange.Formats;
import org.rejoinder.exchange.MalformedFile;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.importing.ImportRefused;
import org.rejoinder.importing.ImportReport;
import org.rejoinder.importing.ImportRequest;
import org.rejoinder.importing.Importing;
import org.rejoinder.importing.MapFiles;
import org.rejoinder.review.DecisionRefused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Bringing a map in from a file: choose it, see what it would do, take it in. */
@Controller
class ImportPages {

    private final ArgumentMaps maps;
    private final Formats formats;
    private final MapFiles files;
    private final Importing importing;
    private final PendingImports pending;

    ImportPages(ArgumentMaps maps, Formats formats, MapFiles files, Importing importing, PendingImports pending) {
        this.maps = maps;
        this.formats = formats;
        this.files = files;
        this.importing = importing;
        this.pending = pending;
    }

    /** Into a new map, or the one that the file names. */
    @GetMapping("/import")
    String form(Model model) {
        return form(null, null, model);
    }

    @GetMapping("/maps/{map}/import")
    String form(@PathVariable ArgumentMap.Id map, Model model) {
        return form(Shown.map(maps, map), null, model);
    }

    private String form(@Nullable ArgumentMap map, @Nullable String problem, Model model) {
        if (map != null) {
            model.addAttribute("site", Site.of(map, "add"));
        }
        model.addAttribute("into", map == null ? null : map.id().value());
        model.addAttribute("problem", problem);
        model.addAttribute("formats", formats.parsers());
        return "import";
    }

    @PostMapping("/import")
    String preview(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "false") boolean proposed,
            Model model)
            throws IOException {
        return preview(null, file, format, title, proposed, model);
    }

    @PostMapping("/maps/{map}/import")
    String preview(
            @PathVariable ArgumentMap.Id map,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "false") boolean proposed,
            Model model)
            throws IOException {
        return preview(Shown.map(maps, map), file, format, "", proposed, model);
    }

    private String preview(
            @Nullable ArgumentMap map, MultipartFile file, String format, String title, boolean proposed, Model model)
            throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename())
                .filter(given -> !given.isBlank())
                .orElse("upload");
        if (file.isEmpty()) {
            return form(map, Wording.say("import.missing"), model);
        }
        try {
            ParsedMap parsed = files.read(name, file.getBytes(), format.isBlank() ? null : format);
            ImportRequest request = new ImportRequest(
                    parsed, map == null ? null : map.id(), title.isBlank() ? null : title.strip(), proposed);
            ImportReport report = importing.preview(request);
            return shown(map, pending.keep(name, request), report, model);
        } catch (MalformedFile malformed) {
            return form(map, malformed.getMessage(), model);
        } catch (ImportRefused refused) {
            return form(map, refused.detail(), model);
        } catch (UnfitMap unfit) {
            return form(map, unfit.detail(), model);
        }
    }

    private String shown(@Nullable ArgumentMap map, PendingImports.Pending kept, ImportReport report, Model model) {
        String page = form(map, null, model);
        model.addAttribute("pending", kept.id());
        model.addAttribute("file", kept.file());
        model.addAttribute("preview", ImportPreview.of(report));
        return page;
    }

    /** Carries out what was shown; what has come to be since then is taken into account. */
    @PostMapping("/import/{pending}")
    String carryOut(
            @PathVariable("pending") String id, @RequestParam(defaultValue = "reviewer") String by, Model model) {
        Optional<PendingImports.Pending> kept = pending.find(id);
        if (kept.isEmpty()) {
            return form(null, Wording.say("import.gone"), model);
        }
        ArgumentMap.Id into = kept.get().request().into();
        ArgumentMap map = into == null ? null : Shown.map(maps, into);
        try {
            ImportReport report =
                    importing.carryOut(kept.get().request(), by, kept.get().file());
            pending.forget(kept.get());
            return "redirect:/maps/%s/history".formatted(report.map().id());
        } catch (ImportRefused refused) {
            return form(map, refused.detail(), model);
        } catch (DecisionRefused refused) {
            return form(map, refused.detail(), model);
        }
    }
}
