package org.rejoinder.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rejoinder.document.ReadingSettings;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

class UploadLimitTests {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer());

    @Test
    void whatIsTooLargeToReadIsRefusedAtUpload() {
        application.run(context -> assertThat(limit(context.getEnvironment()))
                .isEqualTo(ReadingSettings.defaults().maxSize()));
    }

    @Test
    void uploadsMayBeAsLargeAsWhatMayBeRead() {
        application
                .withPropertyValues("rejoinder.reading.max-size=7MB")
                .run(context -> assertThat(limit(context.getEnvironment())).isEqualTo(DataSize.ofMegabytes(7)));
    }

    private static DataSize limit(Environment environment) {
        return DataSize.parse(environment.getRequiredProperty("spring.servlet.multipart.max-file-size"));
    }
}
