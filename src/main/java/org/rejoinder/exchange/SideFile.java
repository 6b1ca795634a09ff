package org.rejoinder.exchange;

/**
 * A second file that belongs to one that was written, for what the format of that has no place for.
 *
 * @param extension what the name ends with instead of the first file's extension, without the dot
 * @param mediaType IANA media type
 * @param text what it holds, to be written as UTF-8
 */
public record SideFile(String extension, String mediaType, String text) {}
