package org.rejoinder.argumentation.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rejoinder.argumentation.Sketch;

class FrameworkFormatPropertyTests {

    @Property(tries = 200)
    void whatIsWrittenAsApxIsReadBack(@ForAll("anyNames") List<String> names, @ForAll long seed) throws IOException {
        NamedFramework named = named(names, seed);
        assertThat(writtenAndRead(named, FrameworkFormat.APX)).isEqualTo(named);
    }

    @Property(tries = 200)
    void whatIsWrittenAsTgfIsReadBack(@ForAll("words") List<String> names, @ForAll long seed) throws IOException {
        NamedFramework named = named(names, seed);
        assertThat(writtenAndRead(named, FrameworkFormat.TGF)).isEqualTo(named);
    }

    @Property(tries = 200)
    void whatIsWrittenAsI23IsReadBackWithNumbers(@ForAll("words") List<String> names, @ForAll long seed)
            throws IOException {
        NamedFramework named = named(names, seed);
        assertThat(writtenAndRead(named, FrameworkFormat.I23)).isEqualTo(NamedFramework.numbered(named.framework()));
    }

    @Property(tries = 500)
    void anyTextIsReadOrRefusedWithItsPlace(@ForAll("nearlyFrameworks") String text) throws IOException {
        for (FrameworkFormat format : FrameworkFormat.values()) {
            try {
                NamedFramework read = format.read(stream(text), FrameworkLimits.USUAL);
                assertThat(writtenAndRead(read, format)).isEqualTo(read);
            } catch (MalformedFramework refused) {
                assertThat(refused.line()).isBetween(1, text.length() + 1);
                assertThat(refused.column()).isBetween(1, text.length() + 1);
            }
        }
    }

    @Provide
    Arbitrary<List<String>> anyNames() {
        return Arbitraries.strings()
                .withChars("ab\"\\ ().,%#ü日")
                .ofMinLength(1)
                .ofMaxLength(5)
                .list()
                .uniqueElements()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .withChars("ab1_-é")
                .ofMinLength(1)
                .ofMaxLength(5)
                .list()
                .uniqueElements()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> nearlyFrameworks() {
        return Arbitraries.of(
                        "arg(", "att(", "a", "b", ",", ")", ".", "p af ", "2", "1 2", "#", "\n", " ", "\"", "%", "\\")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    private static NamedFramework named(List<String> names, long seed) {
        return new NamedFramework(Sketch.random(names.size(), new Random(seed)), names);
    }

    private static NamedFramework writtenAndRead(NamedFramework named, FrameworkFormat format) throws IOException {
        StringBuilder written = new StringBuilder();
        format.write(named, written);
        return format.read(stream(written.toString()), FrameworkLimits.USUAL);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
