package org.rejoinder.exchange.framework;

import org.rejoinder.exchange.MapFile;

/** What a file of a competition begins with. */
final class FrameworkBeginning {

    private FrameworkBeginning() {}

    /** The first line that is neither empty nor a remark; empty if there is none among the first thousands of bytes. */
    static String of(MapFile file, char remark) {
        return file.head()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.charAt(0) != remark)
                .findFirst()
                .orElse("");
    }
}
