package org.rejoinder.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.stereotype.Component;

/** The one registry of formats; command line, REST and pages offer what it lists. */
@Component
public class Formats {

    private final List<MapWriter> writers;
    private final List<MapParser> parsers;

    Formats(List<MapWriter> writers, List<MapParser> parsers) {
        this.writers = List.copyOf(writers);
        this.parsers = List.copyOf(parsers);
    }

    /**
     * The registry without the rest of the application, for what needs no store. Quick: nothing is made but parsers and
     * writers, and these hold nothing that would have to be closed.
     */
    public static Formats alone() {
        GenericApplicationContext room = new GenericApplicationContext();
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(room);
        scanner.getBeanDefinitionDefaults().setLazyInit(true);
        scanner.scan(Formats.class.getPackageName());
        room.refresh();
        return room.getBean(Formats.class);
    }

    /** Every writer, the most complete format first. */
    public List<MapWriter> writers() {
        return writers;
    }

    public Optional<MapWriter> writer(String format) {
        return writers.stream().filter(writer -> writer.format().equals(format)).findFirst();
    }

    /** Every parser, those whose files are told apart most surely first. */
    public List<MapParser> parsers() {
        return parsers;
    }

    public Optional<MapParser> parser(String format) {
        return parsers.stream().filter(parser -> parser.format().equals(format)).findFirst();
    }

    /**
     * The parser whose format a file looks like.
     *
     * @throws MalformedFile if it looks like none
     */
    public MapParser recognise(MapFile file) {
        return parsers.stream()
                .filter(parser -> parser.recognises(file))
                .findFirst()
                .orElseThrow(() -> new MalformedFile(
                        file.name(),
                        0,
                        0,
                        "The file looks like none of the formats that are read: %s. If it is one of them, name it."
                                .formatted(parsers.stream().map(MapParser::format).collect(Collectors.joining(", ")))));
    }
}
