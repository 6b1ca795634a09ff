package org.rejoinder.document;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds on what is read, so that no document can take all memory or time.
 *
 * @param maxSize of the file, and a tenth of what a compressed one may expand to
 * @param maxCharacters UTF-16 units of extracted text
 * @param maxDepth of elements nested in each other
 * @param timeLimit for reading one document
 * @param fetchTimeLimit for fetching one document from the web, redirects included
 * @param maxRedirects followed when fetching
 */
@Validated
@ConfigurationProperties("rejoinder.reading")
public record ReadingSettings(
        @NotNull @DefaultValue("50MB") DataSize maxSize,
        @Min(1000) @DefaultValue("5000000") int maxCharacters,
        @Min(20) @DefaultValue("200") int maxDepth,

        @NotNull @DurationMin(millis = 1) @DefaultValue("60s")
        Duration timeLimit,

        @NotNull @DurationMin(millis = 1) @DefaultValue("20s")
        Duration fetchTimeLimit,

        @Min(0) @DefaultValue("5") int maxRedirects) {

    /** What holds where nothing else is said. */
    public static ReadingSettings defaults() {
        return new ReadingSettings(
                DataSize.ofMegabytes(50), 5_000_000, 200, Duration.ofSeconds(60), Duration.ofSeconds(20), 5);
    }
}
