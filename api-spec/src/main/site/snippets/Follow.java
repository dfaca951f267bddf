import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows session 2347 for a few rounds. Needs Jackson 3: {@code java -classpath 'lib/*' Follow.java}, where {@code lib} has
 * {@code jackson-databind} and {@code jackson-core} of {@code tools.jackson.core}, and {@code jackson-annotations}.
 */
public class Follow {

    public static void main(String[] arguments) throws Exception {
        String baseUrl = setting("CHAT_BASE_URL", "http://localhost:8080/api/v1");
        String user = setting("CHAT_USER", "tje0") + ":" + setting("CHAT_PASSWORD", "Tje0");
        byte[] utf8 = user.getBytes(StandardCharsets.UTF_8);
        Duration interval = Duration.ofMillis(Long.parseLong(setting("CHAT_INTERVAL_MS", "5000")));
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        int after = 0;
        for (int round = 0; round < 3; round++) {
            if (round > 0) {
                TimeUnit.MILLISECONDS.sleep(interval.toMillis());
            }
            HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/Agents/Chat/GetChatMessages"))
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(utf8))
                    .header("Accept", "application/json")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"ChatSessionId\": 2347, \"After\": " + after + "}"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            HttpResponse<String> response;
            try {
                response = client.send(request, BodyHandlers.ofString());
            } catch (IOException e) { // reset, refused, too slow, or not whole
                continue;
            }
            int status = response.statusCode();
            if (status == 429 || status == 500 || status == 503) { // not now
                TimeUnit.MILLISECONDS.sleep(pause(response.headers().firstValue("Retry-After").orElse("0")));
                continue;
            }
            if (status != 200) {
                throw new IllegalStateException("GetChatMessages answered " + status);
            }
            JsonNode messages;
            try {
                messages = JsonMapper.shared().readTree(response.body());
            } catch (JacksonException e) { // not well-formed
                continue;
            }
            if (!messages.isArray() && !messages.isNull()) {
                throw new IllegalStateException("GetChatMessages answered 200, but no messages");
            }
            for (JsonNode message : messages) {
                after = message.get("ChatMessageId").asInt();
                System.out.println(after + " " + message.get("Author").asString("somebody"));
            }
        }
    }

    /** In milliseconds; Retry-After is a number of seconds, or an HTTP date. */
    static long pause(String value) {
        Duration pause = value.matches("\\d+")
                ? Duration.ofSeconds(Long.parseLong(value))
                : Duration.between(Instant.now(), ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
        return Math.max(0, pause.toMillis());
    }

    static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
