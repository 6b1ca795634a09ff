package org.rejoinder.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the service with its pages and its interface for programs. Ctrl-C stops it.",
        footer = {
            "",
            "Every setting of the service can be given as well: --rejoinder.reading.max-size=100MB",
            "",
            "Examples:",
            "  rejoinder serve",
            "  rejoinder serve --port 9000 --data ~/debates",
            "  rejoinder serve --neo4j-uri neo4j://db.example.org:7687 --neo4j-user neo4j --neo4j-password"
        })
final class ServeCommand implements Callable<Integer> {

    private static final Pattern SETTING = Pattern.compile("--[a-z][\\w-]*(\\.[\\w\\[\\]-]+)+(=.*)?");

    @Mixin
    StoreOptions store = new StoreOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on (default: 8080; 0 for any free one).")
    @Nullable
    Integer port;

    @Option(names = "--address", paramLabel = "ADDRESS", description = "Address to listen on (default: 127.0.0.1).")
    @Nullable
    String address;

    @Option(
            names = "--allow-remote",
            description =
                    "Listen on an address that other machines reach. There are no accounts: whoever reaches it may"
                            + " change everything.")
    boolean allowRemote;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            split = ",",
            description = "Further host names under which the service answers.")
    List<String> hosts = new ArrayList<>();

    @Option(names = "--examples", description = "Map the bundled example documents if the store is empty.")
    boolean examples;

    @Unmatched
    List<String> settings = new ArrayList<>();

    @Spec
    @Nullable
    CommandSpec spec;

    private final Class<?> main;
    private final Terminal terminal;

    ServeCommand(Class<?> main, Terminal terminal) {
        this.main = main;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<String> arguments = arguments();
        CountDownLatch closed = new CountDownLatch(1);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(main)
                .listeners((ApplicationListener<ContextClosedEvent>) event -> closed.countDown())
                .run(arguments.toArray(String[]::new));
        terminal.say("Rejoinder is ready at http://%s:%s  (Ctrl-C stops it)"
                .formatted(shownAddress(), context.getEnvironment().getProperty("local.server.port")));
        closed.await();
        return ExitCodes.OK;
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(store.settings());
        arguments.add("--logging.level.org.springframework.boot.diagnostics=off");
        arguments.add("--logging.level.org.springframework.boot.SpringApplication=off");
        if (port != null) {
            arguments.add("--server.port=" + port);
        }
        if (address != null) {
            requireLoopbackOrConsent(address);
            arguments.add("--server.address=" + address);
        }
        if (allowRemote) {
            arguments.add("--rejoinder.allow-remote=true");
        }
        if (!hosts.isEmpty()) {
            arguments.add("--rejoinder.hosts=" + String.join(",", hosts));
        }
        if (examples) {
            arguments.add("--rejoinder.examples=true");
        }
        for (String setting : settings) {
            if (!SETTING.matcher(setting).matches()) {
                throw wrong("Unknown option or argument: '%s'".formatted(setting));
            }
            String name = setting.replaceFirst("=.*", "=");
            if (arguments.stream().anyMatch(argument -> argument.startsWith(name))) {
                throw wrong("%s is set twice".formatted(name.substring(2, name.length() - 1)));
            }
            arguments.add(setting);
        }
        return arguments;
    }

    private void requireLoopbackOrConsent(String wanted) {
        try {
            if (!allowRemote && !InetAddress.getByName(wanted).isLoopbackAddress()) {
                throw wrong(
                        "The service has no accounts, so on " + wanted
                                + " everyone who reaches this machine could change everything. Add --allow-remote if you mean it.");
            }
        } catch (UnknownHostException unknown) {
            throw wrong("'%s' is not an address of this machine".formatted(wanted));
        }
    }

    private String shownAddress() {
        return address == null || address.equals("0.0.0.0") || address.equals("::") ? "localhost" : address;
    }

    private ParameterException wrong(String message) {
        if (spec == null) {
            throw new IllegalStateException("Not called from a command line");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
