package org.rejoinder.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProposalTests {

    @Test
    void aContradictionBetweenDocumentsComesBeforeEverythingElse() {
        Proposal clash = new Proposal("r-z", Proposal.Kind.CONTRADICTS, 1, 0.4, true, 1, false);
        Proposal within = new Proposal("r-a", Proposal.Kind.CONTRADICTS, 1, 0.75, false, 40, true);
        Proposal support = new Proposal("r-b", Proposal.Kind.SUPPORTS, 1, 0.75, true, 40, true);

        assertThat(sorted(within, support, clash)).startsWith("r-z");
    }

    @Test
    void ofTwoAlikeTheDisputedComesFirst() {
        assertThat(sorted(claim("c-a", 0.8, 3, false), claim("c-b", 0.8, 3, true)))
                .containsExactly("c-b", "c-a");
    }

    @Test
    void ofTwoAlikeTheOneWithMoreRelationsComesFirst() {
        assertThat(sorted(claim("c-a", 0.8, 1, false), claim("c-b", 0.8, 12, false)))
                .containsExactly("c-b", "c-a");
    }

    @Test
    void whatIsLikelyButOpenComesBeforeTheCertainAndTheUnlikely() {
        assertThat(sorted(
                        claim("c-certain", 0.99, 3, false),
                        claim("c-unlikely", 0.3, 3, false),
                        claim("c-open", 0.75, 3, false)))
                .containsExactly("c-open", "c-certain", "c-unlikely");
    }

    @Test
    void tiesAreBrokenByIdWhateverOrderTheyComeIn() {
        List<Proposal> alike = Stream.of("c-c", "c-a", "c-b")
                .map(id -> claim(id, 0.8, 3, false))
                .toList();

        assertThat(alike.stream().sorted(Proposal.PRIORITY).map(Proposal::id)).containsExactly("c-a", "c-b", "c-c");
        assertThat(alike.stream().sorted(Proposal.SUREST).map(Proposal::id)).containsExactly("c-a", "c-b", "c-c");
    }

    @Test
    void aDegreeBeyondTheMostCentralCountsNoMore() {
        assertThat(claim("c-a", 0.5, 32, false).worth())
                .isEqualTo(claim("c-a", 0.5, 3_000, false).worth());
    }

    @Test
    void theSampleReachesFromTheFirstToTheLastWithEvenSteps() {
        List<Proposal> hundred = IntStream.range(0, 100)
                .mapToObj(n -> claim("c-%02d".formatted(n), 1 - n / 100.0, 1, false))
                .sorted(Comparator.comparing(Proposal::id))
                .toList();

        assertThat(Proposal.spread(hundred, 10).stream().map(Proposal::id))
                .containsExactly("c-00", "c-11", "c-22", "c-33", "c-44", "c-55", "c-66", "c-77", "c-88", "c-99");
    }

    @Test
    void fewerThanASampleAreAllOfIt() {
        List<Proposal> three = Stream.of("c-a", "c-b", "c-c")
                .map(id -> claim(id, 0.8, 3, false))
                .toList();

        assertThat(Proposal.spread(three, 10)).isEqualTo(three);
        assertThat(Proposal.spread(List.of(), 10)).isEmpty();
    }

    private static Proposal claim(String id, double confidence, int degree, boolean disputed) {
        return new Proposal(id, Proposal.Kind.CLAIM, 1, confidence, false, degree, disputed);
    }

    private static List<String> sorted(Proposal... proposals) {
        return Stream.of(proposals).sorted(Proposal.PRIORITY).map(Proposal::id).toList();
    }
}
