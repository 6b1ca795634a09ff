package org.rejoinder.pipeline;

import java.time.Instant;

/**
 * One passage of the pipeline over one text.
 *
 * @param id derived from the pipeline, its models and the text
 * @param startedAt on record only; nothing is decided by it
 */
record Run(String id, Instant startedAt) {}
