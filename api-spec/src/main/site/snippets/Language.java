import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads three properties, in English, as in New York. Needs a JDK: {@code java Language.java}. */
public class Language {

    public static void main(String[] arguments) throws Exception {
        String baseUrl = setting("CHAT_BASE_URL", "http://localhost:8080/api/v1");
        String user = setting("CHAT_USER", "tje0") + ":" + setting("CHAT_PASSWORD", "Tje0");
        byte[] utf8 = user.getBytes(StandardCharsets.UTF_8);
        String query = "?$select=ChatMessageId,Message,WhenPosted";
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/Agents/Chat/GetChatMessages" + query))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(utf8))
                .header("SO-Language", "en")
                .header("SO-Culture", "en-GB")
                .header("SO-TimeZone", "US-NY,includeTZOffset")
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"ChatSessionId\": 3003, \"After\": 303}"))
                .build();
        HttpResponse<byte[]> response = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofByteArray());
        System.out.writeBytes(response.body());
        System.out.println();
    }

    static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
