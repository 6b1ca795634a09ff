package org.rejoinder.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Stance;
import org.rejoinder.relation.ClaimReading.Account;
import org.rejoinder.relation.ClaimReading.Purpose;
import org.rejoinder.relation.ClaimReading.Word;
import org.rejoinder.relation.Lexicon.CueWords;

/**
 * What two claims have in common and where their words go against each other, read either way round alike.
 * What depends on direction or place is {@link Direction}'s.
 */
final class Comparison {

    private final ClaimReading a;
    private final ClaimReading b;
    private final double cosine;
    private final Lexicon lexicon;
    private final IssueWeights weights;
    private final Set<String> shared;
    private final double overlap;
    private final double containment;
    private final List<Cue> cues = new ArrayList<>();

    Comparison(ClaimReading a, ClaimReading b, double cosine, Lexicon lexicon, IssueWeights weights) {
        this.a = a;
        this.b = b;
        this.cosine = cosine;
        this.lexicon = lexicon;
        this.weights = weights;
        this.shared = common(a.content().keySet(), b.content().keySet());
        double common = weights.sum(shared);
        double ofA = weights.sum(a.content().keySet());
        double ofB = weights.sum(b.content().keySet());
        this.overlap = ofA == 0 || ofB == 0 ? 0 : common / Math.sqrt(ofA * ofB);
        this.containment = ofA == 0 || ofB == 0 ? 0 : common / Math.min(ofA, ofB);
        rivalPurpose().ifPresent(cues::add);
        numbers().ifPresent(cues::add);
        denial().ifPresent(cues::add);
        opposites().ifPresent(cues::add);
        rivalCause().ifPresent(cues::add);
        evaluation().ifPresent(cues::add);
        exception().ifPresent(cues::add);
        brokenCommitment().ifPresent(cues::add);
        refutation().ifPresent(cues::add);
        disputedReport().ifPresent(cues::add);
        sameWording().ifPresent(cues::add);
    }

    ClaimReading a() {
        return a;
    }

    ClaimReading b() {
        return b;
    }

    double cosine() {
        return cosine;
    }

    /** What speaks for or against agreement, in the order of looking. */
    List<Cue> cues() {
        return cues;
    }

    /** 0..1: how surely both speak of the same issue, by meaning and by weighed common words. */
    double sameIssue() {
        return Math.clamp((Math.max(0, cosine) + Math.min(1, containment)) / 2, 0, 1);
    }

    double overlap() {
        return overlap;
    }

    /** 0..1: how many of their content words both have. */
    double sameWords() {
        return jaccard(a.content().keySet(), b.content().keySet());
    }

    double containment() {
        return containment;
    }

    /** The rarest common words as written in the first claim, at most {@code limit}, rarest first. */
    List<String> sharedWords(int limit) {
        return shared.stream()
                .sorted(Comparator.comparingDouble((String stem) -> -weights.of(stem))
                        .thenComparing(stem -> stem))
                .limit(limit)
                .map(stem -> Objects.requireNonNull(a.content().get(stem)).text())
                .toList();
    }

