package com.superoffice.webapi.chat.stub.control;

import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import com.superoffice.webapi.chat.contract.ChatContract.SpecialType;
import com.superoffice.webapi.chat.stub.control.generated.MessageToAppend;
import com.superoffice.webapi.chat.stub.store.NewMessage;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a message that is appended may hold. */
final class MessageRules {

    private static final int MOST_OF_A_NAME = 64;
    private static final int MOST_OF_A_COLUMN = 255;

    private final InstantSource clock;

    MessageRules(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The message to store, with what was left out filled in.
     *
     * @throws IllegalArgumentException if a value is none that a message can have; the message says which and why
     */
    NewMessage check(MessageToAppend message) {
        String type = text(MessageProperty.TYPE, message.getType(), MOST_OF_A_NAME);
        if (type == null || type.isEmpty()) {
            throw new IllegalArgumentException("Type: missing");
        }
        String specialType = text(MessageProperty.SPECIAL_TYPE, message.getSpecialType(), MOST_OF_A_NAME);
        return new NewMessage(
                type,
                text(MessageProperty.MESSAGE, message.getMessage(), Integer.MAX_VALUE),
                text(MessageProperty.AUTHOR, message.getAuthor(), MOST_OF_A_COLUMN),
                Objects.requireNonNullElse(message.getReadByCustomer(), 0),
                Objects.requireNonNullElse(specialType, SpecialType.NONE),
                text(MessageProperty.SPECIAL_PARAM, message.getSpecialParam(), MOST_OF_A_COLUMN),
                message.getWhenPosted() == null ? now() : message.getWhenPosted());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    private static @Nullable String text(MessageProperty property, @Nullable String text, int most) {
        if (text == null) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw new IllegalArgumentException(
                    property.propertyName() + ": expected at most " + most + " characters, found " + length);
        }
        if (text.codePoints().anyMatch(MessageRules::isNoCharacter)) {
            throw new IllegalArgumentException(
                    property.propertyName() + ": expected characters, found a NUL or half of a surrogate pair");
        }
        return text;
    }

    /** No database, and no encoding, can hold these. */
    private static boolean isNoCharacter(int codePoint) {
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
