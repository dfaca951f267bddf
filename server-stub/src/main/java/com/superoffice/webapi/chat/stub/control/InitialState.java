package com.superoffice.webapi.chat.stub.control;

import com.superoffice.webapi.chat.stub.auth.CredentialKind;
import com.superoffice.webapi.chat.stub.auth.CredentialRegister;
import com.superoffice.webapi.chat.stub.store.ChatStore;
import com.superoffice.webapi.chat.stub.store.Scenario;
import java.util.Map;
import org.springframework.transaction.support.TransactionOperations;

/** What a sandbox begins with: a scenario, and the demo credentials. */
public final class InitialState {

    private static final Map<CredentialKind, String> DEMO_SECRETS = Map.of(
            CredentialKind.USER, DemoCredentials.USER + ":" + DemoCredentials.PASSWORD,
            CredentialKind.TICKET, DemoCredentials.TICKET,
            CredentialKind.TOKEN, DemoCredentials.TOKEN,
            CredentialKind.APP, DemoCredentials.APP_TOKEN);

    private final Scenario scenario;
    private final ChatStore store;
    private final CredentialRegister credentials;
    private final TransactionOperations transaction;

    public InitialState(
            Scenario scenario, ChatStore store, CredentialRegister credentials, TransactionOperations transaction) {
        this.scenario = scenario;
        this.store = store;
        this.credentials = credentials;
        this.transaction = transaction;
    }

    /**
     * Makes a new sandbox usable; one that has data already keeps it, and what was revoked there stays revoked. In one
     * transaction: of several nodes one does all of it, and no start finds half.
     */
    public void establish() {
        transaction.executeWithoutResult(status -> {
            if (store.seed(scenario)) {
                DEMO_SECRETS.forEach((kind, secret) -> credentials.issue(kind, secret, null));
            }
        });
    }

    /** Goes back to the beginning, whatever happened since. */
    void restore() {
        credentials.reset(DEMO_SECRETS);
        store.reset(scenario);
    }
}
