package com.superoffice.webapi.chat.stub.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.junit.ChatSandbox;
import com.superoffice.webapi.chat.stub.junit.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Messages in memory fill the heap no further than the calls beside need; a reset makes room. */
class FullHeapIT {

    private static final int TEXT_BYTES = 600_000;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void appendsAreRejectedAndReadsGoOnUntilAReset() throws Exception {
        try (ChatSandbox sandbox = ChatSandbox.start(SandboxOptions.NONE.javaOptions("-Xmx96m"))) {
            URI base = sandbox.baseUrl();
            long seed = System.nanoTime();
            Random random = new Random(seed);
            HttpResponse<String> answer = append(base, random);
            for (int i = 0; i < 300 && answer.statusCode() == 201; i++) {
                answer = append(base, random);
            }
            assertThat(answer.statusCode()).as("seed %d: %s", seed, answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
            assertThat(answer.body())
                    .containsPattern("messages: expected at most 3[0-9] MiB of them in memory, found 3[0-9] MiB; messages can be read,"
                            + " and be written again after a reset; with --sandbox.data they are kept on a disk.");
            assertThat(get(base, "/sandbox/v1/ready")).contains("READ_ONLY");
            assertThat(post(base, "/api/v1/Agents/Chat/GetChatMessages", "{\"ChatSessionId\":2347}").body())
                    .contains("Sarah Johnson");
            sandbox.reset();
            assertThat(append(base, random).statusCode()).isEqualTo(201);
            assertThat(get(base, "/sandbox/v1/ready")).contains("UP");
        }
    }

    private HttpResponse<String> append(URI base, Random random) throws IOException, InterruptedException {
        byte[] bytes = new byte[TEXT_BYTES];
        random.nextBytes(bytes);
        String text = Base64.getEncoder().encodeToString(bytes);
        return post(base, "/sandbox/v1/sessions/900/messages", "{\"Type\":\"ToUser\",\"Message\":\"" + text + "\"}");
    }

    private HttpResponse<String> post(URI base, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("tje0:Tje0".getBytes()))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String get(URI base, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(base.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
