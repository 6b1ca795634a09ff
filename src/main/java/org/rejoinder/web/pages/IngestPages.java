package org.rejoinder.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.AnchorState;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.DocumentSource;
import org.rejoinder.document.DocumentSources;
import org.rejoinder.document.UnreadableDocument;
import org.rejoinder.pipeline.IngestJobs;
import org.rejoinder.pipeline.IngestResult;
import org.rejoinder.pipeline.Progress;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Adding documents by drop, paste or address, and watching them being taken in. */
@Controller
class IngestPages {

    private final ArgumentMaps maps;
    private final DocumentSources sources;
    private final IngestJobs jobs;

    IngestPages(ArgumentMaps maps, DocumentSources sources, IngestJobs jobs) {
        this.maps = maps;
        this.sources = sources;
        this.jobs = jobs;
    }

    @GetMapping("/maps/{map}/add")
    String form(@PathVariable ArgumentMap.Id map, Model model) {
        return form(map, new Form("", "", "", null), model);
    }

    private String form(ArgumentMap.Id map, Form form, Model model) {
        ArgumentMap found = Shown.map(maps, map);
        model.addAttribute("site", Site.of(found, "add"));
        model.addAttribute("form", form);
        model.addAttribute("running", running(jobs, map).stream().toList());
        return "add";
    }

    @PostMapping("/maps/{map}/documents")
    String add(
            @PathVariable ArgumentMap.Id map,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String address,
            Model model)
            throws IOException {
        ArgumentMap found = Shown.map(maps, map);
        List<DocumentSource> brought;
        try {
            brought = brought(files == null ? List.of() : files, title, text, address);
        } catch (UnreadableDocument problem) {
            return form(map, new Form(title, text, address, problem.getMessage()), model);
        }
        if (brought.isEmpty()) {
            return form(map, new Form(title, text, address, Wording.say("add.nothing")), model);
        }
        return "redirect:/maps/%s/jobs/%s"
                .formatted(found.id(), jobs.submit(found.id(), brought).id());
    }

