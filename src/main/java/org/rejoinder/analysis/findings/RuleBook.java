package org.rejoinder.analysis.findings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All rules: those that come with Rejoinder, worked out in memory or by Cypher, and those in the user's folder. */
@Component
class RuleBook {

    private static final String SHIPPED = "classpath:rules/*.cypher";
    private static final String ENDING = ".cypher";
    private static final long LARGEST_FILE = 65_536;
    private static final int MOST_FILES = 200;

    private final List<GraphRule> graphRules;
    private final List<RuleFile> shipped;
    private final Path folder;

    RuleBook(
            NumbersDisagree numbers,
            @Value("${rejoinder.rules:${rejoinder.data:rejoinder-data}/rules}") String folder) {
        this.graphRules = List.of(
                new CircularSupport(),
                new SelfContradiction(),
                new ChangedPosition(),
                new BothWays(),
                new UnsupportedFoundation(),
                new UnansweredObjection(),
                new SameOrigin(),
                new SupportByRepetition(),
                numbers,
                new SingleSource());
        this.shipped = shipped();
        this.folder = Path.of(folder);
    }

    /** The rules that are worked out in memory. */
    List<GraphRule> graphRules() {
        return graphRules;
    }

    /** The rules in Cypher that come with Rejoinder. */
    List<RuleFile> shippedFiles() {
        return shipped;
    }

    /** What is in the user's folder now, read anew; no folder is an empty one. */
    Own own() {
        Set<String> taken = Stream.concat(
                        graphRules.stream().map(rule -> rule.rule().name()),
                        shipped.stream().map(file -> file.rule().name()))
                .collect(Collectors.toCollection(HashSet::new));
        List<RuleFile> files = new ArrayList<>();
        List<RuleFault> faults = new ArrayList<>();
        for (Path path : paths(faults)) {
            String name = name(path);
            try {
                RuleFile file = RuleFile.ofUser(name, text(path));
                if (!taken.add(file.rule().name())) {
                    throw new FaultyRule(
                            0,
                            "There is another rule named \"%s\"."
                                    .formatted(file.rule().name()));
                }
                files.add(file);
            } catch (FaultyRule faulty) {
                faults.add(faulty.in(name));
            }
        }
        return new Own(files, faults);
    }

    /** The user's rules that can be read, and what is wrong with the others; both by name of file. */
    record Own(List<RuleFile> files, List<RuleFault> faults) {}

    private List<Path> paths(List<RuleFault> faults) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> found = listed.filter(path -> name(path).endsWith(ENDING))
                    .sorted(Comparator.comparing(RuleBook::name))
                    .toList();
            if (found.size() > MOST_FILES) {
                faults.add(new RuleFault(
                        folder.toString(),
                        0,
                        "Of %d rules only the first %d are used.".formatted(found.size(), MOST_FILES)));
            }
            return found.subList(0, Math.min(found.size(), MOST_FILES));
        } catch (IOException | UncheckedIOException unreadable) {
            faults.add(new RuleFault(folder.toString(), 0, "The folder cannot be read."));
            return List.of();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String text(Path path) throws FaultyRule {
        try {
            if (!Files.isRegularFile(path)) {
                throw new FaultyRule(0, "It is no file.");
            }
            if (Files.size(path) > LARGEST_FILE) {
                throw new FaultyRule(0, "It is larger than %d KiB.".formatted(LARGEST_FILE / 1024));
            }
            return Files.readString(path);
        } catch (CharacterCodingException binary) {
            throw new FaultyRule(0, "It is not text in UTF-8.");
        } catch (IOException unreadable) {
            throw new FaultyRule(0, "It cannot be read.");
        }
    }

    private static List<RuleFile> shipped() {
        try {
            List<RuleFile> files = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                files.add(RuleFile.builtIn(
                        String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8)));
            }
            files.sort(Comparator.comparing(RuleFile::file));
            return List.copyOf(files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The rules that come with the program cannot be read", unreadable);
        } catch (FaultyRule faulty) {
            throw new IllegalStateException("A rule that comes with the program is faulty", faulty);
        }
    }
}
