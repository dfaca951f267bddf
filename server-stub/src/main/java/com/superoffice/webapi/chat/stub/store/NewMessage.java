package com.superoffice.webapi.chat.stub.store;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A message that is to be appended to a session, which gives it its id. */
public record NewMessage(
        String type,
        @Nullable String message,
        @Nullable String author,
        int readByCustomer,
        String specialType,
        @Nullable String specialParam,
        OffsetDateTime whenPosted) {

    /** Without the text and the author, which are personal data. */
    @Override
    public String toString() {
        return "NewMessage[type=" + type + ", specialType=" + specialType + ", whenPosted=" + whenPosted + "]";
    }

    Message withId(int id, int session) {
        return new Message(
                id, session, type, message, author, readByCustomer, specialType, specialParam, whenPosted);
    }
}
