package org.rejoinder.argumentation.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The formats of the ICCMA competitions. All are UTF-8 text. */
public enum FrameworkFormat {
    /** Facts of answer set programming: {@code arg(a). arg(b). att(a,b).} */
    APX,
    /** The trivial graph format: names, {@code #}, attacks. */
    TGF,
    /** That of 2023: {@code p af n}, then attacks between numbers. */
    I23;

    /** How far it is looked for the first line that is not a remark. */
    private static final int LOOK_AHEAD = 1 << 16;

    private static final Pattern FIRST_OF_I23 = Pattern.compile("p\\s+af(?:\\s.*)?");
    private static final Pattern FIRST_OF_APX = Pattern.compile("a(?:rg|tt)\\s*\\(.*");

    /**
     * Reads a framework in the format that its beginning shows.
     *
     * @throws MalformedFramework if it is not in that format or above the usual limits
     */
    public static NamedFramework readAny(InputStream stream) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stream, LOOK_AHEAD);
        buffered.mark(LOOK_AHEAD);
        String beginning = new String(buffered.readNBytes(LOOK_AHEAD - 1), StandardCharsets.UTF_8);
        buffered.reset();
        return recognise(beginning).read(buffered, FrameworkLimits.USUAL);
    }

    /** The format of a file with this beginning: {@link #TGF}, which may begin with anything, unless it is clearly another. */
    static FrameworkFormat recognise(String beginning) {
        String first = beginning
                .lines()
                .map(line -> line.replace("\uFEFF", "").strip())
                .filter(line -> !line.isEmpty() && "#%".indexOf(line.charAt(0)) < 0)
                .findFirst()
                .orElse("");
        if (FIRST_OF_I23.matcher(first).matches()) {
            return I23;
        }
        return FIRST_OF_APX.matcher(first).matches() ? APX : TGF;
    }

    /**
     * Reads a framework in this format.
     *
     * @throws MalformedFramework if it is not in this format or above the limits
     */
    public NamedFramework read(InputStream stream, FrameworkLimits limits) throws IOException {
        SourceText text = new SourceText(stream, limits);
        return switch (this) {
            case APX -> ApxText.read(text);
            case TGF -> TgfText.read(text);
            case I23 -> I23Text.read(text);
        };
    }

    /**
     * Writes a framework in this format; {@link #I23} has no names and numbers arguments from 1.
     *
     * @throws IllegalArgumentException if the format cannot hold a name
     */
    public void write(NamedFramework named, Appendable out) throws IOException {
        switch (this) {
            case APX -> ApxText.write(named, out);
            case TGF -> TgfText.write(named, out);
            case I23 -> I23Text.write(named, out);
        }
    }
}
