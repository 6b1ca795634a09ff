package org.rejoinder.exchange;

import java.util.ArrayList;
import java.util.List;
import org.rejoinder.analysis.MapContents;

/**
 * What reading or writing one format loses of one map.
 *
 * @param format short name of the format
 * @param standard that is followed
 * @param losses item by item; empty where everything goes along
 */
public record LossReport(String format, String standard, List<Loss> losses) {

    private static final int LONGEST_LINE = 160;

    public LossReport {
        losses = List.copyOf(losses);
    }

    /** What was lost when a file was read. */
    public static LossReport of(MapParser parser, ParsedMap read) {
        return new LossReport(parser.format(), parser.standard(), read.losses());
    }

    /** What is lost when a map is written. */
    public static LossReport of(MapWriter writer, MapContents contents) {
        return new LossReport(writer.format(), writer.standard(), writer.losses(contents));
    }

    /** A line for each kind of loss, with how many records it concerns. */
    public List<String> counts() {
        return losses.stream()
                .map(loss -> loss.items().isEmpty()
                        ? Words.line(loss.what())
                        : "%s (%,d)".formatted(Words.line(loss.what()), loss.items().size()))
                .toList();
    }

    /** Everything as text to read: what, why, and every item on a line of its own, indented. */
    public String text() {
        List<String> lines = new ArrayList<>();
        for (Loss loss : losses) {
            lines.add(Words.line(loss.what()) + ":");
            lines.add("  " + Words.line(loss.why()) + ".");
            loss.items().forEach(item -> lines.add("    " + Words.cut(item, LONGEST_LINE)));
        }
        return losses.isEmpty() ? "Nothing.\n" : String.join("\n", lines) + "\n";
    }
}
