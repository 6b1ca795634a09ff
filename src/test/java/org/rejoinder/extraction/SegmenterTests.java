package org.rejoinder.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmenterTests {

    @Test
    void cutsWhereASentenceAssertsSeveralThings() {
        assertThat(words("The mines closed in May; the mills closed in June."))
                .containsExactly("The mines closed in May", "the mills closed in June.");
        assertThat(words("The city bought two trucks, and the council refused to pay for them."))
                .containsExactly("The city bought two trucks", "the council refused to pay for them.");
        assertThat(words("The minister claims that rents are falling while tenants are paying more than ever."))
                .containsExactly("The minister claims that rents are falling", "tenants are paying more than ever.");
    }

    @Test
    void keepsReasonsReportsAndListsWhole() {
        assertThat(words("Complaints fell because people gave up, and officers knew it."))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(words("She says that the mill is safe, and that the workers know it."))
                .hasSize(1);
        assertThat(words("We fight poverty, ignorance, and injustice in every town."))
                .hasSize(1);
        assertThat(words("Rents rose because wages rose.")).hasSize(1);
        assertThat(words("“The mill is safe, and the workers know it,” said Ana Sol."))
                .hasSize(1);
    }

    @Test
    void namesTheSectionOfEverySegment() {
        List<Segment> segments = Texts.segments("Before.\n\n# Money\n\nIt costs too much.");
        assertThat(segments).extracting(Segment::section).containsExactly(null, null, "Money");
    }

    private static List<String> words(String text) {
        return Texts.segments(text).stream().map(Segment::text).toList();
    }
}
