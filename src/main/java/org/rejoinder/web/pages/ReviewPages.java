package org.rejoinder.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.ArgumentMaps;
import org.rejoinder.document.Document;
import org.rejoinder.document.Documents;
import org.rejoinder.language.Embedder;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.Relations;
import org.rejoinder.review.Command;
import org.rejoinder.review.Decisions;
import org.rejoinder.review.Proposal;
import org.rejoinder.review.ReviewQueue;
import org.rejoinder.review.Subject;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue of what waits for a decision: one proposal at a time, many at once above a threshold. */
@Controller
class ReviewPages {

    /** Proposals sent at a time: enough for a minute of the fastest reviewer. */
    private static final int BATCH = 20;

    /** Ids that a request for the next batch may leave out; more do not fit into an address. */
    private static final int MOST_LEFT_OUT = 300;

    /** Decisions made in one go at most, so that they fit into one transaction. */
    private static final int MOST_AT_ONCE = 1_000;

    private static final int SAMPLE = 10;

    /** Cosine from which two claims may well say the same. */
    private static final double DOUBLE = 0.8;

    private static final int DOUBLES = 4;

    private final ArgumentMaps maps;
    private final Documents documents;
    private final Claims claims;
    private final ReviewQueue queue;
    private final Decisions decisions;
    private final Proposals proposals;
    private final Relations relations;
    private final Embedder embedder;

    ReviewPages(
            ArgumentMaps maps,
            Documents documents,
            Claims claims,
            ReviewQueue queue,
            Decisions decisions,
            Proposals proposals,
            Relations relations,
            Embedder embedder) {
        this.maps = maps;
        this.documents = documents;
        this.claims = claims;
        this.queue = queue;
        this.decisions = decisions;
        this.proposals = proposals;
        this.relations = relations;
        this.embedder = embedder;
    }

    @GetMapping("/maps/{map}/review")
    String review(@PathVariable ArgumentMap.Id map, Query query, Model model) {
        ArgumentMap found = Shown.map(maps, map);
        List<Document> included = documents.in(map);
        model.addAttribute("site", Site.of(found, "review"));
        model.addAttribute("query", query);
        model.addAttribute("proposals", proposals.views(queue.next(map, query.filter(), List.of(), BATCH), map));
        model.addAttribute("types", ClaimTypeOption.all());
        model.addAttribute("kinds", Proposal.Kind.values());
        model.addAttribute("orders", ReviewQueue.Order.values());
        model.addAttribute("documents", included);
        return "review";
    }

    /** The proposals after those at hand, which {@code without} names. */
    @GetMapping("/maps/{map}/review/batch")
    String batch(
            @PathVariable ArgumentMap.Id map,
            Query query,
            @RequestParam(defaultValue = "") List<String> without,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        if (without.size() > MOST_LEFT_OUT) {
            throw Refused.field("without", "At most %d can be left out.".formatted(MOST_LEFT_OUT));
        }
        model.addAttribute("site", Site.of(found, "review"));
        model.addAttribute("query", query);
        model.addAttribute("proposals", proposals.views(queue.next(map, query.filter(), without, BATCH), map));
        return "review :: batch";
    }

    /** One claim or relation as it stands now, whatever was decided about it. */
    @GetMapping("/maps/{map}/review/proposals/{id}")
    String proposal(@PathVariable ArgumentMap.Id map, @PathVariable String id, Model model) {
        ArgumentMap found = Shown.map(maps, map);
        ProposalView view = proposals
                .view(id, map)
                .orElseThrow(() -> new Refused(Problem.CLAIM_NOT_FOUND, Wording.say("review.gone")));
        model.addAttribute("site", Site.of(found, "review"));
        model.addAttribute("query", Query.NONE);
        model.addAttribute("proposals", List.of(view));
        decisions.about(view.isRelation() ? Subject.of(new Relation.Id(id)) : Subject.of(new Claim.Id(id))).stream()
                .findFirst()
                .ifPresent(last -> model.addAttribute(
                        "last",
                        Wording.say(
                                "review.conflict.last",
                                last.by(),
                                Wording.say(
                                        "review.history.did." + last.action().label()),
                                Wording.moment(last.at()))));
        return "review :: batch";
    }

    /** Claims that may well say the same as {@code claim}. */
    @GetMapping("/maps/{map}/review/similar/{claim}")
    String similar(@PathVariable ArgumentMap.Id map, @PathVariable Claim.Id claim, Model model) {
        ArgumentMap found = Shown.map(maps, map);
        Claim shown = Shown.claim(claims, claim);
        Set<Document.Id> included = documents.in(map).stream().map(Document::id).collect(Collectors.toSet());
        List<Claims.Near> near = claims.nearest(embedder.embed(shown.text()), 4 * DOUBLES, null).stream()
                .filter(other -> other.similarity() >= DOUBLE)
                .filter(other -> !other.placed().claim().id().equals(claim))
                .filter(other -> other.placed().claim().status() != ReviewStatus.REJECTED)
                .filter(other -> included.contains(other.placed().occurrence().document()))
                .limit(DOUBLES)
                .toList();
        Map<Claim.Id, ProposalView.Side> sides = proposals.sides(
                near.stream().map(other -> other.placed().claim().id()).toList(), map);
        model.addAttribute("site", Site.of(found, "review"));
        model.addAttribute(
                "similar",
                near.stream()
                        .map(other -> new Similar(
                                Objects.requireNonNull(
                                        sides.get(other.placed().claim().id())),
                                Wording.percent(other.similarity())))
                        .toList());
        return "review :: similar";
    }

