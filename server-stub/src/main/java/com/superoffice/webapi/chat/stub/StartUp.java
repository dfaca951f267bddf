package com.superoffice.webapi.chat.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.superoffice.webapi.chat.stub.auth.CredentialKind;
import com.superoffice.webapi.chat.stub.auth.CredentialRegister;
import com.superoffice.webapi.chat.stub.control.ScenarioReader;
import com.superoffice.webapi.chat.stub.store.ChatStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Gives the sandbox the data and the credentials it starts with, before it takes the first call. */
@Component
class StartUp implements SmartInitializingSingleton {

    private static final String SCENARIO = "/scenario.yaml";

    private final ChatStore store;
    private final CredentialRegister credentials;

    StartUp(ChatStore store, CredentialRegister credentials) {
        this.store = store;
        this.credentials = credentials;
    }

    @Override
    public void afterSingletonsInstantiated() {
        credentials.issue(CredentialKind.USER, DemoCredentials.USER + ":" + DemoCredentials.PASSWORD, null);
        credentials.issue(CredentialKind.TICKET, DemoCredentials.TICKET, null);
        credentials.issue(CredentialKind.TOKEN, DemoCredentials.TOKEN, null);
        credentials.issue(CredentialKind.APP, DemoCredentials.APP_TOKEN, null);
        store.seed(ScenarioReader.read(scenario()));
    }

    private static String scenario() {
        try (InputStream stream = StartUp.class.getResourceAsStream(SCENARIO)) {
            if (stream == null) {
                throw new IllegalStateException("the jar has no " + SCENARIO);
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
