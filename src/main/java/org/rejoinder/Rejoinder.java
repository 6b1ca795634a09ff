package org.rejoinder;

import org.rejoinder.cli.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application. */
@SpringBootApplication
@Modulithic
public class Rejoinder {

    static void main(String[] arguments) {
        System.exit(Commands.run(Rejoinder.class, arguments));
    }
}
