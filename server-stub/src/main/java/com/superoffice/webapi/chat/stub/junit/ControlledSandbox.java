package com.superoffice.webapi.chat.stub.junit;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A sandbox that is running, spoken to over its control API. */
class ControlledSandbox implements ChatSandbox {

    private final URI baseUrl;
    private final ControlClient control;

    ControlledSandbox(URI baseUrl, ControlClient control) {
        this.baseUrl = baseUrl;
        this.control = control;
    }

    @Override
    public URI baseUrl() {
        return baseUrl;
    }

    @Override
    public SandboxSession session(int chatSessionId) {
        return new ControlledSession(control, chatSessionId);
    }

    @Override
    public SandboxFaults faults() {
        return new ControlledFaults(control);
    }

    @Override
    public List<SandboxCall> journal() {
        return JournalReader.read(control.get("journal"));
    }

    @Override
    public void assertContractKept() {
        List<SandboxCall> broken = JournalReader.read(control.get("journal?violations=true"));
        if (!broken.isEmpty()) {
            throw new AssertionError(broken.stream()
                    .map(call -> call.method() + " " + call.target() + " is not within the contract:"
                            + String.join("", call.violations().stream().map(violation -> "\n  " + violation).toList()))
                    .collect(Collectors.joining("\n")));
        }
    }

    @Override
    public void load(String yaml) {
        control.put("scenario", yaml);
    }

    @Override
    public void record(String yaml) {
        control.put("recorded-exchanges", yaml);
    }

    @Override
    public String issueToken(int lifetimeSeconds) {
        Object issued = Json.read(
                control.post("credentials", "{\"kind\":\"token\",\"lifetimeSeconds\":" + lifetimeSeconds + "}"));
        if (issued instanceof Map<?, ?> credential && credential.get("secret") instanceof String token) {
            return token;
        }
        throw new SandboxFailure("POST credentials: expected a secret in the response, found none");
    }

    @Override
    public void revokeToken(String token) {
        control.post("credentials/revocations", "{\"kind\":\"token\",\"secret\":" + Json.quote(token) + "}");
    }

    @Override
    public void reset() {
        control.post("reset", "");
        control.forgetChanges();
    }

    /** Whether something was written to it since the last reset. */
    boolean hasChanged() {
        return control.hasChanged();
    }

    void forgetChanges() {
        control.forgetChanges();
    }

    /** Begins a new journal. */
    void clearJournal() {
        control.delete("journal");
    }

    /** Whether it can still be used. */
    boolean isAlive() {
        return true;
    }

    @Override
    public long pid() {
        throw new SandboxFailure("The sandbox at " + baseUrl + " was not started here: its process is not known");
    }

    @Override
    public void close() {
        // whoever started it ends it
    }
}
