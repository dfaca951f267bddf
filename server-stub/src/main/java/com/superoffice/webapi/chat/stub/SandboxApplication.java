package com.superoffice.webapi.chat.stub;

import com.superoffice.webapi.chat.stub.auth.AuthConfiguration;
import com.superoffice.webapi.chat.stub.control.ControlConfiguration;
import com.superoffice.webapi.chat.stub.edge.EdgeConfiguration;
import com.superoffice.webapi.chat.stub.endpoint.EndpointConfiguration;
import com.superoffice.webapi.chat.stub.journal.JournalConfiguration;
import com.superoffice.webapi.chat.stub.metrics.MetricsConfiguration;
import com.superoffice.webapi.chat.stub.page.PageConfiguration;
import com.superoffice.webapi.chat.stub.store.StoreConfiguration;
import java.util.List;
import java.util.Map;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;

/** Starts the sandbox. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({ // what is used and nothing else: the start is faster, and no error page comes in between
    ConfigurationPropertiesAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class
})
@Import({
    Announcement.class,
    AuthConfiguration.class,
    ControlConfiguration.class,
    EdgeConfiguration.class,
    EndpointConfiguration.class,
    ExitWithInput.class,
    JournalConfiguration.class,
    MetricsConfiguration.class,
    PageConfiguration.class,
    ServedMark.class,
    SettingsConfiguration.class,
    StoreConfiguration.class,
    WebConfiguration.class
})
public class SandboxApplication {

    private static final int WRONG_USAGE = 2;

    private static final long MEBIBYTE = 1024 * 1024;

    /** What the JVM says of a heap of 32 MiB is less by what it keeps for copying. */
    private static final long LEAST_HEAP = 28 * MEBIBYTE;

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help") || List.of(arguments).contains("-h")) {
            System.out.print(Help.text());
            return;
        }
        // On two cores, what it prepares beside the start delays the start.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        if (isProcessedAheadOfTime()) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
        SpringApplication.getShutdownHandlers().add(ServedMark::endOutput);
        Thread early = new Thread(ServedMark::endOutput, "stopped-while-starting");
        Runtime.getRuntime().addShutdownHook(early);
        try {
            requireHeap(Runtime.getRuntime().maxMemory());
            run(arguments);
            Runtime.getRuntime().removeShutdownHook(early);
        } catch (SpringApplication.AbandonedRunException e) {
            throw e; // the build looks at the application, and does not want it to run
        } catch (RuntimeException e) {
            if (!isBeingStopped()) {
                System.err.println(StartFailure.line(e));
            }
            ServedMark.endOutput();
            System.exit(WRONG_USAGE);
        }
    }

    /** In less it may start or not, and then ends at some call. */
    private static void requireHeap(long bytes) {
        if (bytes < LEAST_HEAP) {
            throw InvalidSetting.in("-Xmx", 0, "expected a heap of 32 MiB or more, found " + (bytes + MEBIBYTE - 1) / MEBIBYTE + " MiB");
        }
    }

    /** A start that is stopped half-way fails somewhere, and there is nothing to say about that. */
    private static boolean isBeingStopped() {
        try {
            return Runtime.getRuntime().removeShutdownHook(new Thread());
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /** Whether the build has left what a start would otherwise find out; not while the build is at it. */
    private static boolean isProcessedAheadOfTime() {
        return !Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)
                && ClassUtils.isPresent(
                        SandboxApplication.class.getName() + "__ApplicationContextInitializer",
                        SandboxApplication.class.getClassLoader());
    }

    /**
     * Starts the sandbox in this JVM.
     *
     * @param arguments settings as on the command line
     * @throws InvalidSetting if a setting is wrong
     */
    static ConfigurableApplicationContext run(String... arguments) {
        return run(System.getenv(), arguments);
    }

    static ConfigurableApplicationContext run(Map<String, String> variables, String... arguments) {
        SandboxEnvironment environment = SettingsReader.read(variables, arguments);
        SandboxSettings settings = new SandboxSettings(environment);
        settings.check();
        if (!settings.readsCommandLineOnly()) {
            SettingsReader.unknownVariables(variables)
                    .forEach(name -> System.err.println(name + ": unknown setting, without effect; see --help"));
            SettingsReader.passedOver(environment)
                    .forEach(name -> System.err.println(name + ": without effect; expected the name chat-sandbox.yaml"));
        }
        SpringApplication application = new SpringApplication(SandboxApplication.class);
        application.setEnvironment(environment);
        return application.run();
    }
}
