package org.rejoinder.document;

/** Told inside the application after a document has been taken out of a map, or the map deleted, and this is committed. */
public record MapShrunk(ArgumentMap.Id map) {}
