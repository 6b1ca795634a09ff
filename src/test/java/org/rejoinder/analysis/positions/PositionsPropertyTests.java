package org.rejoinder.analysis.positions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapBuilder;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.claim.Holder;
import org.rejoinder.claim.ReviewStatus;
import org.rejoinder.claim.Stance;
import org.rejoinder.relation.RelationType;

class PositionsPropertyTests {

    @Test
    void theOrderInWhichRelationsComeChangesNothing() {
        for (int round = 0; round < 10; round++) {
            Positions one = random(round, relations -> {}).positions();
            Random order = new Random(round);
            Positions other = random(round, relations -> Collections.shuffle(relations, order))
                    .positions();

            assertThat(other).as("round %s", round).isEqualTo(one);
        }
    }

    @Test
    void everybodyWithACampIsInJustThatOne() {
        for (int round = 0; round < 10; round++) {
            Positions positions = random(round, relations -> {}).positions();

            List<Integer> members = new ArrayList<>();
            for (int camp = 0; camp < positions.camps().size(); camp++) {
                for (int participant : positions.camps().get(camp).participants()) {
                    members.add(participant);
                    assertThat(positions.participants().get(participant).camp()).isEqualTo(camp);
                }
            }
            assertThat(members).as("those with a camp come first").isEqualTo(range(members.size()));
            assertThat(positions.placed()).hasSize(members.size());
            assertThat(positions.bonds())
                    .allSatisfy(bond -> assertThat(bond.one()).isLessThan(bond.other()))
                    .allSatisfy(bond -> assertThat(bond.other()).isLessThan(members.size()));
        }
    }

    @Test
    void whatIsContestedIsSoAndWhatIsSharedStandsInSeveralCamps() {
        for (int round = 0; round < 10; round++) {
            Positions positions = random(round, relations -> {}).positions();

            assertThat(positions.contested()).allSatisfy(contested -> {
                assertThat(contested.asserting()).isPositive();
                assertThat(contested.rejecting()).isPositive();
                assertThat(contested.stands())
                        .extracting(Positions.Stand::participant)
                        .doesNotHaveDuplicates();
            });
            assertThat(positions.shared()).allSatisfy(shared -> {
                Set<Integer> camps = new TreeSet<>();
                shared.backers()
                        .forEach(backer -> camps.add(positions
                                .participants()
                                .get(backer.participant())
                                .camp()));
                assertThat(camps).hasSizeGreaterThan(1).allMatch(camp -> camp >= 0);
            });
            assertThat(positions.cruxes())
                    .allSatisfy(crux -> assertThat(crux.shifts()).isNotEmpty());
        }
    }

    private static List<Integer> range(int size) {
        List<Integer> range = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            range.add(number);
        }
        return range;
    }

    private record Drawn(String from, String to, RelationType type, double confidence, ReviewStatus status) {}

    /** A map of a few documents, with speakers, that agree and contradict at random; the same for the same number. */
    private static PositionedMap random(int number, Consumer<List<Drawn>> reorder) {
        Random random = new Random(number);
        MapBuilder map = MapBuilder.map("Map", null);
        int documents = 3 + random.nextInt(6);
        int claims = 0;
        for (int document = 0; document < documents; document++) {
            map.document("d" + document, "D" + document, null, 2000 + document);
            for (int count = 0; count < 6; count++) {
                Holder holder = random.nextInt(4) == 0 ? Holder.reported("H" + random.nextInt(3)) : Holder.AUTHOR;
                Stance stance = List.of(Stance.values()).get(holder.isAuthor() ? random.nextInt(2) : random.nextInt(3));
                if (claims > 0 && random.nextInt(3) == 0) {
                    map.occurrence("c" + random.nextInt(claims), "Again " + count, holder, stance, null);
                } else {
                    map.claim("c" + claims++, ClaimType.FACT, "Claim " + claims, holder, stance, null);
                }
            }
        }
        List<Drawn> relations = new ArrayList<>();
        for (int count = 0; count < 30; count++) {
            int from = random.nextInt(claims);
            int to = random.nextInt(claims);
            if (from != to) {
                relations.add(new Drawn(
                        "c" + from,
                        "c" + to,
                        List.of(RelationType.values()).get(random.nextInt(3)),
                        (30 + random.nextInt(70)) / 100.0,
                        List.of(ReviewStatus.values()).get(random.nextInt(3))));
            }
        }
        List<Drawn> distinct = new ArrayList<>();
        for (Drawn one : relations) {
            boolean known = distinct.stream()
                    .anyMatch(other -> other.from().equals(one.from())
                            && other.to().equals(one.to())
                            && other.type() == one.type());
            if (!known) {
                distinct.add(one);
            }
        }
        reorder.accept(distinct);
        distinct.forEach(one -> map.relation(
                one.from(),
                one.to(),
                one.type(),
                one.confidence(),
                one.type() != RelationType.SUPPORTS,
                "why",
                one.status()));
        return PositionedMap.of(map);
    }
}
