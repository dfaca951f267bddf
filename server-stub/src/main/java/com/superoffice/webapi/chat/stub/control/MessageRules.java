package com.superoffice.webapi.chat.stub.control;

import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import com.superoffice.webapi.chat.stub.control.contract.DateTimes;
import com.superoffice.webapi.chat.stub.control.contract.Texts;
import com.superoffice.webapi.chat.stub.representation.MalformedRequest;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What a message may hold, whichever way it comes in; {@code sandbox.yaml} says the same of one that is appended. */
final class MessageRules {

    private static final int MOST_OF_A_NAME = 64;
    private static final int MOST_OF_A_COLUMN = 255;
    private static final int MOST_OF_A_TEXT = 1_000_000;

    private MessageRules() {}

    /**
     * The text of a {@code Message}, {@code Author} or {@code SpecialParam}, or null.
     *
     * @throws MalformedRequest if it is none that a message can have; the error names the property
     */
    static @Nullable String text(MessageProperty property, @Nullable String text) {
        if (text == null) {
            return null;
        }
        int most = property == MessageProperty.MESSAGE ? MOST_OF_A_TEXT : MOST_OF_A_COLUMN;
        return within(property, text, 0, most, "at most " + most);
    }

    /**
     * A {@code Type} or {@code SpecialType}.
     *
     * @throws MalformedRequest if it is none that a message can have; the error names the property
     */
    static String name(MessageProperty property, @Nullable String text) {
        String expected = "1 to " + MOST_OF_A_NAME;
        if (text == null) {
            throw new MalformedRequest(
                    property.propertyName() + ": expected " + expected + " characters, found nothing");
        }
        return within(property, text, 1, MOST_OF_A_NAME, expected);
    }

    private static String within(MessageProperty property, String text, int least, int most, String expected) {
        Texts.check(property.propertyName(), text);
        int length = text.codePointCount(0, text.length());
        if (length < least || length > most) {
            throw new MalformedRequest(
                    property.propertyName() + ": expected " + expected + " characters, found " + length);
        }
        return text;
    }

    /**
     * Whether the customer has read the message.
     *
     * @throws MalformedRequest if it is neither 0 nor 1
     */
    static int readByCustomer(String text) {
        if (!text.equals("0") && !text.equals("1")) {
            String found = text.matches("-?[0-9]+") ? text.length() > 20 ? "another number" : text : "other text";
            throw new MalformedRequest(
                    MessageProperty.READ_BY_CUSTOMER.propertyName() + ": expected 0 to 1, found " + found);
        }
        return text.equals("1") ? 1 : 0;
    }

    /**
     * When a message was posted.
     *
     * @throws MalformedRequest if it is no date-time that a response can have
     */
    static OffsetDateTime whenPosted(@Nullable String text) {
        String name = MessageProperty.WHEN_POSTED.propertyName();
        if (text != null) {
            Texts.check(name, text);
        }
        return DateTimes.parse(text == null ? "" : text)
                .orElseThrow(() -> new MalformedRequest(name + ": expected " + DateTimes.EXPECTED + ", found "
                        + (text == null ? "nothing" : text.isEmpty() ? "an empty text" : "other text")));
    }
}
