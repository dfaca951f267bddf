package com.superoffice.webapi.chat.stub.junit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Switches faults on through the control API. */
final class ControlledFaults implements SandboxFaults {

    private final ControlClient control;
    private final Map<String, String> calls;

    ControlledFaults(ControlClient control) {
        this(control, Map.of());
    }

    private ControlledFaults(ControlClient control, Map<String, String> calls) {
        this.control = control;
        this.calls = calls;
    }

    @Override
    public SandboxFaults next(int number) {
        return with("next", number);
    }

    @Override
    public SandboxFaults percentage(int percentage, long seed) {
        return with("percentage", percentage).with("seed", seed);
    }

    @Override
    public SandboxFaults session(int chatSessionId) {
        return with("session", chatSessionId);
    }

    private ControlledFaults with(String name, long value) {
        Map<String, String> more = new LinkedHashMap<>(calls);
        more.put(name, Long.toString(value));
        return new ControlledFaults(control, more);
    }

    @Override
    public void latency(Duration latency) {
        with("milliseconds", latency.toMillis()).add("latency");
    }

    @Override
    public void status(int status) {
        with("status", status).add("status");
    }

    @Override
    public void status(int status, String retryAfter) {
        ControlledFaults fault = with("status", status);
        fault.calls.put("retryAfter", Json.quote(retryAfter));
        fault.add("status");
    }

    @Override
    public void connectionReset() {
        add("connection-reset");
    }

    @Override
    public void emptyReply() {
        add("empty-reply");
    }

    @Override
    public void truncatedBody() {
        add("truncated-body");
    }

    @Override
    public void malformedBody() {
        add("malformed-body");
    }

    @Override
    public void slowDrip(Duration pause) {
        with("milliseconds", pause.toMillis()).add("slow-drip");
    }

    @Override
    public void errorIn200() {
        add("error-in-200");
    }

    @Override
    public void nullBody() {
        add("null");
    }

    @Override
    public void datesWithoutOffset() {
        add("dates-without-offset");
    }

    @Override
    public void unknownEnumValue() {
        add("unknown-enum-value");
    }

    @Override
    public void clear() {
        control.delete("faults");
    }

    private void add(String kind) {
        String members = calls.entrySet().stream()
                .map(member -> ",\"" + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining());
        control.post("faults", "{\"kind\":\"" + kind + "\"" + members + "}");
    }
}
