import java.util.Base64;
import java.util.List;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.ChatAgentApi;
import org.openapitools.client.model.ChatMessage;
import org.openapitools.client.model.GetChatMessagesRequest;

/** Calls the server of the base URL with the generated client, and prints what it reads. */
public class CallSample {

    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        String basic = Base64.getEncoder().encodeToString("tje0:Tje0".getBytes("UTF-8"));
        client.setRequestInterceptor(request -> request.header("Authorization", "Basic " + basic));
        GetChatMessagesRequest request = new GetChatMessagesRequest().chatSessionId(565).after(7);
        List<ChatMessage> messages =
                new ChatAgentApi(client).getChatMessages(request, null, "en", null, null, null, null);
        for (ChatMessage message : messages) {
            System.out.println(message.getChatMessageId() + " " + message.getAuthor() + " "
                    + message.getWhenPosted().toInstant());
        }
    }
}