    /** The numbers a model learns from: what does not depend on which claim comes first. */
    void describe(Features features) {
        double rarest = shared.stream().mapToDouble(weights::of).max().orElse(0);
        features.add("cosine", cosine);
        features.add("cosine>0.3", Math.max(0, cosine - 0.3));
        features.add("cosine>0.45", Math.max(0, cosine - 0.45));
        features.add("cosine>0.6", Math.max(0, cosine - 0.6));
        features.add("overlap", overlap);
        features.add("containment", Math.min(1, containment));
        features.add("shared", Math.min(1, weights.sum(shared) / 4));
        features.add("shared.rarest", rarest);
        features.add("shared.none", shared.isEmpty() ? 1 : 0);
        features.add("cosine*overlap", Math.max(0, cosine) * overlap);
        features.add("shared.names", Math.min(1, sharedWith("PROPN") / 2));
        features.add("shared.nouns", Math.min(1, sharedWith("NOUN") / 3));
        features.add("shared.verbs", Math.min(1, sharedWith("VERB")));
        features.add("shared.adjectives", Math.min(1, sharedWith("ADJ")));
        Set<String> subjects = common(a.subjects(), b.subjects());
        features.add("shared.subject", Math.min(1, weights.sum(subjects)));
        double issue = sameIssue();
        double clash = toneClash();
        features.add("tone.clash", clash);
        features.add("tone.clash*issue", clash * issue);
        features.add("tone.both-well", Math.max(0, Math.min(a.tone(), b.tone())));
        features.add("tone.both-ill", Math.max(0, -Math.max(a.tone(), b.tone())));
        features.add("tone.apart*issue", Math.abs(a.tone() - b.tone()) / 2 * issue);
        features.add("negation.one", a.negations() > 0 != b.negations() > 0 ? 1 : 0);
        features.add("negation.one*issue", a.negations() > 0 != b.negations() > 0 ? issue : 0);
        features.add("negation.both", a.negations() > 0 && b.negations() > 0 ? 1 : 0);
        boolean looseA = a.placed().occurrence().loaded();
        boolean looseB = b.placed().occurrence().loaded();
        features.add("loaded.one*issue", looseA != looseB ? issue : 0);
        features.add("loaded.both", looseA && looseB ? 1 : 0);
        features.add("numbers.both", a.quantities().isEmpty() || b.quantities().isEmpty() ? 0 : 1);
        features.add(
                "numbers.both*issue", a.quantities().isEmpty() || b.quantities().isEmpty() ? 0 : issue);
        features.add("type.same", type(a) == type(b) ? 1 : 0);
        for (ClaimType type : ClaimType.values()) {
            features.add("type.has." + type.label(), (type(a) == type ? 0.5 : 0) + (type(b) == type ? 0.5 : 0));
        }
        features.add("stance.one-rejected", (stance(a) == Stance.REJECTED) != (stance(b) == Stance.REJECTED) ? 1 : 0);
        features.add(
                "stance.one-rejected*issue",
                (stance(a) == Stance.REJECTED) != (stance(b) == Stance.REJECTED) ? issue : 0);
        features.add("stance.both-rejected", stance(a) == Stance.REJECTED && stance(b) == Stance.REJECTED ? 1 : 0);
        features.add("purpose.both", a.purpose().isPresent() && b.purpose().isPresent() ? 1 : 0);
        features.add(
                "short",
                1.0 / Math.max(1, Math.min(a.content().size(), b.content().size())));
        for (Cue cue : cues) {
            features.add("cue." + cue.kind().name(), cue.strength());
            features.add("cue." + cue.kind().name() + "*issue", cue.strength() * issue);
        }
    }

    private double sharedWith(String tag) {
        return shared.stream()
                .filter(stem ->
                        Objects.requireNonNull(a.content().get(stem)).tag().equals(tag))
                .mapToDouble(weights::of)
                .sum();
    }

    private double toneClash() {
        return Math.max(0, -Math.min(a.tone(), b.tone())) * Math.max(0, Math.max(a.tone(), b.tone())) * 4;
    }

    /** Two accounts of why the same thing was made or what it is for, with different purposes. */
    private Optional<Cue> rivalPurpose() {
        if (a.purpose().isEmpty() || b.purpose().isEmpty()) {
            return Optional.empty();
        }
        Purpose one = a.purpose().get();
        Purpose other = b.purpose().get();
        double owner = ownerShared(one, other);
        double goals = jaccard(one.goalStems(), other.goalStems());
        double strength = Math.sqrt(one.strength() * other.strength()) * owner;
        if (strength < 0.2) {
            return Optional.empty();
        }
        if (goals < 0.3 || one.denied() != other.denied()) {
            String matter = one.origin() && other.origin()
                    ? "why %s was %s".formatted(ownerName(one, other), one.trigger())
                    : "what %s is for".formatted(ownerName(one, other));
            String words = "Both speak of %s: one says %s, the other %s".formatted(matter, said(one), said(other));
            return Optional.of(new Cue(Cue.Kind.RIVAL_PURPOSE, strength * (1 - goals), words));
        }
        return Optional.of(new Cue(
                Cue.Kind.SAME_PURPOSE,
                strength * goals,
                "Both name the same purpose: “%s” and “%s”".formatted(shorten(one.goal()), shorten(other.goal()))));
    }

    /** How surely two purposes belong to the same thing: a shared name, or meaning alone where one says only "it". */
    private double ownerShared(Purpose one, Purpose other) {
        if (!common(one.owner(), other.owner()).isEmpty()) {
            return 1;
        }
        boolean pronoun = one.owner().isEmpty() || other.owner().isEmpty();
        return pronoun && cosine > 0.3 ? 0.6 : Math.max(0, cosine - 0.3);
    }

    private static String said(Purpose purpose) {
        return (purpose.denied() ? "not " : "") + "“" + shorten(purpose.goal()) + "”";
    }

    private String ownerName(Purpose one, Purpose other) {
        return Stream.concat(common(one.owner(), other.owner()).stream(), one.owner().stream())
                .map(stem -> a.content().get(stem))
                .filter(Objects::nonNull)
                .map(Word::text)
                .findFirst()
                .orElse("the same thing");
    }

