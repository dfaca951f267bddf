package com.superoffice.webapi.chat.stub.control;

import com.superoffice.webapi.chat.stub.auth.CredentialKind;
import com.superoffice.webapi.chat.stub.auth.CredentialRegister;
import com.superoffice.webapi.chat.stub.store.ChatStore;
import com.superoffice.webapi.chat.stub.store.Scenario;

/** What a sandbox begins with: a scenario, and the demo credentials. */
public final class InitialState {

    private final Scenario scenario;
    private final ChatStore store;
    private final CredentialRegister credentials;

    public InitialState(Scenario scenario, ChatStore store, CredentialRegister credentials) {
        this.scenario = scenario;
        this.store = store;
        this.credentials = credentials;
    }

    /** Makes a new sandbox usable; one that has data already keeps it. */
    public void establish() {
        issueDemoCredentials();
        store.seed(scenario);
    }

    /** Goes back to the beginning, whatever happened since. */
    void restore() {
        credentials.clear();
        issueDemoCredentials();
        store.reset(scenario);
    }

    private void issueDemoCredentials() {
        credentials.issue(CredentialKind.USER, DemoCredentials.USER + ":" + DemoCredentials.PASSWORD, null);
        credentials.issue(CredentialKind.TICKET, DemoCredentials.TICKET, null);
        credentials.issue(CredentialKind.TOKEN, DemoCredentials.TOKEN, null);
        credentials.issue(CredentialKind.APP, DemoCredentials.APP_TOKEN, null);
    }
}
