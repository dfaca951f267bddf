package com.superoffice.webapi.chat.stub.representation;

import com.superoffice.webapi.chat.contract.ChatContract.RequestProperty;
import com.superoffice.webapi.chat.stub.endpoint.generated.GetChatMessagesRequest;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the properties of a request body, whatever its format: names bind case-insensitively, none may come twice, and
 * {@code ChatSessionId} is needed.
 */
final class RequestFields {

    private final Set<String> seen = new HashSet<>();
    private final Map<RequestProperty, Integer> values = new EnumMap<>(RequestProperty.class);

    /** The property of that name, if it is one of the contract's. */
    static Optional<RequestProperty> property(String name) {
        return Stream.of(RequestProperty.values())
                .filter(property -> property.propertyName().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Notes that the body names a property. */
    void name(String name) {
        if (!seen.add(name.toLowerCase(Locale.ROOT))) {
            String shown = property(name).map(RequestProperty::propertyName).orElse("a property");
            throw new MalformedRequest(shown + ": given more than once; names are compared case-insensitively");
        }
    }

    /** Takes a value, or null. */
    void value(RequestProperty property, @Nullable Integer value) {
        if (value != null) {
            values.put(property, value);
        }
    }

    /** Takes the text of a value, as forms and XML have it: decimal digits, with or without a sign; blank means null. */
    void text(RequestProperty property, String text) {
        String digits = text.strip();
        if (!digits.isEmpty()) {
            value(property, int32(property, digits));
        }
    }

    private static int int32(RequestProperty property, String digits) {
        if (!digits.matches("[+-]?[0-9]+")) {
            throw new MalformedRequest(property.propertyName() + ": expected an int32 number, found other text");
        }
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new MalformedRequest(
                    property.propertyName() + ": expected an int32 number, found one outside -2147483648 to 2147483647");
        }
    }

    GetChatMessagesRequest request() {
        Integer session = values.get(RequestProperty.CHAT_SESSION_ID);
        if (session == null) {
            throw new MalformedRequest("ChatSessionId: expected an int32 number, found "
                    + (seen.contains("chatsessionid") ? "null" : "nothing"));
        }
        return new GetChatMessagesRequest(session).after(values.get(RequestProperty.AFTER));
    }
}
