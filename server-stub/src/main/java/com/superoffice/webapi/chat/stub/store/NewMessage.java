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
        OffsetDateTime whenPosted) {}
