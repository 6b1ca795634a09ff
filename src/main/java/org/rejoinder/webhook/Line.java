package org.rejoinder.webhook;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The deliveries that wait for one target, sent one after the other in the order in which people decided. */
final class Line implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Line.class);

    private final WebhookSettings.Target target;
    private final WebhookSettings settings;
    private final WebPost post;
    private final BlockingQueue<Delivery> waiting;
    private final Thread worker;

    Line(WebhookSettings.Target target, WebhookSettings settings, WebPost post) {
        this.target = target;
        this.settings = settings;
        this.post = post;
        this.waiting = new LinkedBlockingQueue<>(settings.waiting());
        this.worker = Thread.ofVirtual().name("webhook").start(this::work);
    }

    /** Takes a delivery, or gives it up if too many wait; returns at once. */
    void add(Delivery delivery) {
        if (!waiting.offer(delivery)) {
            log.warn(
                    "{} is not told of decisions ({}): {} deliveries wait for it already",
                    target,
                    delivery.id(),
                    settings.waiting());
        }
    }

    private void work() {
        try {
            while (true) {
                deliver(waiting.take());
            }
        } catch (InterruptedException stopped) {
            if (!waiting.isEmpty()) {
                log.warn("{} is not told of the last decisions: {} deliveries still waited", target, waiting.size());
            }
        }
    }

    private void deliver(Delivery delivery) throws InterruptedException {
        Duration pause = settings.pause();
        for (int attempt = 1; ; attempt++) {
            WebPost.Result result = post.send(target, delivery);
            if (result.outcome() == WebPost.Outcome.TAKEN) {
                return;
            }
            if (result.outcome() == WebPost.Outcome.FORBIDDEN || attempt >= settings.attempts()) {
                log.warn(
                        "{} is not told of decisions ({}), after {} attempts: {}",
                        target,
                        delivery.id(),
                        attempt,
                        result.why());
                return;
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2);
        }
    }

    @Override
    public void close() {
        worker.interrupt();
    }
}
