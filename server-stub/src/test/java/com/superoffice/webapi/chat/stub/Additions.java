package com.superoffice.webapi.chat.stub;

import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a message has beyond the document: properties that were added to the contract since, of which the sandbox has none. */
public final class Additions {

    private static final List<String> DOCUMENTED = List.of(
            "ChatMessageId", "ChatSessionId", "Type", "Message", "Author", "ReadByCustomer", "SpecialType", "SpecialParam",
            "WhenPosted");

    private Additions() {}

    /** Their names. */
    public static List<String> names() {
        return Stream.of(MessageProperty.values())
                .map(MessageProperty::propertyName)
                .filter(name -> !DOCUMENTED.contains(name))
                .toList();
    }

    /** A documented answer in JSON as today's contract has it: each addition is there, and is null. */
    public static String in(String messages) {
        String nulls = names().stream().map(name -> ",\"" + name + "\":null").collect(Collectors.joining());
        return messages.replaceAll("(\"WhenPosted\":\"[^\"]*\")}", "$1" + nulls + "}");
    }
}
