package consumer;

import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What a team's code does. */
final class Operation {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Operation() {}

    static HttpResponse<String> call(URI baseUrl, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/Agents/Chat/GetChatMessages"))
                .header("Authorization", "Bearer " + ChatSandbox.TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
