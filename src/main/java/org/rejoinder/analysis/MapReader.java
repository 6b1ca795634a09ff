package org.rejoinder.analysis;

import java.util.Optional;
import org.rejoinder.document.ArgumentMap;
import org.springframework.stereotype.Component;

/** Reads whole maps from the stores. */
@Component
public class MapReader {

    public Optional<MapContents> read(ArgumentMap.Id map) {
        throw new UnsupportedOperationException();
    }
}
