package com.superoffice.webapi.chat.stub.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.superoffice.webapi.chat.stub.control.generated.JournalEntry;
import com.superoffice.webapi.chat.stub.representation.Parts;
import com.superoffice.webapi.chat.stub.representation.Pieces;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/** Entries of the journal as the control API shows them, each made when it is written: a client may read slowly. */
final class ShownEntries extends AbstractList<JournalEntry> {

    private final List<com.superoffice.webapi.chat.stub.journal.JournalEntry> entries;

    ShownEntries(List<com.superoffice.webapi.chat.stub.journal.JournalEntry> entries) {
        this.entries = entries;
    }

    @Override
    public JournalEntry get(int index) {
        return JournalController.shown(entries.get(index));
    }

    @Override
    public int size() {
        return entries.size();
    }

    /** Hands them to the edge, which sends them at the pace of the client. */
    static final class Converter extends AbstractHttpMessageConverter<ShownEntries> {

        private final JsonMapper json;

        Converter(JsonMapper json) {
            super(MediaType.APPLICATION_JSON);
            this.json = json;
        }

        @Override
        protected boolean supports(Class<?> type) {
            return type == ShownEntries.class;
        }

        @Override
        protected ShownEntries readInternal(Class<? extends ShownEntries> type, HttpInputMessage message) {
            throw new HttpMessageNotReadableException("the journal is written, not read", message);
        }

        @Override
        protected void writeInternal(ShownEntries entries, HttpOutputMessage message) {
            Pieces.Sink sink = WebUtils.getNativeResponse(
                    ((ServletServerHttpResponse) message).getServletResponse(), Pieces.Sink.class);
            Objects.requireNonNull(sink, "no response of the edge").send(new Body(entries, json));
        }
    }

    private static final class Body extends Parts {

        /** Characters of a part, or a few more. */
        private static final int ENOUGH = 16 * 1024;

        private final ShownEntries entries;
        private final JsonMapper json;
        private int index;
        private int next;

        Body(ShownEntries entries, JsonMapper json) {
            this.entries = entries;
            this.json = json;
        }

        @Override
        public boolean isLarge() {
            return true;
        }

        /** Some entries. */
        @Override
        protected byte @Nullable [] make() {
            if (index > entries.size()) {
                return null;
            }
            StringBuilder part = new StringBuilder(index == 0 ? "[" : "");
            for (next = index; next < entries.size() && part.length() < ENOUGH; next++) {
                part.append(next == 0 ? "" : ",").append(json.writeValueAsString(entries.get(next)));
            }
            if (next == entries.size()) {
                part.append(']');
                next++;
            }
            return part.toString().getBytes(UTF_8);
        }

        @Override
        protected void goOn() {
            index = next;
        }
    }
}
