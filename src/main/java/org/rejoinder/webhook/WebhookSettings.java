package org.rejoinder.webhook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who is told what people decide.
 *
 * @param targets who; nobody unless set
 * @param attempts how often a delivery is tried before it is given up
 * @param timeLimit for one attempt
 * @param pause before the second attempt; each further one is twice as long as the one before
 * @param waiting how many deliveries may wait for one target; further ones are given up
 * @param reachable addresses of machines that may be told although they are not on the public internet
 */
@Validated
@ConfigurationProperties("rejoinder.webhooks")
public record WebhookSettings(
        @DefaultValue List<@Valid Target> targets,
        @Min(1) @Max(20) @DefaultValue("6") int attempts,

        @NotNull @DurationMin(millis = 1) @DefaultValue("10s")
        Duration timeLimit,

        @NotNull @DurationMin(millis = 1) @DefaultValue("2s")
        Duration pause,

        @Min(1) @DefaultValue("1000") int waiting,
        @DefaultValue Set<InetAddress> reachable) {

    public WebhookSettings {
        targets = List.copyOf(targets);
        reachable = Set.copyOf(reachable);
    }

    /**
     * One address that is told.
     *
     * @param url http or https
     * @param secret shared with whoever listens there, who can tell by it that a request is ours
     */
    public record Target(@NotNull URI url, @NotBlank String secret) {

        /** Without the secret, and without what the address may hold of another. */
        @Override
        public String toString() {
            return "%s://%s".formatted(url.getScheme(), url.getHost());
        }
    }
}
