package org.rejoinder.webhook;

import java.util.List;
import org.rejoinder.review.DecisionsMade;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells every target of all decisions that this process commits, each in their order. A target that does not answer keeps
 * back only what it is told itself, and is told less rather than have anybody wait.
 */
@Component
class Webhooks implements DisposableBean {

    private final JsonMapper json;
    private final WebPost post;
    private final List<Line> lines;

    Webhooks(WebhookSettings settings, JsonMapper json) {
        this.json = json;
        this.post = new WebPost(settings);
        this.lines = settings.targets().stream()
                .map(target -> new Line(target, settings, post))
                .toList();
    }

    @EventListener
    void tell(DecisionsMade made) {
        if (!lines.isEmpty()) {
            Delivery delivery = Delivery.of(made, json);
            lines.forEach(line -> line.add(delivery));
        }
    }

    @Override
    public void destroy() {
        lines.forEach(Line::close);
        post.close();
    }
}
