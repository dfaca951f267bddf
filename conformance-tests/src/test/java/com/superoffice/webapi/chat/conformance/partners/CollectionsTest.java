package com.superoffice.webapi.chat.conformance.partners;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import com.superoffice.webapi.chat.stub.junit.SandboxCall;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The published collections, run by the tools they are for: every request is answered as its name says. */
@Tag("full")
class CollectionsTest {

    private static ChatSandbox sandbox;
    private List<String> values = List.of();

    @BeforeAll
    static void start() {
        sandbox = ChatSandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
        values = List.of("--env-var", "baseUrl=" + sandbox.baseUrl());
    }

    @Test
    void postmansRunnerHasEachRequestAnsweredAsItsNameSays() throws IOException, InterruptedException {
        String printed = run(PublishedSite.file("collections"), "newman", "run", "postman.json");
        assertThat(printed).containsPattern("assertions │ +12 │ +0 │");
        twelveRequestsCameOfWhichOneIsWrong();
    }

    @Test
    void brunosRunnerHasEachRequestAnsweredAsItsNameSays() throws IOException, InterruptedException {
        String printed = run(PublishedSite.file("collections/bruno"), "bru", "run", ".", "--env", "sandbox");
        assertThat(printed).containsPattern("Assertions +│ +12/12 ");
        twelveRequestsCameOfWhichOneIsWrong();
    }

    private String run(Path directory, String tool, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(values);
        return NpmTool.output(directory, Map.of("NO_COLOR", "1"), tool, all.toArray(String[]::new));
    }

    private static void twelveRequestsCameOfWhichOneIsWrong() {
        List<SandboxCall> calls = sandbox.journal();
        assertThat(calls).hasSize(12);
        assertThat(calls.subList(0, 11)).allMatch(call -> call.violations().isEmpty());
        assertThat(calls.get(11).violations()).hasSize(1);
    }
}
