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

/** Repeats a call when that may help, and waits as long as it is told. Needs a JDK: {@code java Retry.java}. */
public class Retry {

    public static void main(String[] arguments) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int attempt = 1; ; attempt++) {
            String retryAfter = "";
            String problem;
            boolean mayHelp = true;
            try {
                HttpResponse<String> response = client.send(request(), BodyHandlers.ofString());
                int status = response.statusCode();
                if (status == 200 && response.body().startsWith("[")) {
                    System.out.println(response.body());
                    return;
                }
                mayHelp = status == 429 || status == 500 || status == 503;
                problem = status + (status == 200 ? ", but no messages" : " " + response.body());
                retryAfter = response.headers().firstValue("Retry-After").orElse("");
            } catch (IOException e) { // reset, refused, too slow, or not whole
                problem = "no response, or not all of it";
            }
            if (!mayHelp || attempt == 5) {
                throw new IllegalStateException("GetChatMessages: " + problem);
            }
            Thread.sleep(Math.max(0, pause(retryAfter, attempt).toMillis()));
        }
    }

    /** Retry-After is a number of seconds, or an HTTP date. Without one, the pause doubles. */
    static Duration pause(String value, int attempt) {
        if (value.isEmpty()) {
            return Duration.ofMillis(250L << attempt);
        }
        return value.matches("\\d+")
                ? Duration.ofSeconds(Long.parseLong(value))
                : Duration.between(Instant.now(), ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
    }

    static HttpRequest request() {
        String baseUrl = setting("CHAT_BASE_URL", "http://localhost:8080/api/v1");
        String user = setting("CHAT_USER", "tje0") + ":" + setting("CHAT_PASSWORD", "Tje0");
        byte[] utf8 = user.getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(baseUrl + "/Agents/Chat/GetChatMessages"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(utf8))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .POST(BodyPublishers.ofString("{\"ChatSessionId\": 565, \"After\": 7}"))
                .build();
    }

    static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
