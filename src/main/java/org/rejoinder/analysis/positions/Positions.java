package org.rejoinder.analysis.positions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.rejoinder.analysis.Party;
import org.rejoinder.analysis.reasoning.Basis;
import org.rejoinder.analysis.reasoning.Standing;
import org.rejoinder.argumentation.position.Firmness;
import org.rejoinder.argumentation.strength.StrengthBand;
import org.rejoinder.claim.Claim;
import org.rejoinder.claim.Occurrence;
import org.rejoinder.document.Document;

/**
 * Who stands where in a map. Participants are known by their place in {@link #participants}, camps by their place in {@link #camps}.
 * Claims that people accepted as equivalent are one claim, the first of them in the map before the others.
 *
 * @param basis what counts
 * @param mostCamps how many camps were allowed; 0 for as many as there are reasons for
 * @param participants those with a camp first, camp by camp, in each those that most ties; then the others, in the order of the
 *     map, documents before holders
 * @param camps larger ones first, then by their first participant; a camp of one is somebody who stands alone
 * @param isBest whether no other division leaves less against itself; else it is the best of many searches
 * @param firmness of the division as a whole
 * @param frustration what share of all that ties participants the division leaves against itself: 0..1; 0 if nothing does
 * @param bonds between participants that have a camp, by participant
 * @param contested claims on which participants differ, those first that most are for and most against
 * @param shared claims that participants of different camps assert or support; uncontested ones first, then by camps and
 *     participants
 * @param cruxes claims whose fall changes most of what the camps differ on, most first; none where there are fewer than two
 * @param tried how many claims were tried as cruxes
 * @param untried how many more bear on what the camps differ on and were not tried, in a very large map
 */
public record Positions(
        Basis basis,
        int mostCamps,
        List<Participant> participants,
        List<Camp> camps,
        boolean isBest,
        Firmness firmness,
        double frustration,
        List<Bond> bonds,
        List<Contested> contested,
        List<Shared> shared,
        List<CruxClaim> cruxes,
        int tried,
        int untried) {

    public Positions {
        participants = List.copyOf(participants);
        camps = List.copyOf(camps);
        bonds = List.copyOf(bonds);
        contested = List.copyOf(contested);
        shared = List.copyOf(shared);
        cruxes = List.copyOf(cruxes);
    }

    /** Those that have a camp. */
    public List<Participant> placed() {
        return participants.stream()
                .filter(participant -> participant.placing() == Placing.PLACED)
                .toList();
    }

    /**
     * A document with what it says in its own voice, or somebody whom documents report.
     *
     * @param party by which other pages know it
     * @param name the document's title, or the holder's name as first written
     * @param claims how many claims it asserts
     * @param evidence how many pieces of evidence tie it to others that have a camp
     * @param camp the place of its camp; -1 if it has none
     * @param firmness how firmly it stands there; loose if it has no camp
     */
    public record Participant(
            Party party, String name, int claims, int evidence, Placing placing, int camp, Firmness firmness) {

        public boolean isDocument() {
            return !party.documents().isEmpty();
        }
    }

    /** Whether a participant was given a camp, and why not. */
    public enum Placing {
        PLACED,
        /** Too little ties it to others, or nothing at all. */
        TOO_LITTLE,
        /** There are too many to divide, and others are tied by more. */
        TOO_MANY;

        /** The name in exports: lower case, with hyphens. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Participants who stand together.
     *
     * @param participants rising; at least one
     */
    public record Camp(List<Integer> participants, Firmness firmness) {
        public Camp {
            participants = List.copyOf(participants);
        }
    }

    /**
     * What ties two participants.
     *
     * @param one the smaller
     * @param agreements pieces of evidence for standing together
     * @param contradictions pieces against it
     * @param net what the former weigh more than the latter; below 0 if less
     */
    public record Bond(int one, int other, int agreements, int contradictions, double net) {}

    /** What a participant does with a claim. Whoever is not named is silent on it. */
    public enum Attitude {
        ASSERTS,
        /** Disputes it in so many words. */
        REJECTS,
        /** Asserts something that contradicts it. */
        REJECTS_BY_IMPLICATION,
        /** Asserts it in one place and disputes it in another. */
        BOTH,
        /** Passes it on without saying more. */
        REPORTS;

        /** The name in exports: lower case, with hyphens. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean isAgainst() {
            return this == REJECTS || this == REJECTS_BY_IMPLICATION;
        }
    }

    /**
     * What one participant does with a claim, and where.
     *
     * @param by the claim it asserts there: the claim itself, or one that contradicts it
     */
    public record Stand(int participant, Attitude attitude, Claim.Id by, Document.Id document, Occurrence.Id place) {}

    /**
     * A claim on which participants differ.
     *
     * @param claims it and those accepted as equivalent
     * @param asserting how many assert it
     * @param rejecting how many reject it, in so many words or by implication
     * @param stands by participant
     */
    public record Contested(List<Claim.Id> claims, int asserting, int rejecting, List<Stand> stands) {
        public Contested {
            claims = List.copyOf(claims);
            stands = List.copyOf(stands);
        }
    }

    /** How a participant stands behind a claim. */
    public enum Backing {
        ASSERTS,
        /** Asserts a claim that is proposed to say the same. */
        SAYS_ALIKE,
        /** Asserts a claim that supports it. */
        SUPPORTS;

        /** The name in exports: lower case, with hyphens. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A participant who stands behind a claim.
     *
     * @param by the claim it asserts: the claim itself, or the one that says alike or supports
     */
    public record Backer(int participant, Backing backing, Claim.Id by, Document.Id document, Occurrence.Id place) {}

    /**
     * A claim behind which participants of different camps stand.
     *
     * @param backers by participant; one at least asserts it
     * @param contested whether somebody rejects it all the same
     */
    public record Shared(List<Claim.Id> claims, List<Backer> backers, boolean contested) {
        public Shared {
            claims = List.copyOf(claims);
            backers = List.copyOf(backers);
        }
    }

    /**
     * A claim on which much of the difference between the camps hangs.
     *
     * @param camps places of the camps that assert it, rising; may be none
     * @param shifts what changes if it falls, what changes most first
     */
    public record CruxClaim(List<Claim.Id> claims, List<Integer> camps, List<Shift> shifts) {
        public CruxClaim {
            claims = List.copyOf(claims);
            camps = List.copyOf(camps);
            shifts = List.copyOf(shifts);
        }

        /** Of the claims of a camp those that stand where they did not, or are stronger, if this falls. */
        public int gains(int camp) {
            return (int) shifts.stream()
                    .filter(shift -> shift.camps().contains(camp) && shift.isGain())
                    .count();
        }

        /** Of the claims of a camp those that no longer stand, or are weaker, if this falls. */
        public int losses(int camp) {
            return (int) shifts.stream()
                    .filter(shift -> shift.camps().contains(camp) && !shift.isGain())
                    .count();
        }
    }

    /**
     * A contested claim that fares otherwise.
     *
     * @param camps places of the camps that assert it, rising
     * @param isGain whether it fares better
     */
    public record Shift(
            List<Claim.Id> claims,
            List<Integer> camps,
            Standing before,
            Standing after,
            StrengthBand bandBefore,
            StrengthBand bandAfter,
            boolean isGain) {
        public Shift {
            claims = List.copyOf(claims);
            camps = List.copyOf(camps);
        }
    }
}
