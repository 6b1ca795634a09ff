package org.rejoinder.exchange;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one registry of formats; command line, REST and pages offer what it lists. */
@Component
public class Formats {

    private final List<MapWriter> writers;

    Formats(List<MapWriter> writers) {
        this.writers = List.copyOf(writers);
    }

    /** Every writer, the most complete format first. */
    public List<MapWriter> writers() {
        return writers;
    }

    public Optional<MapWriter> writer(String format) {
        return writers.stream().filter(writer -> writer.format().equals(format)).findFirst();
    }
}
