package com.superoffice.webapi.chat.stub.control.faults;

import java.util.regex.Pattern;

/** Answers as they ought not to be, in JSON or XML. */
final class SpoiledBody {

    private static final Pattern OFFSET =
            Pattern.compile("(\"WhenPosted\":\"|<WhenPosted>)([^\"<]*?)(?:Z|[+-]\\d\\d:\\d\\d)(?=[\"<])");
    private static final Pattern OPEN_SET =
            Pattern.compile("(\"(?:Type|SpecialType)\":\"|<(?:Type|SpecialType)>)[^\"<]*");

    private SpoiledBody() {}

    /**
     * Not well-formed, and as long as it says. Within a JSON string the rubbish would be text: it stands before the end, or after
     * the beginning if that is all there is.
     */
    static String malformed(String body) {
        int at = body.startsWith("[") ? 1 : body.length() / 2;
        at = body.endsWith("]") ? body.length() - 1 : at;
        return body.substring(0, at) + "}<{" + body.substring(at);
    }

    static String nothing(String body) {
        return body.startsWith("<")
                ? "<ArrayOfChatMessage xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>"
                : "null";
    }

    static String withoutOffsets(String body) {
        return OFFSET.matcher(body).replaceAll("$1$2");
    }

    static String withUnknownValues(String body) {
        return OPEN_SET.matcher(body).replaceAll("$1OfAFutureRelease");
    }
}
