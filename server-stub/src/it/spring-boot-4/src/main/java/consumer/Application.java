package consumer;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

@SpringBootApplication
public class Application {

    /** Reads a session as an application would. */
    @Component
    public static class Messages {

        private final RestClient rest;

        Messages(@Value("${chat.base-url}") String baseUrl) {
            rest = RestClient.builder().baseUrl(baseUrl).build();
        }

        public String of(int session) {
            return rest.post()
                    .uri("/Agents/Chat/GetChatMessages")
                    .headers(headers -> headers.setBearerAuth("sandbox-token"))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("ChatSessionId", session))
                    .retrieve()
                    .body(String.class);
        }
    }
}
