import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

/** Prints the messages of session 565 after message 7. Needs a JDK: {@code java FirstCall.java}. */
public class FirstCall {

    public static void main(String[] arguments) throws Exception {
        String baseUrl = System.getenv().getOrDefault("CHAT_BASE_URL", "http://localhost:8080/api/v1");
        String credentials = System.getenv().getOrDefault("CHAT_USER", "tje0")
                + ":" + System.getenv().getOrDefault("CHAT_PASSWORD", "Tje0");
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/Agents/Chat/GetChatMessages"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes("UTF-8")))
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
}
