package org.rejoinder.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.rejoinder.pipeline.IngestJobs;
import org.rejoinder.web.Problem;
import org.rejoinder.web.Refused;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/v1/jobs")
@Tag(name = "Jobs", description = "Documents being taken in, one job at a time")
class JobsController {

    private final IngestJobs jobs;

    JobsController(IngestJobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    @Operation(summary = "The jobs since the service started, newest first")
    List<JobView> all() {
        return jobs.all().stream().map(JobView::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One job")
    JobView one(@PathVariable String id) {
        return jobs.find(id).map(JobView::of).orElseThrow(() -> noJob(id));
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Cancel a job",
            description = "The document being worked on is given up whole; those that are stored stay.")
    JobView cancel(@PathVariable String id) {
        if (!jobs.cancel(id)) {
            JobView job = one(id);
            throw new Refused(Problem.JOB_ENDED, "The job is %s and cannot be cancelled.".formatted(job.state()));
        }
        return one(id);
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Follow a job",
            description = "Server-sent events: progress at every change, each with the whole job as data, and one end"
                    + " when it has ended, after which the stream closes.")
    @ApiResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = JobView.class)))
    SseEmitter events(@PathVariable String id) {
        return JobEvents.stream(jobs, one(id).id());
    }

    private static Refused noJob(String id) {
        return new Refused(Problem.JOB_NOT_FOUND, "There is no job \"%s\".".formatted(id));
    }
}
