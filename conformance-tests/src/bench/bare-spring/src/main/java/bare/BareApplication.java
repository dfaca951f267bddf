package bare;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Responds with the documented messages, whatever is asked for. */
@RestController
@SpringBootApplication
public class BareApplication {

    private static final List<Message> DOCUMENTED = List.of(
            message(1001, "ToCustomer", "Hello! How can I help you today?", "Sarah Johnson", 1, "2024-12-15T09:23:15+01:00"),
            message(1002, "ToUser", "Hi, I need help with my recent order", "John Smith", 0, "2024-12-15T09:23:42+01:00"),
            message(1003, "ToCustomer", "Of course! Can you provide your order number?", "Sarah Johnson", 1,
                    "2024-12-15T09:24:03+01:00"));

    public static void main(String[] arguments) {
        SpringApplication.run(BareApplication.class, arguments);
    }

    @PostMapping("/api/v1/Agents/Chat/GetChatMessages")
    List<Message> messages(@RequestBody Request request) {
        return DOCUMENTED;
    }

    private static Message message(int id, String type, String text, String author, int read, String posted) {
        return new Message(id, 2347, type, text, author, read, "None", "", posted);
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    record Request(int chatSessionId, Integer after) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    record Message(
            int chatMessageId,
            int chatSessionId,
            String type,
            String message,
            String author,
            int readByCustomer,
            String specialType,
            String specialParam,
            String whenPosted) {}
}
