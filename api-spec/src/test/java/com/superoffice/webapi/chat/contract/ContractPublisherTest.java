package com.superoffice.webapi.chat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the build prints when the contract cannot be published: one line with file, place and rule, and no stack trace. */
class ContractPublisherTest {

    static Stream<Arguments> contractsThatCannotBePublished() {
        return Stream.of(
                Arguments.of("operationId: getChatMessages", "x-id: y",
                        "/paths/~1Agents~1Chat~1GetChatMessages/post/operationId: is-there: expected it, because a constant"
                                + " is made of it; found none"),
                Arguments.of("        After:\n", "        After:\n          pattern: x\n",
                        "/components/schemas/GetChatMessagesRequest/properties/After: can-be-judged: expected a keyword that"
                                + " requests are judged by; found pattern"),
                Arguments.of("  /Agents/Chat/GetChatMessages:\n    post:", "  /A/B:\n    get: {}\n    post:",
                        "/paths/~1A~1B: one-operation: expected one member; found 2: [get, post]"),
                Arguments.of("info:\n", "info: {\n",
                        "/info/title: well-formed: expected YAML; found an error: expected ',' or '}', but got :, at line 4,"
                                + " column 10"),
                Arguments.of("  title: SuperOffice", "\ttitle: SuperOffice",
                        "/info: well-formed: expected YAML; found an error: found character '\\t(TAB)' that cannot start any"
                                + " token. (Do not use \\t(TAB) for indentation), at line 2, column 5"),
                Arguments.of("        Author:\n", "        Author:\n          type: integer\n",
                        "/components/schemas/ChatMessage/properties/Author/type: well-formed: expected each key once; found"
                                + " it again, at line 377, column 15"),
                Arguments.of("        Author:\n", "        Message:\n",
                        "/components/schemas/ChatMessage/properties/Message: well-formed: expected each key once; found it"
                                + " again, at line 375, column 16"),
                Arguments.of("openapi: 3.0.3", "- openapi: 3.0.3",
                        "/0: well-formed: expected YAML; found an error: expected <block end>, but found '?', at line 2,"
                                + " column 1"));
    }

    @ParameterizedTest
    @MethodSource("contractsThatCannotBePublished")
    void aContractThatCannotBePublishedFailsWithOneLine(
            String text, String replacement, String finding, @TempDir Path directory)
            throws IOException, InterruptedException {
        String yaml = new String(ContractFile.bytes(ContractFile.YAML), StandardCharsets.UTF_8);
        assertThat(yaml).contains(text);
        Path contract = Files.writeString(directory.resolve("chat.yaml"), yaml.replace(text, replacement));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("java.class.path").replace(File.pathSeparator + File.pathSeparator, ""),
                        ContractPublisher.class.getName(),
                        contract.toString(),
                        directory.resolve("chat.json").toString(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).isEqualToIgnoringNewLines(contract + ": " + finding);
        assertThat(process.waitFor()).isEqualTo(1);
    }
}
