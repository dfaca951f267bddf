package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.superoffice.webapi.chat.client.ChatApiException;
import com.superoffice.webapi.chat.client.ChatClient;
import com.superoffice.webapi.chat.client.ChatMessage;
import com.superoffice.webapi.chat.client.Credentials;
import java.io.File;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstTenMinutesTest {

    @Test
    void theFirstMessageTakesFiveLines() throws Exception {
        try (Server server = new Server()) {
            ChatClient client = ChatClient.builder()
                    .baseUrl(server.baseUrl())
                    .credentials(Credentials.basic("tje0", "Tje0"))
                    .build();
            List<ChatMessage> messages = client.getMessages(565, 7);
            assertEquals("Sarah Johnson", messages.get(0).author());
            assertEquals("2024-12-15T09:23:15+01:00", messages.get(0).whenPosted().toString());
        }
    }

    @Test
    void wrongCredentialsAreAnExceptionOfTheirOwn() throws Exception {
        try (Server server = new Server();
                ChatClient client = ChatClient.builder()
                        .baseUrl(server.baseUrl())
                        .credentials(Credentials.basic("tje0", "wrong"))
                        .build()) {
            ChatApiException.NotAuthenticated e =
                    assertThrows(ChatApiException.NotAuthenticated.class, () -> client.getMessages(565));
            assertEquals("AuthenticationException", e.errorType());
        }
    }

    @Test
    void theClientIsFiveJarsAndNoFramework() {
        List<String> jars = Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(name -> name.endsWith(".jar"))
                .filter(name -> !name.matches("(junit|opentest4j|apiguardian|surefire|jspecify).*"))
                .map(name -> name.replaceFirst("-[0-9].*", ""))
                .sorted()
                .toList();
        assertEquals(List.of("chat-api-spec", "chat-client", "feign-core", "jackson-core", "slf4j-api"), jars);
    }

    @Test
    void theClientHasAModuleName() {
        Path jar = Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> entry.getFileName().toString().startsWith("chat-client"))
                .findFirst()
                .orElseThrow();
        assertTrue(ModuleFinder.of(jar).find("com.superoffice.webapi.chat.client").isPresent());
    }
}
