package com.superoffice.webapi.chat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.superoffice.webapi.chat.contract.gate.ContractVerdict;
import com.superoffice.webapi.chat.contract.judge.Request;
import com.superoffice.webapi.chat.contract.judge.RequestJudge;
import com.superoffice.webapi.chat.contract.operation.Operation;
import com.superoffice.webapi.chat.contract.request.Finding;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One edit of the contract changes everything that is made of it, without another edit. */
class ChangeFlowsTest {

    private static final String MESSAGE = "/components/schemas/ChatMessage";
    private static final String ADDED = "{\"type\":\"string\",\"nullable\":true,\"description\":\"Something new.\","
            + "\"example\":\"Order 17\"}";

    private static final int TODAY = ChatContract.MessageProperty.values().length;

    @TempDir
    private Path directory;

    @Test
    void aDroppedMediaTypeIsGoneFromConstantsReferenceAndJudgeAndBreaks() throws Exception {
        ContractEdit edit = ContractEdit.ofToday();
        ContractFile.objects(edit.contract()).forEach((pointer, object) -> {
            if (pointer.endsWith("/content")) {
                edit.remove(pointer, "text/xml");
            }
        });
        publish(edit);
        assertThat(constant("REQUEST_MEDIA_TYPES")).asInstanceOf(LIST).contains("application/xml").doesNotContain("text/xml");
        assertThat(constant("RESPONSE_MEDIA_TYPES")).asInstanceOf(LIST).contains("application/xml").doesNotContain("text/xml");
        assertThat(reference()).contains("application/xml").doesNotContain("`text/xml`");
        assertThat(judged("text/xml", edit)).containsExactly("content-type-undeclared");
        assertThat(judged("text/xml", ContractEdit.ofToday())).isEmpty();
        ContractVerdict verdict = verdict(edit);
        assertThat(verdict.verdict()).isEqualTo("BREAKING");
        assertThat(verdict.changes())
                .contains("BREAKING " + ContractEdit.OPERATION
                        + "/requestBody/content/text~1xml: media type removed: text/xml");
    }

    @Test
    void aRenamedPropertyIsRenamedInConstantsReferenceAndJudgeAndBreaks() throws Exception {
        ContractEdit edit = ContractEdit.replacing("\"Author\"", "\"Writer\"");
        publish(edit);
        assertThat(messageProperties()).contains("WRITER Writer").doesNotContain("AUTHOR Author").hasSize(TODAY);
        assertThat(reference()).contains("| `Writer` |").doesNotContain("| `Author` |");
        assertThat(selected("Author", edit)).containsExactly("selected-name-unknown");
        assertThat(selected("Writer", edit)).isEmpty();
        ContractVerdict verdict = verdict(edit);
        assertThat(verdict.verdict()).isEqualTo("BREAKING");
        assertThat(verdict.changes())
                .contains("BREAKING " + MESSAGE + "/properties/Author: property removed from responses",
                        "ADDITIVE " + MESSAGE + "/properties/Writer: property added to responses");
    }

    @Test
    void anAddedOptionalPropertyIsAddedToConstantsReferenceAndJudgeAndIsAdditive() throws Exception {
        ContractEdit edit = ContractEdit.ofToday().set(MESSAGE + "/properties", "AddedProperty", ADDED);
        publish(edit);
        assertThat(messageProperties()).endsWith("ADDED_PROPERTY AddedProperty").hasSize(TODAY + 1);
        assertThat(reference()).contains("| `AddedProperty`");
        assertThat(selected("AddedProperty", edit)).isEmpty();
        assertThat(verdict(edit))
                .isEqualTo(new ContractVerdict(
                        "ADDITIVE",
                        List.of("ADDITIVE " + MESSAGE + "/properties/AddedProperty: property added to responses")));
    }

    /** Publishes as the build does: JSON, constants, site. */
    private void publish(ContractEdit edit) throws IOException {
        byte[] yaml = edit.contract().toString().getBytes(StandardCharsets.UTF_8);
        ContractPublisher publisher = new ContractPublisher(yaml);
        Files.write(directory.resolve("chat.yaml"), yaml);
        Files.writeString(directory.resolve("chat.json"), publisher.json());
        Files.copy(Path.of("src/main/openapi/rules.json"), directory.resolve("rules.json"));
        Path source = Files.writeString(directory.resolve("ChatContract.java"), publisher.constants());
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-Xlint:all", "-Werror", "-d", directory.toString(), source.toString());
        assertThat(result).as("the constants compile").isZero();
        Files.copy(Path.of("src/main/openapi/time-zones.tsv"), directory.resolve("time-zones.tsv"));
        Path sources = Path.of("src/main/site");
        Path site = directory.resolve("site");
        ReferencePublisher.publish(directory.resolve("chat.json"), sources.resolve("reference.md"), site);
        SitePublisher.publish(
                directory, sources, Path.of("CHANGELOG.md"), site, System.getProperty("highlightjs.version"));
    }

    private Object constant(String name) throws ReflectiveOperationException, IOException {
        try (URLClassLoader loader = loader()) {
            return loader.loadClass(ChatContract.GetChatMessages.class.getName()).getField(name).get(null);
        }
    }

    private List<String> messageProperties() throws ReflectiveOperationException, IOException {
        try (URLClassLoader loader = loader()) {
            Class<?> properties = loader.loadClass(ChatContract.MessageProperty.class.getName());
            return Stream.of(properties.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name() + " " + propertyName(constant))
                    .toList();
        }
    }

    private static String propertyName(Object constant) {
        try {
            return (String) constant.getClass().getMethod("propertyName").invoke(constant);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private URLClassLoader loader() throws IOException {
        return new URLClassLoader(new URL[] {directory.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    private String reference() throws IOException {
        return Files.readString(directory.resolve("site/reference.md"));
    }

    private List<String> judged(String contentType, ContractEdit edit) throws IOException {
        String body = "<GetChatMessagesRequest><ChatSessionId>565</ChatSessionId></GetChatMessagesRequest>";
        return judged(edit, null, contentType, body);
    }

    private List<String> selected(String property, ContractEdit edit) throws IOException {
        return judged(edit, "$select=" + property, "application/json", "{\"ChatSessionId\":565}");
    }

    private List<String> judged(ContractEdit edit, @Nullable String query, String type, String body)
            throws IOException {
        Map<String, List<String>> headers = Map.of("Authorization", List.of("Bearer a"), "Content-Type", List.of(type));
        Request request =
                Request.of("POST", ChatContract.GetChatMessages.PATH, query, headers, body.getBytes(StandardCharsets.UTF_8));
        Operation edited = EditedOperation.of(
                edit.contract().toString().getBytes(StandardCharsets.UTF_8), Files.createTempDirectory(directory, "judge"));
        return RequestJudge.of(edited).judge(request).stream()
                .map(Finding::rule)
                .map(rule -> rule.id())
                .toList();
    }

    private static ContractVerdict verdict(ContractEdit edit) {
        return ContractVerdict.on(ContractFile.tree(), edit.contract());
    }
}
