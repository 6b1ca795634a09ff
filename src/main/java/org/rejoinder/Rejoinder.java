package org.rejoinder;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application. */
@SpringBootApplication
@Modulithic
public class Rejoinder {

    static void main(String[] arguments) {
        SpringApplication.run(Rejoinder.class, arguments);
    }
}
