package com.superoffice.webapi.chat.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.superoffice.webapi.chat.client.ChatClient;
import com.superoffice.webapi.chat.client.Credentials;
import com.superoffice.webapi.chat.client.wire.generated.ChatAgentApi;
import com.superoffice.webapi.chat.client.wire.generated.GetChatMessagesRequest;
import feign.Feign;
import feign.Request;
import feign.Retryer;
import feign.http2client.Http2Client;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One call over loopback: this client, a handwritten one, and the bare generated Feign client. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class ClientBenchmark {

    @Param({"3", "1000"})
    public int messages;

    private FixedServer server;
    private ChatClient client;
    private HandwrittenClient handwritten;
    private ChatAgentApi generated;

    @Setup
    public void start() throws IOException {
        server = new FixedServer(messages);
        client = ChatClient.builder().baseUrl(server.baseUrl()).credentials(Credentials.basic("tje0", "Tje0")).build();
        handwritten = new HandwrittenClient(server.baseUrl());
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        generated = Feign.builder()
                .client(new Http2Client(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build()))
                .options(new Request.Options(5, TimeUnit.SECONDS, 10, TimeUnit.SECONDS, false))
                .encoder(new JacksonEncoder(json))
                .decoder(new JacksonDecoder(json))
                .retryer(Retryer.NEVER_RETRY)
                .requestInterceptor(template -> template.header("Authorization", "Basic dGplMDpUamUw"))
                .target(ChatAgentApi.class, server.baseUrl());
    }

    @TearDown
    public void stop() throws IOException {
        client.close();
        server.close();
    }

    @Benchmark
    public List<?> client() {
        return client.getMessages(565, 7);
    }

    @Benchmark
    public List<?> handwrittenClient() throws IOException, InterruptedException {
        return handwritten.getMessages(565, 7);
    }

    @Benchmark
    public List<?> generatedClient() {
        GetChatMessagesRequest request = new GetChatMessagesRequest().chatSessionId(565).after(7);
        return generated.getChatMessages(
                request, null, null, null, "includeTZOffset", null, new ChatAgentApi.GetChatMessagesQueryParams());
    }
}
