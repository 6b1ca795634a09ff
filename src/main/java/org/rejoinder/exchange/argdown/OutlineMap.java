package org.rejoinder.exchange.argdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.Stance;
import org.rejoinder.document.Document;
import org.rejoinder.exchange.MapDraft;
import org.rejoinder.exchange.MapFile;
import org.rejoinder.exchange.ParsedMap;
import org.rejoinder.exchange.argdown.Outline.Inference;
import org.rejoinder.exchange.argdown.Outline.Link;
import org.rejoinder.exchange.argdown.Outline.Member;
import org.rejoinder.exchange.argdown.Outline.Says;
import org.rejoinder.relation.Relation;
import org.rejoinder.relation.RelationType;
import org.rejoinder.review.Subject;

/**
 * Makes a map of an outline. A statement title is a claim, each of its definitions an occurrence. An argument with premises
 * and conclusion is one argument of ours for each inference, and what relates to or from it does so by its conclusion, as
 * Argdown has it; an argument that is only described is the claim that it describes.
 */
final class OutlineMap {

    private final MapFile file;
    private final Outline outline;
    private final MapDraft draft;
    private final OwnRecords own;
    private final Keepsakes keepsakes;
    private final Map<Member, Claim.Id> claims = new LinkedHashMap<>();
    private final Map<Inference, Set<Claim.Id>> undercutters = new HashMap<>();
    /** Those of {@link #undercutters} that attack an argument without saying which part of it. */
    private final Map<Member, Set<Claim.Id>> attackers = new HashMap<>();

    private final Map<Member, List<Link>> undercutsOfPlain = new LinkedHashMap<>();
    private final Map<Relation.Id, Boolean> mutual = new HashMap<>();
    /** What each claim attacks or contradicts. */
    private final Map<Claim.Id, Set<Member>> attacked = new HashMap<>();

    private Document.@Nullable Id document;
    private List<Link> links = List.of();

    OutlineMap(MapFile file, Outline outline) {
        this.file = file;
        this.outline = outline;
        this.draft = new MapDraft(file, "argdown");
        this.own = new OwnRecords(draft, outline);
        this.keepsakes = new Keepsakes(draft, outline, own);
    }

    ParsedMap read() {
        MapDraft named = draft.title(text("title")).question(text("subTitle"));
        for (Member member : outline.members) {
            if (member.inferences.isEmpty() && !own.isAside(member)) {
                claims.put(member, claim(member));
            }
        }
        if (document != null || !own.there()) {
            keepsakes.document(document());
        }
        links = linksOfClaims();
        links.forEach(this::noteAttack);
        links.forEach(this::undercut);
        links.forEach(this::link);
        own.equivalences(Set.copyOf(claims.values()));
        undercutsOfPlain.forEach(this::undercutPlain);
        Arguments arguments = new Arguments(draft, own, keepsakes, claims);
        for (Member member : outline.members) {
            arguments.read(member, undercutters, attackers.getOrDefault(member, Set.of()));
        }
        losses();
        named.orderByPlace();
        return named.finish();
    }

    private @Nullable String text(String name) {
        Object value = outline.frontMatter.get(name);
        return value == null ? null : String.valueOf(value);
    }

    private Document.Id document() {
        if (document == null) {
            document = SourceText.document(draft, outline, file);
        }
        return document;
    }

    private Claim.Id claim(Member member) {
        Content content = member.content();
        String words = content == null ? Objects.requireNonNull(member.title) : content.text();
        Fields ours = own.among(member.data, member.start);
        Optional<Claim.Id> restored = ours == null ? Optional.empty() : own.claim(ours, words);
        if (restored.isPresent()) {
            if (ours != null && ours.has("carried")) {
                keepsakes.member(ours.text("carried", ""), member, Subject.of(restored.get()));
            }
            return restored.get();
        }
        String key = (member.argument ? "<" : "[") + (member.title == null ? "#" + member.start : member.title);
        Claim.Id id = draft.claim(words, key, ClaimType.FACT);
        Document.Id here = document();
        for (Content place : member.contents) {
            draft.occurs(
                    id,
                    here,
                    SourceText.passage(outline, place.start(), place.end()),
                    section(member),
                    Holder.AUTHOR,
                    Stance.ENDORSED);
        }
        if (member.contents.isEmpty()) {
            draft.occurs(id, here, SourceText.passage(outline, member.start, member.end));
        }
        keepsakes.member(here + " " + key, member, Subject.of(id));
        return id;
    }

    private static @Nullable String section(Member member) {
        return member.section == null ? null : member.section.title().text();
    }

    /** The claim by which a member relates to others. */
    private Claim.Id claimOf(Member member) {
        return Objects.requireNonNull(claims.get(speaking(member)));
    }

    private static Member speaking(Member member) {
        return member.inferences.isEmpty() ? member : Objects.requireNonNull(member.inferences.getLast().conclusion);
    }

    /** Links between claims; what is said of a statement that Argdown needs and we do not is none. */
    private List<Link> linksOfClaims() {
        return outline.links.stream()
                .filter(link -> claims.containsKey(speaking(link.from()))
                        && (!(link.to() instanceof Member to) || claims.containsKey(speaking(to))))
                .toList();
    }

    private void noteAttack(Link link) {
        if (link.to() instanceof Member to && (link.says() == Says.ATTACKS || link.says() == Says.CONTRADICTS)) {
            attacked.computeIfAbsent(claimOf(link.from()), claim -> new LinkedHashSet<>())
                    .add(to);
        }
    }