    /** Amounts of the same kind about the same thing that differ, or agree. */
    private Optional<Cue> numbers() {
        return Quantity.compare(a.quantities(), b.quantities()).map(pair -> {
            double same = pair.one().unit() == Quantity.Unit.COUNT ? 0.8 : 0.7;
            return pair.differs()
                    ? new Cue(
                            Cue.Kind.NUMBERS_DIFFER,
                            same * sameIssue(),
                            "%s against %s%s"
                                    .formatted(pair.one().shown(), pair.other().shown(), about()))
                    : new Cue(
                            Cue.Kind.SAME_NUMBER,
                            same,
                            "Both give the same figure, %s%s"
                                    .formatted(pair.one().shown(), about()));
        });
    }

    /** A shared predicate that one affirms and the other negates. */
    private Optional<Cue> denial() {
        double strongest = 0;
        String words = "";
        for (String stem : shared) {
            Word one = Objects.requireNonNull(a.content().get(stem));
            Word other = Objects.requireNonNull(b.content().get(stem));
            if (one.negated() != other.negated()) {
                double strength = weights.of(stem)
                        * (one.tag().equals("VERB") || one.tag().equals("ADJ") ? 1 : 0.7);
                if (strength > strongest) {
                    strongest = strength;
                    Word negated = one.negated() ? one : other;
                    words = "One denies what the other says of “%s”%s".formatted(negated.text(), about());
                }
            }
        }
        return strongest == 0 ? Optional.empty() : Optional.of(new Cue(Cue.Kind.DENIAL, strongest, words));
    }

    /** Words that go against each other, unless a negation turns one round. */
    private Optional<Cue> opposites() {
        for (Word one : a.content().values()) {
            for (String opposite : lexicon.opposites(one.stem())) {
                Word other = b.content().get(opposite);
                if (other != null && one.negated() == other.negated() && !shared.contains(one.stem())) {
                    double strength = shared.isEmpty() ? 0.4 : 0.6 + 0.4 * Math.min(1, overlap * 2);
                    return Optional.of(new Cue(
                            Cue.Kind.OPPOSITES,
                            strength,
                            "“%s” against “%s”%s".formatted(one.text(), other.text(), about())));
                }
            }
        }
        return Optional.empty();
    }

    /** The same effect put down to different causes. */
    private Optional<Cue> rivalCause() {
        if (a.account().isEmpty() || b.account().isEmpty()) {
            return Optional.empty();
        }
        Account one = a.account().get();
        Account other = b.account().get();
        double effects = jaccard(one.effect(), other.effect());
        double causes = jaccard(one.cause(), other.cause());
        return effects < 0.1 || causes > 0.3
                ? Optional.empty()
                : Optional.of(new Cue(
                        Cue.Kind.RIVAL_CAUSE,
                        Math.min(1, effects * 2) * (1 - causes),
                        "Both explain the same%s: one by “%s”, the other by “%s”"
                                .formatted(about(), one.shown(), other.shown())));
    }

    /** One speaks well, the other ill, of the same thing. */
    private Optional<Cue> evaluation() {
        double strength = toneClash();
        if (strength > 0 && (!shared.isEmpty() || cosine > 0.45)) {
            boolean firstIsFonder = a.tone() > b.tone();
            ClaimReading well = firstIsFonder ? a : b;
            ClaimReading ill = firstIsFonder ? b : a;
            return Optional.of(new Cue(
                    Cue.Kind.EVALUATION_CLASH,
                    Math.min(1, strength),
                    "Both judge the same%s: one says “%s”, the other “%s”"
                            .formatted(about(), valued(well, 1), valued(ill, -1))));
        }
        double agreeing = Math.max(Math.min(a.tone(), b.tone()), -Math.max(a.tone(), b.tone()));
        return agreeing > 0.4 && !shared.isEmpty()
                ? Optional.of(new Cue(
                        Cue.Kind.SAME_EVALUATION,
                        agreeing,
                        "Both judge the same%s alike: “%s” and “%s”"
                                .formatted(
                                        about(), valued(a, a.tone() > 0 ? 1 : -1), valued(b, b.tone() > 0 ? 1 : -1))))
                : Optional.empty();
    }

    private static String valued(ClaimReading claim, int sign) {
        return claim.words().stream()
                .filter(word -> word.valence() == sign)
                .map(Word::text)
                .findFirst()
                .orElse("");
    }

    /** "Every … was answered" against "half of the …". */
    private Optional<Cue> exception() {
        Optional<Cue> found = exception(a, b);
        return found.isPresent() ? found : exception(b, a);
    }

