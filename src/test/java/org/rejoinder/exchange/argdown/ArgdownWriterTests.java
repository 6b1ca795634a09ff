package org.rejoinder.exchange.argdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rejoinder.analysis.MapBuilder;
import org.rejoinder.claim.ClaimType;
import org.rejoinder.exchange.Golden;
import org.rejoinder.exchange.SampleMaps;

class ArgdownWriterTests {

    private final ArgdownWriter writer = new ArgdownWriter();

    @Test
    void writesTheWholeMap() throws IOException {
        Golden.assertMatches(writer, SampleMaps.bridge(), "bridge.argdown");
    }

    @Test
    void hostileTextStaysInsideStatementsAndData() throws IOException {
        // Parsed once with Argdown 2.0.1: four statements, two relations, no lexer or parser error.
        Golden.assertMatches(writer, SampleMaps.hostile(), "hostile.argdown");
    }

    @Test
    void everyClaimIsDefinedOnceAndTitlesAreUnique() throws IOException {
        String argdown = Golden.written(
                writer,
                MapBuilder.map("Titles", null)
                        .document("one", "One", null, 0)
                        .claim("a", ClaimType.FACT, "The same words")
                        .claim("b", ClaimType.FACT, "The same words!")
                        .claim("c", ClaimType.FACT, "The same words 2")
                        .claim("d", ClaimType.FACT, "[]#@")
                        .supports("a", "b", 0.5)
                        .contents());

        assertThat(Pattern.compile("(?m)^\\[(.+?)]: ")
                        .matcher(argdown)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactly("The same words", "The same words 2", "The same words 2 2", "c-d");
        assertThat(argdown).contains("    + [The same words]\n");
    }

    @Test
    void escapesWhatWouldBeMarkupAndNothingElse() throws IOException {
        String argdown = Golden.written(
                writer,
                MapBuilder.map("Escapes", null)
                        .document("one", "One", null, 0)
                        .claim("a", ClaimType.FACT, "The U.S. spends 3.5 % (*more*), e.g. http://x.y: see #5 -- so")
                        .contents());

        assertThat(argdown)
                .contains(
                        "]: The U\\.S. spends 3\\.5 % \\(\\*more\\*\\), e\\.g. http\\:\\//x\\.y: see \\#5 \\-- so {rejoinder: {id:");
    }

    @Test
    void writesTheSameBytesEachTime() throws IOException {
        assertThat(Golden.bytes(writer, SampleMaps.large()))
                .isEqualTo(Golden.bytes(new ArgdownWriter(), SampleMaps.large()));
    }
}
