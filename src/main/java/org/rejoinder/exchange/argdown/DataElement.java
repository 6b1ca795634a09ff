package org.rejoinder.exchange.argdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads the YAML of front matter and data elements: plain values only, of the core schema of YAML 1.2. */
final class DataElement {

    private static final int DEEPEST = 40;
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int MOST_ALIASES = 50;

    private DataElement() {}

    /**
     * The mapping that {@code yaml} is; empty if it is blank.
     *
     * @param start where it stands in the whole text
     * @throws Flaw if it is not YAML or not a mapping
     */
    static Map<String, Object> read(String yaml, int start) {
        // Dates stay as written, and anchors cannot make much out of little.
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setCodePointLimit(LARGEST);
        options.setAllowDuplicateKeys(false);
        options.setAllowRecursiveKeys(false);
        DumperOptions unused = new DumperOptions();
        try {
            Object read = new Yaml(
                            new SafeConstructor(options), new Representer(unused), unused, options, new CoreSchema())
                    .load(yaml);
            if (read == null) {
                return Map.of();
            }
            if (plain(read, 0, start) instanceof Map<?, ?> map) {
                Map<String, Object> data = new LinkedHashMap<>();
                map.forEach((key, value) -> data.put(String.valueOf(key), value));
                return data;
            }
            throw new Flaw(start, "These data are no mapping. Write names with values, as in {source: \"A\"}.");
        } catch (MarkedYAMLException malformed) {
            int at = malformed.getProblemMark() == null
                    ? 0
                    : yaml.offsetByCodePoints(
                            0, Math.min(malformed.getProblemMark().getIndex(), yaml.codePointCount(0, yaml.length())));
            throw new Flaw(
                    start + at,
                    "These data are not YAML: %s. Correct them, or write \\{ where a brace belongs to the words."
                            .formatted(malformed.getProblem()));
        } catch (YAMLException | IllegalArgumentException malformed) {
            throw new Flaw(start, "These data cannot be read as YAML: %s.".formatted(malformed.getMessage()));
        }
    }

    private static @Nullable Object plain(@Nullable Object value, int depth, int start) {
        if (depth > DEEPEST) {
            throw new Flaw(start, "These data nest more than %d deep, the most that is read.".formatted(DEEPEST));
        }
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                map.forEach((key, part) -> plain.put(String.valueOf(key), plain(part, depth + 1, start)));
                yield plain;
            }
            case List<?> list -> {
                List<@Nullable Object> plain = new ArrayList<>();
                list.forEach(part -> plain.add(plain(part, depth + 1, start)));
                yield plain;
            }
            case Boolean truth -> truth;
            case Number number -> number;
            default -> String.valueOf(value);
        };
    }

    /** Of the plain scalars only these are anything but strings. */
    private static final class CoreSchema extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|True|TRUE|false|False|FALSE"), "tTfF");
            addImplicitResolver(Tag.INT, Pattern.compile("[-+]?(?:0|[1-9][0-9]{0,17})"), "-+0123456789");
            addImplicitResolver(
                    Tag.FLOAT,
                    Pattern.compile("[-+]?(?:[0-9]{1,18}\\.[0-9]{0,40}|\\.[0-9]{1,40})(?:[eE][-+]?[0-9]{1,3})?"),
                    "-+.0123456789");
            addImplicitResolver(Tag.NULL, Pattern.compile("~|null|Null|NULL| "), "~nN\0");
            addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
        }
    }
}
