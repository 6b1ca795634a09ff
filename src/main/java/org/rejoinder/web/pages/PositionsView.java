package org.rejoinder.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.positions.CampSketch;
import org.rejoinder.analysis.positions.Positions;
import org.rejoinder.argumentation.position.Firmness;
import org.rejoinder.claim.Claim;

/**
 * Who stands where, in words.
 *
 * @param camps those of several participants
 * @param alone participants whose camp is theirs alone
 * @param undecided participants to whom nothing, or too little, ties others
 * @param tooMany how many participants were left out since others are tied by more
 * @param wide the picture for a wide place, and {@code narrow} for a narrow one; null if there is nothing to draw
 * @param ties pairs, those with most to tell first
 * @param moreTies how many pairs are left out of these
 * @param against the two largest camps to set head to head; null if there are no two
 */
record PositionsView(
        List<Camp> camps,
        List<Member> alone,
        List<Member> undecided,
        int tooMany,
        int placed,
        String firmness,
        String frustration,
        @Nullable CampSketch wide,
        @Nullable CampSketch narrow,
        List<Tie> ties,
        int moreTies,
        @Nullable Against against,
        List<Crux> cruxes,
        List<Shared> shared,
        int moreShared) {

    private static final double WIDE = 760;
    private static final double NARROW = 342;
    private static final int TIES_SHOWN = 40;
    private static final int SHARED_SHOWN = 12;
    /** Of what changes with a crux, those that are listed. */
    private static final int SHIFTS_SHOWN = 12;

    static PositionsView of(Positions positions, Map<Claim.Id, ClaimRow> rows) {
        Names names = new Names(positions);
        boolean drawn = !positions.bonds().isEmpty();
        List<Tie> ties = ties(positions, names);
        return new PositionsView(
                names.several().stream()
                        .map(camp -> camp(camp, positions, names))
                        .toList(),
                members(positions, names, who -> who.camp() >= 0 && names.isAlone(who.camp())),
                members(positions, names, who -> who.placing() == Positions.Placing.TOO_LITTLE && who.claims() > 0),
                (int) positions.participants().stream()
                        .filter(who -> who.placing() == Positions.Placing.TOO_MANY)
                        .count(),
                positions.placed().size(),
                names.firmness(positions.firmness()),
                frustration(positions.frustration()),
                drawn ? CampSketch.of(positions, WIDE) : null,
                drawn ? CampSketch.of(positions, NARROW) : null,
                ties.stream().limit(TIES_SHOWN).toList(),
                Math.max(0, ties.size() - TIES_SHOWN),
                against(positions, names),
                positions.cruxes().stream()
                        .map(crux -> crux(crux, positions, names, rows))
                        .toList(),
                positions.shared().stream()
                        .limit(SHARED_SHOWN)
                        .map(shared -> shared(shared, names, rows))
                        .toList(),
                Math.max(0, positions.shared().size() - SHARED_SHOWN));
    }

    /** The claims whose words {@link #of} asks for. */
    static Set<Claim.Id> claims(Positions positions) {
        Set<Claim.Id> claims = new LinkedHashSet<>();
        for (Positions.CruxClaim crux : positions.cruxes()) {
            claims.add(crux.claims().getFirst());
            crux.shifts().stream()
                    .limit(SHIFTS_SHOWN)
                    .forEach(shift -> claims.add(shift.claims().getFirst()));
        }
        positions.shared().stream()
                .limit(SHARED_SHOWN)
                .forEach(shared -> claims.add(shared.claims().getFirst()));
        return claims;
    }

    private static String frustration(double share) {
        return Wording.say("positions.frustration." + (share < 0.05 ? "none" : share < 0.2 ? "little" : "much"));
    }

    private static Camp camp(int camp, Positions positions, Names names) {
        return new Camp(
                names.camp(camp),
                names.firmness(positions.camps().get(camp).firmness()),
                members(positions, names, who -> who.camp() == camp));
    }

    private static List<Member> members(Positions positions, Names names, Predicate<Positions.Participant> wanted) {
        return positions.participants().stream()
                .filter(wanted)
                .map(who -> Member.of(who, names))
                .toList();
    }

    private static List<Tie> ties(Positions positions, Names names) {
        return positions.bonds().stream()
                .sorted(Comparator.comparingInt((Positions.Bond bond) -> -bond.agreements() - bond.contradictions()))
                .map(bond ->
                        new Tie(names.of(bond.one()), names.of(bond.other()), bond.agreements(), bond.contradictions()))
                .toList();
    }

    private static @Nullable Against against(Positions positions, Names names) {
        if (positions.camps().size() < 2) {
            return null;
        }
        return new Against(
                keys(0, positions),
                positions.camps().get(0).participants().size() > 1 ? names.camp(0) : null,
                keys(1, positions),
                positions.camps().get(1).participants().size() > 1 ? names.camp(1) : null);
    }

    private static List<String> keys(int camp, Positions positions) {
        return positions.camps().get(camp).participants().stream()
                .flatMap(who -> positions.participants().get(who).party().keys().stream())
                .toList();
    }

    private static Crux crux(Positions.CruxClaim crux, Positions positions, Names names, Map<Claim.Id, ClaimRow> rows) {
        List<Effect> effects = new ArrayList<>();
        for (int camp = 0; camp < positions.camps().size(); camp++) {
            if (crux.losses(camp) + crux.gains(camp) > 0) {
                effects.add(new Effect(names.camp(camp), crux.losses(camp), crux.gains(camp)));
            }
        }
        return new Crux(
                Words.of(crux.claims(), rows),
                crux.camps().stream().map(names::camp).toList(),
                effects,
                crux.shifts().stream()
                        .limit(SHIFTS_SHOWN)
                        .map(shift -> shift(shift, names, rows))
                        .toList(),
                Math.max(0, crux.shifts().size() - SHIFTS_SHOWN));
    }

    private static Change shift(Positions.Shift shift, Names names, Map<Claim.Id, ClaimRow> rows) {
        boolean relabelled = shift.before() != shift.after();
        String kind = relabelled ? "standing" : shift.bandBefore() != shift.bandAfter() ? "band" : "little";
        String before = relabelled
                ? Wording.say("positions.standing." + shift.before().label())
                : StrengthView.words(shift.bandBefore());
        String after = relabelled
                ? Wording.say("positions.standing." + shift.after().label())
                : StrengthView.words(shift.bandAfter());
        return new Change(
                Words.of(shift.claims(), rows),
                shift.camps().stream().map(names::camp).toList(),
                shift.isGain(),
                Wording.say("positions.shift.%s.%s".formatted(kind, shift.isGain() ? "up" : "down"), before, after));
    }

    private static Shared shared(Positions.Shared shared, Names names, Map<Claim.Id, ClaimRow> rows) {
        return new Shared(
                Words.of(shared.claims(), rows),
                shared.contested(),
                Stream.of(Positions.Backing.values())
                        .map(backing -> new Behind(
                                backing.label(),
                                shared.backers().stream()
                                        .filter(backer -> backer.backing() == backing)
                                        .map(backer -> new Voice(
                                                names.of(backer.participant()),
                                                names.campOf(backer.participant()),
                                                backer.document().value(),
                                                backer.by().value(),
                                                backer.place().value()))
                                        .toList()))
                        .filter(behind -> !behind.voices().isEmpty())
                        .toList());
    }

    /** What participants and camps are called: a camp of several by a letter, one of a single participant by their name. */
    static final class Names {

        private static final int LONGEST = 60;

        private final Positions positions;

        Names(Positions positions) {
            this.positions = positions;
        }

        List<Integer> several() {
            return IntStream.range(0, positions.camps().size())
                    .filter(camp -> !isAlone(camp))
                    .boxed()
                    .toList();
        }

        boolean isAlone(int camp) {
            return positions.camps().get(camp).participants().size() == 1;
        }

        /** A short name. */
        String camp(int camp) {
            return isAlone(camp)
                    ? of(positions.camps().get(camp).participants().getFirst())
                    : Wording.say("positions.camp", letter(camp));
        }

        /** Camps of several come first, so their letters follow each other. */
        private static String letter(int camp) {
            return camp < 26 ? Character.toString('A' + camp) : Integer.toString(camp + 1);
        }

        String of(int participant) {
            String name = positions.participants().get(participant).name();
            return name.length() <= LONGEST
                    ? name
                    : name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, LONGEST - 1))) + "…";
        }

        /** The camp of a participant if it is one of several; else null. */
        @Nullable
        String campOf(int participant) {
            int camp = positions.participants().get(participant).camp();
            return camp < 0 || isAlone(camp) ? null : camp(camp);
        }

        String firmness(Firmness firmness) {
            return Wording.say("positions.firmness."
                    + firmness.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** Participants who stand together. */
    record Camp(String name, String firmness, List<Member> members) {}

    /**
     * A participant.
     *
     * @param document its id if it is a document; else null
     * @param holder its name if it is a holder; else null
     */
    record Member(
            String name,
            @Nullable String document,
            @Nullable String holder,
            int claims,
            int evidence,
            String firmness) {
        static Member of(Positions.Participant who, Names names) {
            return new Member(
                    who.name(),
                    who.isDocument() ? who.party().documents().getFirst().value() : null,
                    who.isDocument() ? null : who.name(),
                    who.claims(),
                    who.evidence(),
                    names.firmness(who.firmness()));
        }
    }

    /** Two participants with what ties them. */
    record Tie(String one, String other, int agreements, int contradictions) {}

    /** Two camps to be set head to head; names are null where the side is one participant. */
    record Against(
            List<String> left,
            @Nullable String leftName,
            List<String> right,
            @Nullable String rightName) {}

    /** A claim in its words. */
    record Words(String id, String text, @Nullable String language) {
        static Words of(List<Claim.Id> claims, Map<Claim.Id, ClaimRow> rows) {
            ClaimRow row = rows.get(claims.getFirst());
            return row == null
                    ? new Words(claims.getFirst().value(), claims.getFirst().value(), null)
                    : new Words(row.id(), row.text(), row.language());
        }
    }

    /** What a fall does to the contested claims of a camp. */
    record Effect(String camp, int losses, int gains) {}

    /** A contested claim that fares otherwise; {@code how} in words. */
    record Change(Words claim, List<String> camps, boolean gain, String how) {}

    /** A claim on which much hangs. */
    record Crux(Words claim, List<String> camps, List<Effect> effects, List<Change> changes, int more) {}

    /** One who stands behind a claim, and where. */
    record Voice(String name, @Nullable String camp, String document, String claim, String place) {}

    /** Those who stand behind a claim in one way. */
    record Behind(String how, List<Voice> voices) {}

    /** What several camps stand behind. */
    record Shared(Words claim, boolean contested, List<Behind> behind) {}
}
