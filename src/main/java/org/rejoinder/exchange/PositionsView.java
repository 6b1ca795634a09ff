package org.rejoinder.exchange;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.positions.Positions;
import org.rejoinder.analysis.reasoning.Standing;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Claims;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;

/**
 * Who stands where in a map, as programs read it. Participants and camps are numbered from 0 in their lists.
 *
 * @param mostCamps how many camps were allowed; 0 for as many as there are reasons for
 * @param best whether no other division leaves less against itself
 * @param firmness of the division: {@code firm}, {@code fairly-firm} or {@code loose}
 * @param frustration what share of all that ties participants speaks against the division, 0..1
 * @param contested one page of the claims on which participants differ
 * @param tried how many claims were tried as cruxes; {@code untried} how many more bear on it
 */
public record PositionsView(
        String format,
        int version,
        int mostCamps,
        boolean best,
        String firmness,
        double frustration,
        List<Participant> participants,
        List<Camp> camps,
        List<Tie> ties,
        Contested contested,
        List<Shared> shared,
        List<Crux> cruxes,
        int tried,
        int untried) {

    private static final double PLACES = 10_000;

    /**
     * Reads the texts of the claims at once.
     *
     * @param offset contested claims that are passed over
     * @param limit contested claims at most
     */
    public static PositionsView of(Positions positions, int offset, int limit, Claims store) {
        List<Positions.Contested> page =
                positions.contested().stream().skip(offset).limit(limit).toList();
        Map<Claim.Id, Claim> claims = store.findAll(claims(positions, page));
        return new PositionsView(
                "rejoinder-positions",
                1,
                positions.mostCamps(),
                positions.isBest(),
                Words.of(positions.firmness()),
                rounded(positions.frustration()),
                positions.participants().stream().map(Participant::of).toList(),
                positions.camps().stream().map(Camp::of).toList(),
                positions.bonds().stream().map(Tie::of).toList(),
                new Contested(
                        positions.contested().size(),
                        offset,
                        limit,
                        page.stream().map(one -> Row.of(one, claims)).toList()),
                positions.shared().stream().map(one -> Shared.of(one, claims)).toList(),
                positions.cruxes().stream().map(one -> Crux.of(one, claims)).toList(),
                positions.tried(),
                positions.untried());
    }

    private static Set<Claim.Id> claims(Positions positions, List<Positions.Contested> page) {
        Set<Claim.Id> claims = new LinkedHashSet<>();
        page.forEach(one -> claims.add(one.claims().getFirst()));
        positions.shared().forEach(one -> claims.add(one.claims().getFirst()));
        positions.cruxes().forEach(crux -> {
            claims.add(crux.claims().getFirst());
            crux.shifts().forEach(shift -> claims.add(shift.claims().getFirst()));
        });
        return claims;
    }

    /** Four places: adding up in another order must not show. */
    private static double rounded(double value) {
        return Math.round(value * PLACES) / PLACES;
    }

    private static List<Claim.Id> others(List<Claim.Id> claims) {
        return claims.subList(1, claims.size());
    }

    /**
     * A document in its own voice, or somebody whom documents report.
     *
     * @param key its id if it is a document, else its name after {@code holder:}
     * @param evidence how many pieces of evidence tie it to others
     * @param placing {@code placed}, {@code too-little} or {@code too-many}
     * @param camp number of its camp; null if it has none
     */
    public record Participant(
            String key,
            String name,
            int claims,
            int evidence,
            Positions.Placing placing,
            @Nullable Integer camp,
            String firmness) {
        static Participant of(Positions.Participant who) {
            return new Participant(
                    who.party().keys().getFirst(),
                    who.name(),
                    who.claims(),
                    who.evidence(),
                    who.placing(),
                    who.camp() < 0 ? null : (Integer) who.camp(),
                    Words.of(who.firmness()));
        }
    }

    /** Participants who stand together, by number. */
    public record Camp(List<Integer> participants, String firmness) {
        static Camp of(Positions.Camp camp) {
            return new Camp(camp.participants(), Words.of(camp.firmness()));
        }
    }

    /** Two participants with how many pieces of evidence join and separate them, and what the former weigh more. */
    public record Tie(int one, int other, int agreements, int contradictions, double net) {
        static Tie of(Positions.Bond bond) {
            return new Tie(bond.one(), bond.other(), bond.agreements(), bond.contradictions(), rounded(bond.net()));
        }
    }

    /** One page of contested claims, the most contested first. */
    public record Contested(int total, int offset, int limit, List<Row> items) {}

    /** A contested claim; participants who are silent on it are not named. */
    public record Row(
            Claim.Id claim, String text, List<Claim.Id> sameAs, int asserting, int rejecting, List<Stand> stands) {
        static Row of(Positions.Contested one, Map<Claim.Id, Claim> claims) {
            return new Row(
                    one.claims().getFirst(),
                    StandingView.text(claims, one.claims().getFirst()),
                    others(one.claims()),
                    one.asserting(),
                    one.rejecting(),
                    one.stands().stream().map(Stand::of).toList());
        }
    }

    /** What a participant does with a claim; {@code claim} is what it asserts or disputes at the place. */
    public record Stand(
            int participant,
            Positions.Attitude attitude,
            Claim.Id claim,
            Document.Id document,
            Occurrence.Id occurrence) {
        static Stand of(Positions.Stand stand) {
            return new Stand(stand.participant(), stand.attitude(), stand.by(), stand.document(), stand.place());
        }
    }

    /** A claim behind which participants of different camps stand. */
    public record Shared(Claim.Id claim, String text, List<Claim.Id> sameAs, boolean contested, List<Backer> backers) {
        static Shared of(Positions.Shared one, Map<Claim.Id, Claim> claims) {
            return new Shared(
                    one.claims().getFirst(),
                    StandingView.text(claims, one.claims().getFirst()),
                    others(one.claims()),
                    one.contested(),
                    one.backers().stream().map(Backer::of).toList());
        }
    }

    /** How a participant stands behind a claim. */
    public record Backer(
            int participant,
            Positions.Backing backing,
            Claim.Id claim,
            Document.Id document,
            Occurrence.Id occurrence) {
        static Backer of(Positions.Backer backer) {
            return new Backer(backer.participant(), backer.backing(), backer.by(), backer.document(), backer.place());
        }
    }

    /** A claim whose fall changes much of what the camps differ on, and what it changes. */
    public record Crux(Claim.Id claim, String text, List<Claim.Id> sameAs, List<Integer> camps, List<Shift> changes) {
        static Crux of(Positions.CruxClaim crux, Map<Claim.Id, Claim> claims) {
            return new Crux(
                    crux.claims().getFirst(),
                    StandingView.text(claims, crux.claims().getFirst()),
                    others(crux.claims()),
                    crux.camps(),
                    crux.shifts().stream().map(shift -> Shift.of(shift, claims)).toList());
        }
    }

    /** A contested claim that fares otherwise; {@code camps} assert it. */
    public record Shift(
            Claim.Id claim,
            String text,
            List<Integer> camps,
            Standing before,
            Standing after,
            String bandBefore,
            String bandAfter,
            boolean gain) {
        static Shift of(Positions.Shift shift, Map<Claim.Id, Claim> claims) {
            return new Shift(
                    shift.claims().getFirst(),
                    StandingView.text(claims, shift.claims().getFirst()),
                    shift.camps(),
                    shift.before(),
                    shift.after(),
                    Words.of(shift.bandBefore()),
                    Words.of(shift.bandAfter()),
                    shift.isGain());
        }
    }
}
