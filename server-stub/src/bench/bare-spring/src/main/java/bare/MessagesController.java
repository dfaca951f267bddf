package bare;

import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers with the documented messages whatever is asked for. */
@RestController
class MessagesController {

    private static final List<Message> DOCUMENTED = List.of(
            new Message(
                    1001,
                    2347,
                    "ToCustomer",
                    "Hello! How can I help you today?",
                    "Sarah Johnson",
                    1,
                    "None",
                    "",
                    "2024-12-15T09:23:15+01:00"),
            new Message(
                    1002,
                    2347,
                    "ToUser",
                    "Hi, I need help with my recent order",
                    "John Smith",
                    0,
                    "None",
                    "",
                    "2024-12-15T09:23:42+01:00"),
            new Message(
                    1003,
                    2347,
                    "ToCustomer",
                    "Of course! Can you provide your order number?",
                    "Sarah Johnson",
                    1,
                    "None",
                    "",
                    "2024-12-15T09:24:03+01:00"));

    @PostMapping("/api/v1/Agents/Chat/GetChatMessages")
    List<Message> messages(@RequestBody Request request) {
        return DOCUMENTED;
    }
}