    private void undercut(Link link) {
        if (link.says() != Says.UNDERCUTS) {
            return;
        }
        switch (link.to()) {
            case Inference inference -> undercut(inference, link.from());
            case Member member -> {
                if (!member.inferences.isEmpty()) {
                    undercut(member.inferences.getLast(), link.from());
                } else {
                    undercutsOfPlain
                            .computeIfAbsent(member, plain -> new ArrayList<>())
                            .add(link);
                }
            }
        }
    }

    private void undercut(Inference inference, Member by) {
        undercutters.computeIfAbsent(inference, step -> new LinkedHashSet<>()).add(claimOf(by));
    }

    private void link(Link link) {
        if (link.says() == Says.UNDERCUTS || !(link.to() instanceof Member to)) {
            return;
        }
        if (!to.inferences.isEmpty()) {
            whole(link, to);
            return;
        }
        boolean contrary =
                outline.isStrict() && isStatement(link.from()) && isStatement(to) && link.says() == Says.ATTACKS;
        RelationType type = link.says() == Says.SUPPORTS ? RelationType.SUPPORTS : RelationType.CONTRADICTS;
        Optional<Relation.Id> related =
                relate(claimOf(link.from()), claimOf(to), type, contrary || link.says() == Says.CONTRADICTS);
        related.ifPresent(id -> {
            if (contrary) {
                keepsakes.relation(id, Map.of("contrary", true));
            } else if (outline.isStrict()
                    && type == RelationType.SUPPORTS
                    && isStatement(link.from())
                    && isStatement(to)) {
                draft.lose(
                        "that one statement entails another",
                        "In strict mode + says that the one entails the other; here it is a support",
                        id.value());
            }
        });
    }

    /** A statement, or an argument that speaks by its conclusion. */
    private static boolean isStatement(Member member) {
        return !member.argument || !member.inferences.isEmpty();
    }

    private Optional<Relation.Id> relate(Claim.Id from, Claim.Id to, RelationType type, boolean both) {
        Optional<Relation.Id> ours = own.relation(from, to, type, both);
        Optional<Relation.Id> related = ours.isPresent() ? ours : draft.relation(from, to, type, both, null);
        related.ifPresent(id -> {
            Boolean before = mutual.putIfAbsent(id, both);
            if (before != null && before != both) {
                draft.lose(
                        "contradictions said both mutually and one way",
                        "There is one relation of a kind between two claims; it reads as said first",
                        id.value());
            }
        });
        return related;
    }

    /** What supports or attacks an argument without saying which of its statements. */
    private void whole(Link link, Member to) {
        Claim.Id from = claimOf(link.from());
        Inference last = to.inferences.getLast();
        String title = Objects.requireNonNullElse(to.title, "");
        if (link.says() == Says.SUPPORTS) {
            relate(
                            from,
                            Objects.requireNonNull(claims.get(Objects.requireNonNull(last.conclusion))),
                            RelationType.SUPPORTS,
                            false)
                    .ifPresent(id -> {
                        keepsakes.relation(id, Map.of("argument", title));
                        draft.lose(
                                "which part of an argument is supported",
                                "The file supports the argument as a whole; here that supports its conclusion",
                                id.value());
                    });
        } else if (!isStatement(link.from()) || !attacksPremise(link.from(), to)) {
            undercut(last, link.from());
            attackers.computeIfAbsent(to, argument -> new LinkedHashSet<>()).add(from);
            draft.lose(
                    "which part of an argument is attacked",
                    "The file attacks the argument as a whole; here that undercuts its last step",
                    "<" + title + ">");
        }
    }

    /** Then, as in Argdown, a statement's attack on the argument is the one on its premise. */
    private boolean attacksPremise(Member from, Member to) {
        return attacked.getOrDefault(claimOf(from), Set.of()).stream()
                .anyMatch(target -> to.inferences.stream().anyMatch(step -> step.premises.contains(target)));
    }

    /** An argument without premises of its own is undercut where it supports or attacks something. */
    private void undercutPlain(Member plain, List<Link> undercuts) {
        Claim.Id premise = claimOf(plain);
        Set<Claim.Id> against = new LinkedHashSet<>();
        undercuts.forEach(link -> against.add(claimOf(link.from())));
        against.remove(premise);
        List<Link> steps = plain.argument
                ? links.stream()
                        .filter(link -> link.from() == plain
                                && link.to() instanceof Member target
                                && !claimOf(target).equals(premise)
                                && (link.says() == Says.SUPPORTS || link.says() == Says.ATTACKS))
                        .toList()
                : List.of();
        if (!steps.isEmpty() && !against.isEmpty()) {
            steps.forEach(step -> keepsakes.undercutStep(
                    premise,
                    step.says() == Says.SUPPORTS ? RelationType.SUPPORTS : RelationType.CONTRADICTS,
                    claimOf((Member) step.to()),
                    List.copyOf(against)));
            return;
        }
        for (Claim.Id by : against) {
            relate(by, premise, RelationType.CONTRADICTS, false).ifPresent(id -> {
                keepsakes.relation(id, Map.of("undercut", true));
                draft.lose(
                        "undercuts of what draws no conclusion",
                        "Only a step to something can be undercut; here the one contradicts the other",
                        id.value());
            });
        }
    }

    private void losses() {
        outline.includes.forEach(name -> draft.lose(
                "included files",
                "No other file is opened. Put their text in the place of @include and read it again",
                name));
        outline.strayNumbers.forEach(number -> draft.lose(
                "numbers that an inference uses", "No statement above the inference has such a number", number));
        outline.idlePremises.forEach(member -> draft.lose(
                "premises that no inference uses",
                "The claim is there; that it belongs to the argument is not",
                Objects.requireNonNull(claims.get(member)).value()));
    }
}
