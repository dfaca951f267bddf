package com.superoffice.webapi.chat.stub.bench.server;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.stub.bench.figure.Subjects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The sandbox, as its build leaves it in a directory. */
public final class Sandbox {

    private static final String PATH = "/api/v1" + ChatContract.PATH;

    private Sandbox() {}

    /** As the launcher of the distribution starts it, if there is one. */
    public static Optional<Server> launched(Path target, Path javaHome) {
        return launcher(target)
                .map(launcher -> new Server(
                        Subjects.SANDBOX,
                        javaHome,
                        port -> List.of(launcher.toString(), "--server.port=" + port),
                        PATH,
                        true));
    }

    /** As the launcher starts it for the JUnit extension; put under load with the documented request only. */
    public static Optional<Server> launchedForTests(Path target, Path javaHome) {
        return launcher(target)
                .map(launcher -> new Server(
                        Subjects.SANDBOX_FOR_TESTS,
                        javaHome,
                        port -> List.of(
                                "env",
                                "JAVA_OPTS=-XX:TieredStopAtLevel=1",
                                launcher.toString(),
                                "--server.port=" + port),
                        PATH,
                        false));
    }

    private static Optional<Path> launcher(Path target) {
        Path launcher = target.resolve("chat-sandbox").resolve("bin").resolve("chat-sandbox");
        return Files.exists(launcher) ? Optional.of(launcher) : Optional.empty();
    }

    /** {@code java -jar}, under this name. */
    public static Server jar(String name, Path target, Path javaHome) {
        return new Server(
                name,
                javaHome,
                port -> List.of(
                        JavaHome.java(javaHome),
                        "-jar",
                        target.resolve("chat-sandbox.jar").toString(),
                        "--server.port=" + port),
                PATH,
                true);
    }
}
