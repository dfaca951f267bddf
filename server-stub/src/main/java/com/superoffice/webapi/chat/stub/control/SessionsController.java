package com.superoffice.webapi.chat.stub.control;

import com.superoffice.webapi.chat.stub.control.faults.Faults;
import com.superoffice.webapi.chat.stub.control.generated.AppendedMessage;
import com.superoffice.webapi.chat.stub.control.generated.MessageToAppend;
import com.superoffice.webapi.chat.stub.control.generated.SessionSummary;
import com.superoffice.webapi.chat.stub.control.generated.SessionsApi;
import com.superoffice.webapi.chat.stub.journal.Journal;
import com.superoffice.webapi.chat.stub.store.ChatStore;
import com.superoffice.webapi.chat.stub.store.Message;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Sessions, messages, scenarios and recorded exchanges. */
@RestController
class SessionsController implements SessionsApi {

    private final ChatStore store;
    private final InitialState initial;
    private final Faults faults;
    private final Journal journal;
    private final MessageRules rules = new MessageRules(InstantSource.system());

    SessionsController(ChatStore store, InitialState initial, Faults faults, Journal journal) {
        this.store = store;
        this.initial = initial;
        this.faults = faults;
        this.journal = journal;
    }

    @Override
    public ResponseEntity<List<SessionSummary>> listSessions() {
        return ResponseEntity.ok(store.sessions().stream()
                .map(session -> new SessionSummary(session.id(), session.messages())
                        .lastChatMessageId(session.lastMessageId())
                        .lastWhenPosted(session.lastWhenPosted()))
                .toList());
    }

    @Override
    public ResponseEntity<AppendedMessage> appendMessage(Integer session, MessageToAppend message) {
        Message appended = store.append(session, rules.check(message));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new AppendedMessage(appended.id(), appended.session()));
    }

    @Override
    public ResponseEntity<Void> loadScenario(String text) {
        store.reset(ScenarioReader.read(text));
        return ResponseEntity.noContent().build();
    }

    @Override
    public ResponseEntity<Void> recordExchange(String text) {
        store.record(ScenarioReader.readExchange(text));
        return ResponseEntity.noContent().build();
    }

    @Override
    public ResponseEntity<Void> reset() {
        initial.restore();
        faults.clear();
        journal.clear();
        return ResponseEntity.noContent().build();
    }
}
