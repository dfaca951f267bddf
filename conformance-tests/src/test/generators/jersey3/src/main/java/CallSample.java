import java.util.List;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.ChatAgentApi;
import org.openapitools.client.model.ChatMessage;
import org.openapitools.client.model.GetChatMessagesRequest;

/** Calls the server of the base URL with the generated client and a ticket, as its one API key, and prints what it reads. */
public class CallSample {

    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.setBasePath(arguments[0]);
        client.setApiKey("SoTicket sandbox-ticket");
        GetChatMessagesRequest request = new GetChatMessagesRequest().chatSessionId(565).after(7);
        List<ChatMessage> messages = new ChatAgentApi(client)
                .getChatMessages(request, "ChatMessageId,Author,WhenPosted", null, null, null, null, "sandbox-app");
        for (ChatMessage message : messages) {
            System.out.println(message.getChatMessageId() + " " + message.getAuthor() + " "
                    + message.getWhenPosted().toInstant());
        }
    }
}