    /** What can be done about a claim and about each of its relations, for the page of the claim. */
    @GetMapping("/maps/{map}/review/claims/{claim}")
    String bar(@PathVariable ArgumentMap.Id map, @PathVariable Claim.Id claim, Model model) {
        ArgumentMap found = Shown.map(maps, map);
        ProposalView view = proposals
                .view(Shown.claim(claims, claim).id().value(), map)
                .orElseThrow(() -> new Refused(Problem.CLAIM_NOT_FOUND, Wording.say("words.missing.claim")));
        model.addAttribute("site", Site.of(found, "claim"));
        model.addAttribute("p", view);
        model.addAttribute("relations", relations.of(claim));
        model.addAttribute("types", ClaimTypeOption.all());
        return "decide :: bar";
    }

    /** How much is decided, and how much waits at which confidence. */
    @GetMapping("/maps/{map}/review/tally")
    @ResponseBody
    Tally tally(@PathVariable ArgumentMap.Id map) {
        ReviewQueue.Tally tally = queue.tally(Shown.map(maps, map).id());
        Map<String, List<Long>> waiting = new TreeMap<>();
        for (Proposal.Kind kind : Proposal.Kind.values()) {
            waiting.put(kind.label(), tally.byPercent(kind));
        }
        return new Tally(tally.decided(), tally.left(), waiting);
    }

    /**
     * What would be accepted at once: which, and a sample spread over their confidence.
     *
     * @param document only its proposals, if there is one
     * @param type only of claims of it, if there is one
     */
    @GetMapping("/maps/{map}/review/bulk")
    String bulk(
            @PathVariable ArgumentMap.Id map,
            @RequestParam(name = "kind", defaultValue = "") Set<Proposal.Kind> kinds,
            @RequestParam double minimum,
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) @Nullable ClaimType type,
            Model model) {
        ArgumentMap found = Shown.map(maps, map);
        List<Proposal> all = kinds.isEmpty()
                ? List.of()
                : queue.next(
                        map,
                        new ReviewQueue.Filter(
                                kinds, Query.document(document), type, minimum, ReviewQueue.Order.SUREST),
                        List.of(),
                        MOST_AT_ONCE);
        model.addAttribute("site", Site.of(found, "review"));
        model.addAttribute("most", all.size() == MOST_AT_ONCE);
        model.addAttribute("count", all.size());
        model.addAttribute(
                "named",
                all.stream()
                        .map(proposal -> proposal.id() + ":" + proposal.version())
                        .collect(Collectors.joining(" ")));
        model.addAttribute("sample", proposals.views(Proposal.spread(all, SAMPLE), map));
        return "review :: bulk";
    }

    /** Accepts or rejects one proposal; for browsers without JavaScript. */
    @PostMapping("/maps/{map}/review")
    String decide(
            @PathVariable ArgumentMap.Id map,
            @RequestParam String id,
            @RequestParam int version,
            @RequestParam ReviewStatus status,
            @RequestParam(defaultValue = "") String by,
            Query query,
            RedirectAttributes redirect) {
        Command command = id.startsWith("c-")
                ? new Command.JudgeClaim(new Claim.Id(id), version, status)
                : new Command.JudgeRelation(new Relation.Id(id), version, status);
        decisions.decide(command, by.isBlank() ? "reviewer" : by.strip(), null);
        query.parameters().forEach(redirect::addAttribute);
        return "redirect:/maps/" + map + "/review";
    }

    /** A claim that may say the same, and how near in meaning, 0..100. */
    record Similar(ProposalView.Side claim, int percent) {}

    /** How far the review has come; {@code waiting} by kind has a number for each percentage from 0 to 100. */
    record Tally(long decided, long left, Map<String, List<Long>> waiting) {}

    /**
     * What the filter form sends; every part may be missing.
     *
     * @param minimum the least confidence in per cent
     */
    record Query(
            Proposal.@Nullable Kind kind,
            @Nullable String document,
            @Nullable ClaimType type,
            @Nullable Integer minimum,
            ReviewQueue.@Nullable Order order) {

        static final Query NONE = new Query(null, null, null, null, null);

        ReviewQueue.Filter filter() {
            return new ReviewQueue.Filter(
                    kind == null ? Set.of() : Set.of(kind),
                    document(document),
                    type,
                    least() / 100.0,
                    order == null ? ReviewQueue.Order.PRIORITY : order);
        }

        private static Document.@Nullable Id document(@Nullable String given) {
            return given == null || given.isBlank() ? null : new Document.Id(given);
        }

        public int least() {
            return minimum == null ? 0 : Math.clamp(minimum, 0, 100);
        }

        /** Whether it leaves out more than a kind and a confidence do. */
        public boolean selects() {
            return type != null || document(document) != null;
        }

        /** Whether it leaves anything out. */
        public boolean narrows() {
            return kind != null || type != null || least() > 0 || (document != null && !document.isBlank());
        }

        /** The same as parameters of an address. */
        public Map<String, String> parameters() {
            Map<String, String> parameters = new TreeMap<>();
            Optional.ofNullable(kind).ifPresent(value -> parameters.put("kind", value.label()));
            Optional.ofNullable(document)
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> parameters.put("document", value));
            Optional.ofNullable(type).ifPresent(value -> parameters.put("type", value.label()));
            Optional.ofNullable(minimum).ifPresent(value -> parameters.put("minimum", Integer.toString(least())));
            Optional.ofNullable(order).ifPresent(value -> parameters.put("order", value.label()));
            return parameters;
        }
    }
}
