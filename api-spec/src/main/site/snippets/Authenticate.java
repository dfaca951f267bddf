import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Calls with each of the four ways. Needs a JDK: {@code java Authenticate.java}. */
public class Authenticate {

    static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static void main(String[] arguments) throws Exception {
        String user = setting("CHAT_USER", "tje0") + ":" + setting("CHAT_PASSWORD", "Tje0");
        byte[] utf8 = user.getBytes(StandardCharsets.UTF_8);
        call("Basic", "Authorization", "Basic " + Base64.getEncoder().encodeToString(utf8));
        call("SoTicket",
                "Authorization", "SoTicket " + setting("CHAT_TICKET", "sandbox-ticket"),
                "SO-AppToken", setting("CHAT_APP_TOKEN", "sandbox-app"));
        call("Bearer", "Authorization", "Bearer " + setting("CHAT_TOKEN", "sandbox-token"));
        String xsrfToken = setting("CHAT_XSRF_TOKEN", "");
        if (!xsrfToken.isEmpty()) {
            call("XSRF token",
                    "X-XSRF-TOKEN", xsrfToken,
                    "Cookie", setting("CHAT_SESSION_COOKIE", "") + "; XSRF-TOKEN=" + xsrfToken);
        }
    }

    static void call(String way, String... credentials) throws Exception {
        String baseUrl = setting("CHAT_BASE_URL", "http://localhost:8080/api/v1");
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/Agents/Chat/GetChatMessages"))
                .headers(credentials)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"ChatSessionId\": 565, \"After\": 7}"))
                .build();
        System.out.println(way + ": " + CLIENT.send(request, BodyHandlers.ofString()).statusCode());
    }

    static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
