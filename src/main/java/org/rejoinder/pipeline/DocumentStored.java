package org.rejoinder.pipeline;

import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;

/**
 * Told inside the application after a document, or a newer text of one, has been committed to a map with all that was
 * found in it.
 */
public record DocumentStored(ArgumentMap.Id map, Document.Id document) {}