    private Optional<Cue> exception(ClaimReading whole, ClaimReading part) {
        for (int index = 0; index < whole.words().size() - 1; index++) {
            Word quantifier = whole.words().get(index);
            if (!lexicon.is(CueWords.ALL, quantifier.lemma())) {
                continue;
            }
            for (Word noun :
                    whole.words().subList(index + 1, Math.min(whole.words().size(), index + 4))) {
                if (shared.contains(noun.stem()) && partial(part, noun.stem())) {
                    return Optional.of(new Cue(
                            Cue.Kind.EXCEPTION,
                            weights.of(noun.stem()),
                            "“%s” of “%s” on one side, an exception on the other"
                                    .formatted(quantifier.text().toLowerCase(java.util.Locale.ROOT), noun.text())));
                }
            }
        }
        return Optional.empty();
    }

    private boolean partial(ClaimReading claim, String stem) {
        for (int index = 0; index < claim.words().size(); index++) {
            Word word = claim.words().get(index);
            boolean some = lexicon.is(CueWords.PART, word.lemma()) || word.tag().equals("NUM");
            if (some
                    && claim.words().subList(index, Math.min(claim.words().size(), index + 6)).stream()
                            .anyMatch(next -> next.stem().equals(stem))) {
                return true;
            }
        }
        return false;
    }

    /** A commitment, and a reported deed that goes against it. */
    private Optional<Cue> brokenCommitment() {
        boolean one = commits(a) && !commits(b);
        boolean other = commits(b) && !commits(a);
        if (one == other || shared.isEmpty()) {
            return Optional.empty();
        }
        ClaimReading commitment = one ? a : b;
        ClaimReading deed = one ? b : a;
        boolean against = deed.tone() < 0
                || deed.negations() > commitment.negations()
                || commitment.content().keySet().stream()
                        .anyMatch(stem -> lexicon.opposites(stem).stream().anyMatch(deed.content()::containsKey));
        return against && reportsDeed(deed)
                ? Optional.of(new Cue(
                        Cue.Kind.BROKEN_COMMITMENT,
                        Math.min(1, 0.3 + containment),
                        "A commitment%s, and a report of conduct against it".formatted(about())))
                : Optional.empty();
    }

    private boolean commits(ClaimReading claim) {
        return type(claim) == ClaimType.COMMITMENT
                || claim.words().stream()
                        .anyMatch(word ->
                                word.lemma().equals("committed") || word.lemma().equals("pledge"));
    }

    private static boolean reportsDeed(ClaimReading claim) {
        return switch (type(claim)) {
            case FACT, STATISTIC, CAUSAL, VALUE -> true;
            case POLICY, PREDICTION, DEFINITION, COMMITMENT -> false;
        };
    }

    /** One calls something of the kind a myth, a lie, so-called. */
    private Optional<Cue> refutation() {
        boolean one = a.refutes(lexicon);
        boolean other = b.refutes(lexicon);
        if (one == other) {
            return Optional.empty();
        }
        String word = (one ? a : b)
                .words().stream()
                        .filter(each -> lexicon.is(CueWords.REFUTATION, each.lemma()))
                        .map(Word::text)
                        .findFirst()
                        .orElse("");
        return Optional.of(new Cue(
                Cue.Kind.REFUTATION,
                sameIssue(),
                "One throws doubt on the other with “%s”%s".formatted(word, about())));
    }

    /** A report that its author disputes, and the disputing words, or a claim of the same from elsewhere. */
    private Optional<Cue> disputedReport() {
        boolean one = stance(a) == Stance.REJECTED;
        boolean other = stance(b) == Stance.REJECTED;
        if (one == other) {
            return Optional.empty();
        }
        String holder = (one ? a : b).placed().occurrence().holder().name();
        return Optional.of(new Cue(
                Cue.Kind.DISPUTED_REPORT,
                sameIssue(),
                "What %s is reported to say%s is disputed".formatted(holder, about())));
    }

    private Optional<Cue> sameWording() {
        return overlap < 0.5
                ? Optional.empty()
                : Optional.of(new Cue(Cue.Kind.SAME_WORDING, overlap, "Nearly the same words%s".formatted(about())));
    }

    private String about() {
        List<String> words = sharedWords(2);
        return words.isEmpty() ? "" : " about “" + String.join("” and “", words) + "”";
    }

    private static ClaimType type(ClaimReading claim) {
        return claim.placed().claim().type();
    }

    private static Stance stance(ClaimReading claim) {
        return claim.placed().occurrence().stance();
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> common = new LinkedHashSet<>(one);
        common.retainAll(other);
        return common;
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : (double) common(one, other).size() / all.size();
    }

    private static String shorten(String words) {
        int limit = 70;
        if (words.length() <= limit) {
            return words;
        }
        int space = words.lastIndexOf(' ', limit);
        return words.substring(0, space < 20 ? limit : space) + " …";
    }
}
