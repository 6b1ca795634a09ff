package org.rejoinder.pipeline;

import java.util.NoSuchElementException;
import org.rejoinder.document.ArgumentMap;

/** The map that a document was meant for is not there: it was deleted while the document waited. */
final class MapGone extends NoSuchElementException {

    MapGone(ArgumentMap.Id map, String source) {
        super("\"%s\" was not taken in: there is no map %s any more. Add it to another map.".formatted(source, map));
    }
}
