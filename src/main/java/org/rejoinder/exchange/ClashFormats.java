package org.rejoinder.exchange;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one registry of formats for a head to head; command line, REST and pages offer what it lists. */
@Component
public class ClashFormats {

    private final List<ClashWriter> writers;

    ClashFormats(List<ClashWriter> writers) {
        this.writers = List.copyOf(writers);
    }

    /** Every writer, the most complete format first. */
    public List<ClashWriter> writers() {
        return writers;
    }

    public Optional<ClashWriter> writer(String format) {
        return writers.stream().filter(writer -> writer.format().equals(format)).findFirst();
    }
}