    private List<DocumentSource> brought(List<MultipartFile> files, String title, String text, String address)
            throws IOException {
        List<DocumentSource> brought = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty() || hasName(file)) {
                String name = Optional.ofNullable(file.getOriginalFilename()).orElse("upload");
                brought.add(sources.fromBytes(name, file.getBytes(), DocumentSource.About.NOTHING));
            }
        }
        if (!text.isBlank()) {
            brought.add(sources.fromText(title.isBlank() ? firstWords(text) : title.strip(), text));
        }
        if (!address.isBlank()) {
            brought.add(sources.fromAddress(uri(address.strip())));
        }
        return brought;
    }

    /** A form whose file field was left alone sends one part without a name. */
    private static boolean hasName(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name != null && !name.isBlank();
    }

    private static URI uri(String address) {
        try {
            return URI.create(address.contains("://") ? address : "https://" + address);
        } catch (IllegalArgumentException malformed) {
            throw new UnreadableDocument(
                    UnreadableDocument.Reason.UNREACHABLE, address, Wording.say("add.malformed", address), malformed);
        }
    }

    private static String firstWords(String text) {
        String line = PassageView.oneLine(text.strip());
        if (line.length() <= 60) {
            return line;
        }
        int space = line.lastIndexOf(' ', 60);
        return line.substring(0, space < 20 ? line.offsetByCodePoints(0, 40) : space) + "…";
    }

    /** How a job stands; a request by htmx gets the part that changes. */
    @GetMapping("/maps/{map}/jobs/{job}")
    String job(
            @PathVariable ArgumentMap.Id map,
            @PathVariable String job,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        IngestJobs.Job shown = jobs.find(job)
                .filter(candidate -> candidate.map().equals(map))
                .orElseThrow(() -> new Refused(Problem.JOB_NOT_FOUND, Wording.say("job.missing")));
        model.addAttribute("site", Site.of(found, "add"));
        model.addAttribute("job", view(shown, jobs.keeps(job)));
        return fragment ? "job :: live" : "job";
    }

    /** The notice on a map's front page while documents are being taken in; once they are, the page brings itself up to date. */
    @GetMapping("/maps/{map}/running")
    String running(
            @PathVariable ArgumentMap.Id map,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            HttpServletResponse response,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        if (!fragment) {
            return "redirect:/maps/" + found.id();
        }
        Optional<JobView> job = running(jobs, map);
        if (job.isEmpty()) {
            response.setHeader("HX-Trigger", "jobended");
        }
        model.addAttribute("site", Site.of(found, "overview"));
        model.addAttribute("running", job.orElse(null));
        return "map :: running";
    }

    /** The job that is at work on a map, or the next one that will be. */
    static Optional<JobView> running(IngestJobs jobs, ArgumentMap.Id map) {
        return jobs.all().reversed().stream()
                .filter(job -> job.map().equals(map) && !job.ended())
                .findFirst()
                .map(job -> view(job, false));
    }

    @PostMapping("/maps/{map}/jobs/{job}/cancel")
    String cancel(@PathVariable ArgumentMap.Id map, @PathVariable String job) {
        if (!jobs.cancel(job)) {
            throw new Refused(Problem.JOB_ENDED, Wording.say("job.ended"));
        }
        return "redirect:/maps/%s/jobs/%s".formatted(map, job);
    }

    private static JobView view(IngestJobs.Job job, boolean kept) {
        List<ItemView> items = new ArrayList<>();
        boolean current = false;
        for (IngestJobs.Item item : job.items()) {
            boolean open = item.result() == null && item.problem() == null;
            boolean working = open && !current && job.state() == IngestJobs.State.RUNNING;
            current |= working;
            items.add(view(item, working, job));
        }
        long done = items.stream().filter(item -> item.ended()).count();
        return new JobView(
                job.id(),
                job.ended(),
                kept,
                title(job.state()),
                summary(job, done),
                items,
                job.progress() == null ? null : view(job.progress()));
    }

    private static String title(IngestJobs.State state) {
        return switch (state) {
            case WAITING, RUNNING -> Wording.say("job.title");
            case DONE -> Wording.say("job.title.done");
            case CANCELLED, FAILED -> Wording.say("job.title.stopped");
        };
    }

    private static String summary(IngestJobs.Job job, long done) {
        int all = job.items().size();
        long failed =
                job.items().stream().filter(item -> item.problem() != null).count();
        return switch (job.state()) {
            case WAITING -> Wording.say("job.waiting");
            case RUNNING -> Wording.say(failed == 0 ? "job.running" : "job.running.failed", done, all, failed);
            case DONE -> Wording.say(failed == 0 ? "job.done" : "job.done.failed", all - failed, failed);
            case CANCELLED -> Wording.say("job.cancelled");
            case FAILED -> Wording.say("job.failed");
        };
    }

    private static ItemView view(IngestJobs.Item item, boolean working, IngestJobs.Job job) {
        if (item.problem() != null) {
            return new ItemView(item.source(), "problem", item.problem(), null, null);
        }
        if (item.result() == null) {
            String words = working ? "" : Wording.say(job.ended() ? "job.item.open" : "job.item.waiting");
            return new ItemView(item.source(), working ? "working" : "waiting", words, null, null);
        }
        Document document = item.result().document();
        return new ItemView(
                item.source(), "done", words(item.result()), document.id().value(), document.title());
    }

    private static String words(IngestResult result) {
        return switch (result) {
            case IngestResult.Ingested ingested ->
                Wording.say(
                        "job.item.ingested",
                        Wording.count(ingested.claims(), "claim"),
                        Wording.count(ingested.relations(), "relation"));
            case IngestResult.AlreadyKnown known -> Wording.say("job.item.known");
            case IngestResult.Revised revised ->
                Wording.say(
                        "job.item.revised",
                        revised.newClaims(),
                        Wording.count(revised.relations(), "relation"),
                        anchors(revised));
        };
    }

    private static String anchors(IngestResult.Revised revised) {
        return Stream.of(AnchorState.values())
                .filter(state -> revised.anchors().getOrDefault(state, 0) > 0)
                .map(state -> Wording.say(
                        "job.anchor." + state.name().toLowerCase(Locale.ROOT),
                        revised.anchors().getOrDefault(state, 0)))
                .reduce((first, second) -> first + ", " + second)
                .orElseGet(() -> Wording.say("job.anchor.none"));
    }

    private static ProgressView view(Progress progress) {
        List<StepView> steps = Stream.of(Progress.Step.values())
                .map(step ->
                        new StepView(Wording.step(step), step.compareTo(progress.step()) < 0, step == progress.step()))
                .toList();
        return new ProgressView(progress.document(), steps, progress.done(), Math.max(1, progress.total()));
    }

    /** What was entered, and what was wrong with it; null if nothing was. */
    record Form(
            String title,
            String text,
            String address,
            @Nullable String problem) {}

    /**
     * A job.
     *
     * @param kept whether it has ended and kept sources for the next start
     */
    record JobView(
            String id,
            boolean ended,
            boolean kept,
            String title,
            String summary,
            List<ItemView> items,
            @Nullable ProgressView progress) {}

    /**
     * One source of a job.
     *
     * @param state {@code waiting}, {@code working}, {@code done} or {@code problem}
     * @param document id of what it became; null until then
     */
    record ItemView(
            String source,
            String state,
            String words,
            @Nullable String document,
            @Nullable String title) {
        boolean ended() {
            return state.equals("done") || state.equals("problem");
        }
    }

    /** How far the document being worked on has come. */
    record ProgressView(String document, List<StepView> steps, int done, int total) {}

    /** One step of the pipeline. */
    record StepView(String name, boolean done, boolean current) {}
}
