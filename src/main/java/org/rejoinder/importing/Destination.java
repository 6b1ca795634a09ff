package org.rejoinder.importing;

import org.rejoinder.document.ArgumentMap;

/**
 * The map that an import goes into.
 *
 * @param map as it is stored, or will be
 * @param isNew whether it is made for the import
 */
record Destination(ArgumentMap map, boolean isNew) {}
