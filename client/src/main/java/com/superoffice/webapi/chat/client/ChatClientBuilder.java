package com.superoffice.webapi.chat.client;

import com.superoffice.webapi.chat.client.retry.Timekeeper;
import com.superoffice.webapi.chat.client.wire.LeastVersions;
import com.superoffice.webapi.chat.client.wire.Wire;
import com.superoffice.webapi.chat.contract.ChatContract;
import feign.Client;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Collects what a client needs. */
final class ChatClientBuilder implements ChatClient.Builder {

    private @Nullable String baseUrl;
    private @Nullable Credentials credentials;
    private @Nullable String appToken;
    private @Nullable String applicationId;
    private Localization localization = Localization.NONE;
    private ZoneId zoneOfDatesWithoutOffset = ZoneOffset.UTC;
    private Duration connectTimeout = Duration.ofSeconds(5);
    private Duration attemptTimeout = Duration.ofSeconds(10);
    private Duration callTimeout = Duration.ofSeconds(30);
    private RetryPolicy retry = RetryPolicy.STANDARD;
    private int callsPerSecond = 10;
    private boolean limitPlainCalls;
    private @Nullable Client givenTransport;
    private @Nullable Client sharedTransport;
    private @Nullable Executor executor;
    private ChatMetrics metrics = ChatMetrics.NONE;
    private Timekeeper timekeeper = Timekeeper.system();
    private RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();

    ChatClientBuilder() {}

    ChatClientBuilder(Settings settings) {
        baseUrl = settings.baseUrl();
        credentials = settings.credentials();
        appToken = settings.appToken();
        applicationId = settings.applicationId();
        localization = settings.localization();
        zoneOfDatesWithoutOffset = settings.zoneOfDatesWithoutOffset();
        connectTimeout = settings.connectTimeout();
        attemptTimeout = settings.attemptTimeout();
        callTimeout = settings.callTimeout();
        retry = settings.retry();
        callsPerSecond = settings.callsPerSecond();
        limitPlainCalls = settings.limitPlainCalls();
        givenTransport = settings.givenTransport();
        sharedTransport = settings.transport();
        executor = settings.executor();
        metrics = settings.metrics();
        timekeeper = settings.timekeeper();
        random = settings.random();
    }

    @Override
    public ChatClient.Builder baseUrl(String baseUrl) {
        this.baseUrl = BaseUrl.checked(baseUrl);
        return this;
    }

    @Override
    public ChatClient.Builder credentials(Credentials credentials) {
        this.credentials = Arguments.notNull(credentials, "credentials");
        return this;
    }

    @Override
    public ChatClient.Builder appToken(String appToken) {
        this.appToken = Arguments.headerValue(appToken, "appToken");
        return this;
    }

    @Override
    public ChatClient.Builder applicationId(String applicationId) {
        this.applicationId = Arguments.headerValue(applicationId, "applicationId");
        return this;
    }

    @Override
    public ChatClient.Builder localization(Localization localization) {
        this.localization = Arguments.notNull(localization, "localization");
        return this;
    }

    @Override
    public ChatClient.Builder zoneOfDatesWithoutOffset(ZoneId zone) {
        this.zoneOfDatesWithoutOffset = Arguments.notNull(zone, "zone");
        return this;
    }

    @Override
    public ChatClient.Builder connectTimeout(Duration timeout) {
        if (!Arguments.positive(timeout, "connectTimeout").equals(connectTimeout)) {
            // It is the transport that keeps to it; a given one is told with each request.
            this.sharedTransport = null;
        }
        this.connectTimeout = timeout;
        return this;
    }

    @Override
    public ChatClient.Builder attemptTimeout(Duration timeout) {
        this.attemptTimeout = Arguments.positive(timeout, "attemptTimeout");
        return this;
    }

    @Override
    public ChatClient.Builder callTimeout(Duration timeout) {
        this.callTimeout = Arguments.positive(timeout, "callTimeout");
        return this;
    }

    @Override
    public ChatClient.Builder retry(RetryPolicy policy) {
        this.retry = Arguments.notNull(policy, "policy");
        return this;
    }

    @Override
    public ChatClient.Builder callsPerSecond(int calls) {
        if (calls < 1 || calls > 1000) {
            throw new IllegalArgumentException("callsPerSecond: must be from 1 to 1000, found " + calls);
        }
        this.callsPerSecond = calls;
        return this;
    }

    @Override
    public ChatClient.Builder limitPlainCalls(boolean limited) {
        this.limitPlainCalls = limited;
        return this;
    }

    @Override
    public ChatClient.Builder transport(Client transport) {
        this.givenTransport = Arguments.notNull(transport, "transport");
        this.sharedTransport = null;
        return this;
    }

    @Override
    public ChatClient.Builder executor(Executor executor) {
        this.executor = Arguments.notNull(executor, "executor");
        return this;
    }

    @Override
    public ChatClient.Builder metrics(ChatMetrics metrics) {
        this.metrics = Arguments.notNull(metrics, "metrics");
        return this;
    }

    /** For tests: waits and jitter as they like. */
    ChatClientBuilder time(Timekeeper timekeeper, RandomGenerator random) {
        this.timekeeper = timekeeper;
        this.random = random;
        return this;
    }

    @Override
    public ChatClient build() {
        LeastVersions.check();
        if (baseUrl == null) {
            throw new IllegalStateException("baseUrl: is missing");
        }
        if (credentials == null) {
            throw new IllegalStateException("credentials: are missing");
        }
        String contradiction = contradiction();
        if (contradiction != null) {
            throw new IllegalStateException(contradiction);
        }
        return new DefaultChatClient(new Settings(
                baseUrl,
                credentials,
                appToken,
                applicationId,
                localization,
                zoneOfDatesWithoutOffset,
                connectTimeout,
                attemptTimeout,
                callTimeout,
                retry,
                callsPerSecond,
                limitPlainCalls,
                givenTransport,
                transport(),
                executor,
                metrics,
                timekeeper,
                random));
    }

    private Client transport() {
        if (givenTransport != null) {
            return givenTransport;
        }
        return sharedTransport == null ? Wire.transport(connectTimeout) : sharedTransport;
    }

    private @Nullable String contradiction() {
        if (localization.contradiction() != null) {
            return localization.contradiction();
        }
        if (attemptTimeout.compareTo(ChatContract.GetChatMessages.NS_API_SLOW_THRESHOLD) <= 0) {
            return "attemptTimeout: must be longer than " + ChatContract.GetChatMessages.NS_API_SLOW_THRESHOLD
                    + ", after which a call is slow but not failed, found " + attemptTimeout
                    + "; MessagesQuery.timeout gives a single call less";
        }
        if (connectTimeout.compareTo(attemptTimeout) > 0) {
            return "connectTimeout: must not be longer than attemptTimeout, found " + connectTimeout + " and "
                    + attemptTimeout;
        }
        if (attemptTimeout.compareTo(callTimeout) > 0) {
            return "attemptTimeout: must not be longer than callTimeout, found " + attemptTimeout + " and "
                    + callTimeout;
        }
        return null;
    }
}
