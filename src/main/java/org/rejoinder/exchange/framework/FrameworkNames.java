package org.rejoinder.exchange.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.argumentation.format.FrameworkFormat;
import org.rejoinder.claim.Claim;

/**
 * What arguments are called: in apx by the claim's id with underscores, which solvers written in logic programs take as it
 * is; in tgf by the id; in i23 by number. A line of the list of ids is the name, the claim's id and its words, with tabs
 * between; where the format has remarks, the list stands in the file too.
 */
final class FrameworkNames {

    private static final Pattern ENTRY = Pattern.compile("(\\S{1,1000})\t(c-[A-Za-z0-9_-]{1,64})\t(.*)");
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    /** A line of the list. */
    record Entry(String name, Claim.Id claim, String words) {}

    private FrameworkNames() {}

    /** The names of claims, by number; all different. */
    static List<String> of(FrameworkFormat format, List<Claim> claims) {
        List<String> names = new ArrayList<>(claims.size());
        Map<String, Integer> taken = new HashMap<>();
        for (Claim claim : claims) {
            String id = claim.id().value();
            String name = switch (format) {
                case APX -> id.replaceAll("[^A-Za-z0-9]", "_");
                case TGF -> id.replaceAll("[\\s#]", "_");
                case I23 -> Integer.toString(names.size() + 1);
            };
            int doubles = taken.merge(name, 1, Integer::sum);
            names.add(doubles == 1 ? name : name + "_" + doubles);
        }
        return names;
    }

    /** The list of ids, each line after {@code mark}. */
    static String list(String mark, List<String> names, List<Claim> claims) {
        StringBuilder list = new StringBuilder();
        for (int number = 0; number < claims.size(); number++) {
            Claim claim = claims.get(number);
            list.append(mark)
                    .append(names.get(number))
                    .append('\t')
                    .append(claim.id())
                    .append('\t')
                    .append(BREAKS.matcher(claim.text()).replaceAll(" ").strip())
                    .append('\n');
        }
        return list.toString();
    }

    /** What remarks of a file say of its names. */
    static Map<String, Entry> listed(String text, char mark) {
        Map<String, Entry> entries = new HashMap<>();
        text.lines()
                .filter(line -> line.length() > 2 && line.charAt(0) == mark && line.charAt(1) == ' ')
                .map(line -> ENTRY.matcher(line.substring(2)))
                .filter(Matcher::matches)
                .forEach(entry -> entries.putIfAbsent(
                        entry.group(1), new Entry(entry.group(1), new Claim.Id(entry.group(2)), entry.group(3))));
        return entries;
    }
}
