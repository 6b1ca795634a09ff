package org.rejoinder.web.pages;

import org.rejoinder.analysis.live.LiveMaps;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page where the service stood before the page was put together, so that it misses no change after. */
@ControllerAdvice(basePackageClasses = LivePosition.class)
class LivePosition {

    private final LiveMaps live;

    LivePosition(LiveMaps live) {
        this.live = live;
    }

    @ModelAttribute("live")
    String position() {
        return live.position();
    }
}
