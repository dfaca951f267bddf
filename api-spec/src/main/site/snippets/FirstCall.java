import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Prints the messages of session 565 after message 7. Needs a JDK: {@code java FirstCall.java}. */
public class FirstCall {

    public static void main(String[] arguments) throws Exception {
        String baseUrl = setting("CHAT_BASE_URL", "http://localhost:8080/api/v1");
        String user = setting("CHAT_USER", "tje0") + ":" + setting("CHAT_PASSWORD", "Tje0");
        byte[] utf8 = user.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/Agents/Chat/GetChatMessages"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(utf8))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"ChatSessionId\": 565, \"After\": 7}"))
                .build();
        HttpResponse<String> response = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString());
        System.out.println(response.body());
    }

    static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
