package com.superoffice.webapi.chat.stub.control;

import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import com.superoffice.webapi.chat.contract.ChatContract.SpecialType;
import com.superoffice.webapi.chat.stub.control.faults.Faults;
import com.superoffice.webapi.chat.stub.control.generated.AppendedMessage;
import com.superoffice.webapi.chat.stub.control.generated.MessageToAppend;
import com.superoffice.webapi.chat.stub.control.generated.SessionSummary;
import com.superoffice.webapi.chat.stub.control.generated.SessionsApi;
import com.superoffice.webapi.chat.stub.journal.Journal;
import com.superoffice.webapi.chat.stub.store.ChatStore;
import com.superoffice.webapi.chat.stub.store.Message;
import com.superoffice.webapi.chat.stub.store.NewMessage;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
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
    private final InstantSource clock = InstantSource.system();

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
        Message appended = store.append(session, checked(message));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new AppendedMessage(appended.id(), appended.session()));
    }

    /** The message to store, with what was left out filled in. */
    private NewMessage checked(MessageToAppend message) {
        return new NewMessage(
                MessageRules.name(MessageProperty.TYPE, message.getType()),
                MessageRules.text(MessageProperty.MESSAGE, message.getMessage()),
                MessageRules.text(MessageProperty.AUTHOR, message.getAuthor()),
                Objects.requireNonNullElse(message.getReadByCustomer(), 0),
                MessageRules.name(
                        MessageProperty.SPECIAL_TYPE,
                        Objects.requireNonNullElse(message.getSpecialType(), SpecialType.NONE)),
                MessageRules.text(MessageProperty.SPECIAL_PARAM, message.getSpecialParam()),
                message.getWhenPosted() == null ? now() : message.getWhenPosted());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
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
