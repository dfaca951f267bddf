package com.superoffice.webapi.chat.stub.bench;

import com.superoffice.webapi.chat.stub.bench.figure.Subjects;
import com.superoffice.webapi.chat.stub.bench.load.Contract;
import com.superoffice.webapi.chat.stub.bench.server.BareSpring;
import com.superoffice.webapi.chat.stub.bench.server.Prism;
import com.superoffice.webapi.chat.stub.bench.server.Sandbox;
import com.superoffice.webapi.chat.stub.bench.server.Server;
import com.superoffice.webapi.chat.stub.bench.server.ServerFailure;
import com.superoffice.webapi.chat.stub.bench.server.WireMock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The servers that take part.
 *
 * @param sandbox the sandbox that is put under load
 * @param others those that are put under load in turn with it
 * @param jar {@code java -jar}, which is only started
 * @param published the jar for other people's tests
 */
record Fleet(Server sandbox, List<Server> others, Server jar, Path published) {

    /** Assembles what is there; what is not is noted. */
    static Fleet assemble(Options options, Contract contract, Notes notes) throws IOException, InterruptedException {
        Path target = options.root().resolve("server-stub").resolve("target");
        Path peers = target.resolve("peers");
        Path javaHome = options.javaHome();
        Path wireMock = demanded(peers.resolve("wiremock-standalone.jar"));
        Path spring = demanded(target.resolve("bench-projects/bare-spring/target/bare-spring.jar"));
        demanded(target.resolve("chat-sandbox.jar"));

        WireMock mocks = new WireMock(wireMock, javaHome, peers, contract);
        List<Server> others = new ArrayList<>();
        Sandbox.launchedForTests(target, javaHome).ifPresent(others::add);
        others.addAll(List.of(mocks.withSchemaStubs(), mocks.bare()));
        try {
            others.add(Prism.installed(options.prismVersion(), peers, javaHome));
        } catch (ServerFailure e) {
            notes.add(e.getMessage());
        }
        others.add(BareSpring.jar(spring, javaHome));
        Server sandbox = Sandbox.launched(target, javaHome).orElseGet(() -> {
            notes.add("sandbox: there is no launcher chat-sandbox/bin/chat-sandbox; java -jar chat-sandbox.jar stands in");
            return Sandbox.jar(Subjects.SANDBOX, target, javaHome);
        });
        return new Fleet(
                sandbox,
                List.copyOf(others),
                Sandbox.jar(Subjects.SANDBOX_JAR, target, javaHome),
                demanded(target.resolve("chat-server-stub-" + options.version() + ".jar")));
    }

    /** All that are started cold, in turn. */
    List<Server> started(Predicate<String> included) {
        return Stream.concat(Stream.of(sandbox, jar), others.stream())
                .filter(server -> included.test(server.name()))
                .toList();
    }

    /** All that are put under load, in turn. */
    List<Server> loaded(Predicate<String> included) {
        return Stream.concat(Stream.of(sandbox), others.stream())
                .filter(server -> included.test(server.name()))
                .toList();
    }

    private static Path demanded(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(file + " is not there; mvn -Pbench verify, at the root, makes it");
        }
        return file;
    }
}
