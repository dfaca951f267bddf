package com.superoffice.webapi.chat.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.Command;
import com.superoffice.webapi.chat.contract.NpmTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The linters that API teams use have nothing to say, but for the exceptions that are written down with their reasons. */
@Tag("full")
class NpmLintTest {

    private static final String CONTRACT = Path.of("src/main/openapi/chat.yaml").toAbsolutePath().toString();

    @Test
    void redoclyFindsNothing() throws IOException, InterruptedException {
        Command.Answer answer = redocly(CONTRACT);
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        assertThat(answer.output()).contains("Your API description is valid").doesNotContainPattern("\\d+ warning");
    }

    @Test
    void redoclyFindsWhatIsWrong() throws IOException, InterruptedException {
        Command.Answer answer = redocly(broken());
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.output()).contains("operation-operationId");
    }

    @Test
    void spectralFindsNothing() throws IOException, InterruptedException {
        Command.Answer answer = spectral(CONTRACT);
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        assertThat(answer.output()).contains("No results with a severity of 'hint' or higher found!");
    }

    @Test
    void spectralFindsWhatIsWrong() throws IOException, InterruptedException {
        Command.Answer answer = spectral(broken());
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.output()).contains("operation-operationId");
    }

    private static Command.Answer redocly(String file) throws IOException, InterruptedException {
        Path tools = NpmTools.directory();
        return Command.run(
                tools,
                Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"),
                NpmTools.command(tools, "redocly"), "lint", "--config=redocly.yaml", "--format=stylish", file);
    }

    private static Command.Answer spectral(String file) throws IOException, InterruptedException {
        Path tools = NpmTools.directory();
        return Command.run(
                tools,
                NpmTools.command(tools, "spectral"), "lint", "--ruleset=spectral.yaml", "--fail-severity=hint", file);
    }

    private static String broken() throws IOException {
        Path file = Files.createDirectories(Path.of("target", "broken-contract")).resolve("chat.yaml").toAbsolutePath();
        String yaml = Files.readString(Path.of(CONTRACT));
        return Files.writeString(file, yaml.replace("      operationId: getChatMessages\n", "")).toString();
    }
}
