package org.rejoinder.cli;

import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.rejoinder.pipeline.Progress;

/** Shows how far the work on one document is: a bar in a terminal, nothing elsewhere, where it would fill a log. */
final class ProgressDisplay implements Progress.Listener, AutoCloseable {

    private static final int WIDTH = 100;
    private static final int LONGEST_NAME = 32;

    private final @Nullable ProgressBar bar;

    private ProgressDisplay(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static ProgressDisplay of(String document, Terminal terminal) {
        if (!terminal.messagesSeen()) {
            return new ProgressDisplay(null);
        }
        String name = Listing.inOneLine(document);
        return new ProgressDisplay(new ProgressBarBuilder()
                .setTaskName(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name)
                .setInitialMax(1)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.messages(), WIDTH))
                .setUpdateIntervalMillis(200)
                .hideEta()
                .clearDisplayOnFinish()
                .build());
    }

    @Override
    public void on(Progress progress) {
        if (bar != null) {
            bar.maxHint(progress.total());
            bar.stepTo(progress.done());
            bar.setExtraMessage(" " + progress.step().name().toLowerCase(Locale.ROOT));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
