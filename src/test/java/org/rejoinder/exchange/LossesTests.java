package org.rejoinder.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapBuilder;
import org.rejoinder.analysis.MapContents;
import org.rejoinder.claim.ClaimType;

class LossesTests {

    private static final List<MapWriter> LOOKED_AT =
            List.of(new DotWriter(), new SvgWriter(), new PngWriter(), new HtmlWriter());

    @Test
    void tellsWhatPicturesAndPagesDoNotSayItemByItem() {
        MapContents bridge = SampleMaps.bridge();

        assertThat(LOOKED_AT).allSatisfy(writer -> assertThat(items(writer, bridge))
                .as(writer.format())
                .contains("g-worth", "e-drawn", "r-alone-cheap-equivalent", "d-city"));
        assertThat(items(new DotWriter(), bridge)).contains("o-build-2", "c-build", "r-costly-cheap-contradicts");
        assertThat(items(new HtmlWriter(), bridge)).doesNotContain("o-build-2", "c-build");
        assertThat(items(new SvgWriter(), bridge)).contains("c-alone").doesNotContain("c-build");
    }

    @Test
    void losesNothingOfAnEmptyMap() {
        assertThat(LOOKED_AT).allSatisfy(writer -> assertThat(writer.losses(SampleMaps.empty())).isEmpty());
    }

    @Test
    void countsRelationsThatNoPictureHasRoomFor() throws IOException {
        MapContents large = SampleMaps.large(1_000);
        List<String> undrawn = new SvgWriter()
                .losses(large).stream()
                        .filter(loss -> loss.what().equals("relations that are in no picture"))
                        .findFirst()
                        .orElseThrow()
                        .items();

        assertThat(undrawn).isNotEmpty().hasSizeLessThan(large.relations().size());
    }

    @Test
    void writesNoClaimThatIsGoneFromItsDocument() throws IOException {
        MapContents gone = MapBuilder.map("Gone", null)
                .document("one", "One", null, 0)
                .claim("here", ClaimType.FACT, "It is here.")
                .claim("gone", ClaimType.FACT, "It is gone.")
                .supports("gone", "here", 0.5)
                .gone("gone")
                .contents();

        assertThat(Golden.written(new DotWriter(), gone)).contains("It is here.").doesNotContain("It is gone.");
        assertThat(Golden.written(new HtmlWriter(), gone)).contains("c-here").doesNotContain("c-gone");
        assertThat(items(new DotWriter(), gone)).anyMatch(item -> item.startsWith("o-gone-"));
    }

    private static Set<String> items(MapWriter writer, MapContents contents) {
        return writer.losses(contents).stream()
                .flatMap(loss -> loss.items().stream())
                .collect(Collectors.toSet());
    }
}
