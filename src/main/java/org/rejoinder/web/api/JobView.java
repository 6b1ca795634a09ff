package org.rejoinder.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.document.Document;
import org.rejoinder.pipeline.IngestJobs;
import org.rejoinder.pipeline.IngestResult;
import org.rejoinder.pipeline.Progress;

/**
 * A job as programs read it.
 *
 * @param state {@code waiting}, {@code running}, {@code done}, {@code cancelled} or {@code failed}
 * @param ended whether nothing more will happen
 * @param items one for each source, in the order given
 * @param progress of the document being worked on; null while none is
 */
record JobView(
        String id,
        ArgumentMap.Id map,
        String state,
        boolean ended,
        Instant submittedAt,
        List<ItemView> items,
        @Nullable ProgressView progress) {

    static JobView of(IngestJobs.Job job) {
        return new JobView(
                job.id(),
                job.map(),
                lower(job.state()),
                job.ended(),
                job.submittedAt(),
                job.items().stream().map(ItemView::of).toList(),
                job.progress() == null ? null : ProgressView.of(job.progress()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * One source of a job.
     *
     * @param outcome {@code pending}, {@code ingested}, {@code already-known}, {@code revised} or {@code failed}
     * @param document what it has become; null until then
     * @param claims new claims found
     * @param relations new relations found
     * @param problem why it could not be taken in; null if nothing went wrong
     */
    record ItemView(
            String source,
            String outcome,
            @Nullable Document document,
            int claims,
            int relations,
            @Nullable String problem) {

        static ItemView of(IngestJobs.Item item) {
            if (item.problem() != null) {
                return new ItemView(item.source(), "failed", null, 0, 0, item.problem());
            }
            return switch (item.result()) {
                case null -> new ItemView(item.source(), "pending", null, 0, 0, null);
                case IngestResult.Ingested done ->
                    new ItemView(item.source(), "ingested", done.document(), done.claims(), done.relations(), null);
                case IngestResult.AlreadyKnown known ->
                    new ItemView(item.source(), "already-known", known.document(), 0, 0, null);
                case IngestResult.Revised revised ->
                    new ItemView(
                            item.source(),
                            "revised",
                            revised.document(),
                            revised.newClaims(),
                            revised.relations(),
                            null);
            };
        }
    }

    /**
     * How far the work on one document has come.
     *
     * @param step {@code read}, {@code segment}, {@code detect}, {@code attribute}, {@code pair}, {@code relate} or {@code store}
     * @param done of {@code total} units of this step
     */
    record ProgressView(String document, String step, int done, int total) {

        static ProgressView of(Progress progress) {
            return new ProgressView(progress.document(), lower(progress.step()), progress.done(), progress.total());
        }
    }
}
