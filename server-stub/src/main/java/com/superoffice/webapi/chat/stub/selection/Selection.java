package com.superoffice.webapi.chat.stub.selection;

import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The properties that {@code $select} asks for. Names are compared case-insensitively; blanks and empty items are
 * ignored; a name or path that is no property selects nothing; no item at all selects every property.
 */
public final class Selection {

    private static final Map<String, MessageProperty> BY_NAME = Stream.of(MessageProperty.values())
            .collect(Collectors.toMap(
                    property -> property.propertyName().toLowerCase(Locale.ROOT), Function.identity()));

    private static final Selection ALL = new Selection(EnumSet.allOf(MessageProperty.class));

    private final Set<MessageProperty> properties;

    private Selection(Set<MessageProperty> properties) {
        this.properties = properties;
    }

    /** Reads the value of the query parameter {@code $select}; null if it is not there. */
    public static Selection of(@Nullable String select) {
        if (select == null) {
            return ALL;
        }
        List<String> names = Stream.of(select.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty()) {
            return ALL;
        }
        Set<MessageProperty> properties = EnumSet.noneOf(MessageProperty.class);
        for (String name : names) {
            MessageProperty property = BY_NAME.get(name.toLowerCase(Locale.ROOT));
            if (property != null) {
                properties.add(property);
            }
        }
        return new Selection(properties);
    }

    /** The value if its property is selected, else null. */
    public <T> @Nullable T keep(MessageProperty property, @Nullable T value) {
        return properties.contains(property) ? value : null;
    }
}
