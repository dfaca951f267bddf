package com.superoffice.webapi.chat.stub.bench;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.stub.bench.load.FirstAnswer;
import com.superoffice.webapi.chat.stub.bench.load.Scenario;
import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** In a fresh JVM: from {@code ChatSandbox.start()} to the first 200. Needs the published jar, this and the JDK only. */
final class FirstStart {

    static final String PRINTS = "milliseconds to the first 200: ";

    private FirstStart() {}

    /** Takes the body and the headers of the request, each as {@code Name: value}. */
    public static void main(String[] arguments) {
        Scenario scenario = new Scenario(
                "first request",
                "",
                Arrays.stream(arguments)
                        .skip(1)
                        .map(line -> line.split(": ", 2))
                        .collect(Collectors.toMap(header -> header[0], header -> header[1])),
                arguments[0],
                answer -> Optional.empty());
        long begin = System.nanoTime();
        try (ChatSandbox sandbox = ChatSandbox.start()) {
            URI operation = URI.create(sandbox.baseUrl() + ChatContract.PATH);
            if (!FirstAnswer.await(operation, scenario, () -> true)) {
                throw new IllegalStateException("the sandbox did not answer with 200");
            }
            System.out.println(PRINTS + (System.nanoTime() - begin) / 1_000_000.0);
        }
    }
}
