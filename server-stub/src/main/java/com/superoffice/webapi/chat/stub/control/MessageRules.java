package com.superoffice.webapi.chat.stub.control;

import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import com.superoffice.webapi.chat.contract.ChatContract.SpecialType;
import com.superoffice.webapi.chat.stub.control.contract.Texts;
import com.superoffice.webapi.chat.stub.control.generated.MessageToAppend;
import com.superoffice.webapi.chat.stub.representation.MalformedRequest;
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
     * @throws MalformedRequest if a value is none that a message can have; the message says which and why
     */
    NewMessage check(MessageToAppend message) {
        String type = Objects.requireNonNull(text(MessageProperty.TYPE, message.getType(), MOST_OF_A_NAME));
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
            throw new MalformedRequest(
                    property.propertyName() + ": expected at most " + most + " characters, found " + length);
        }
        Texts.check(property.propertyName(), text);
        return text;
    }
}
