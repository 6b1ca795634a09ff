package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.rejoinder.analysis.live.LiveMaps;
import org.rejoinder.analysis.live.MapChange;
import org.rejoinder.document.ArgumentMap;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@Tag(name = "Maps")
class MapEventsController {

    private static final int MOST_LISTENERS = 500;

    private final Resources resources;
    private final LiveMaps live;
    private final Semaphore places = new Semaphore(MOST_LISTENERS);

    MapEventsController(Resources resources, LiveMaps live) {
        this.resources = resources;
        this.live = live;
    }

    @GetMapping(path = "/api/v1/maps/{map}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Follow a map",
            description = "Server-sent events: here when the stream begins, change after every commit that changes the"
                    + " map, reload when what was missed is not known any more. Never ends of itself.")
    @ApiResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = MapChange.class)))
    SseEmitter events(
            @PathVariable ArgumentMap.Id map,
            @Parameter(description = "Id of the last event known, where the header cannot be sent")
                    @RequestParam(required = false)
                    @Nullable
                    String since,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        ArgumentMap found = resources.map(map);
        if (!places.tryAcquire()) {
            throw new Refused(Problem.TOO_MANY_LISTENERS, "%d streams are open.".formatted(MOST_LISTENERS));
        }
        MapListener listener = new MapListener();
        LiveMaps.Watch watch = live.watch(found.id(), last == null ? since : last, listener);
        listener.open(() -> {
            watch.close();
            places.release();
        });
        return listener.emitter();
    }
}
