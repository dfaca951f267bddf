package com.superoffice.webapi.chat.stub.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.superoffice.webapi.chat.contract.ChatContract;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes request bodies from the parts that readers may read differently; the same seed writes the same bodies. */
final class BodyFuzz {

    private static final List<String> CHARSETS = List.of(
            "; charset=utf-8", ";charset=UTF-16", "; charset=utf-16le", ";charset=\"utf-16be\"", "; charset=iso-8859-1",
            ";charset=us-ascii", "; charset=utf-32");

    private static final List<Charset> ENCODINGS =
            List.of(UTF_16, UTF_16LE, UTF_16BE, ISO_8859_1, Charset.forName("UTF-32BE"));

    private static final List<String> NAMES = List.of(
            "ChatSessionId", "chatSessionId", "chatsessionid", "Chat\u017fessionId", "ChatSession\u0131d", "ChatSessionId ", "After",
            "After", "After", "after", "AFTER", "x", "x", "X", "", "\u00e6", "$select", "Before", "y", "z");

    private static final List<String> NUMBERS = List.of(
            "565", "565", "7", "0", "-1", "-0", "+7", "0565", "2147483647", "2147483648", "-2147483648", "-2147483649",
            "4294967861", "9".repeat(19), "9".repeat(1000), "9".repeat(1001), "0".repeat(1001) + "7", "565.0", "1e2", "1E400", ".5",
            "0x10", "5 65", " 565 ", "\t7\n", "", " ", "five", "true", "null", "NaN", "\u0665", "\u00a07", "7\u3000", "7\u0000", "7\ufeff");

    private static final List<String> JSON_VALUES = List.of(
            "\"565\"", "\"\"", "\"\\u0035\"", "\"\\ud83d\"", "\"\u00e6\"", "\"\u0001\"", "false", "[]", "[1,[2]]", "{}",
            "{\"After\":1,\"after\":2}", "[", "{\"a\":", "nul", "'7'", "\"a", "1,", "[1,]", "7/*c*/");

    private static final List<String> XML_VALUES = List.of(
            "<a/>", "<a>7</a>", "7<!-- c -->7", "<![CDATA[7]]>", "<![CDATA[]]>", "<![CDATA[ ]]>7", "&#55;", "&#x37;", "&lt;", "&nix;", "&",
            "<?p i?>7", "7</After><After>8", "<", "]]>", "&#0;", "\u0001", "\u0085", "<b:a/>", "<a b='1' b='2'/>");

    private static final List<String> XML_ATTRIBUTES = List.of(
            " xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'",
            " xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil=' 1 '",
            " xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='false'",
            " xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='TRUE'", " nil='true'", " i:nil='true'", " a='<'",
            " xmlns='urn:any'", " a='&nix;'");

    private static final List<String> DECLARATIONS = List.of(
            "<?xml version='1.0'?>", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n", "<?xml version='1.0' encoding='utf-16'?>",
            "<?xml version='1.0' encoding='ISO-8859-1'?>", "<?xml version='1.0' encoding='klingon'?>",
            "<?xml version='1.0' encoding='utf-8' standalone='yes'?>", "<?xml version='1.1'?>", "<?xml version='2.0'?>",
            " <?xml version='1.0'?>", "<!-- -->", "<!DOCTYPE a>", "<!DOCTYPE a [<!ENTITY nix '7'>]>", "<?p i?>", "\ufeff", "x", "\n ");

    private static final List<String> FORM_TEXTS = List.of(
            "%", "%4", "%zz", "%00", "%20", "%E6", "%C3%A6", "%37", "%EF%BB%BF", "+", "=", "&", "&&", "%26", "%3D", ";", "%25", "\u00e6");

    private static final List<String> ENDS = List.of(" ", "\n", "{}", "}", "]", ",", "x", "\u0000", "\ufeff", "//c", "<a/>", "<!-- -->", "&");

    private final Random random;
    private final Mutation mutation;

    BodyFuzz(long seed) {
        random = new Random(seed);
        mutation = new Mutation(random);
    }

    /** A body with the media type that it is sent as. */
    record Body(String contentType, byte[] bytes) {}

    Body next() {
        String mediaType = pick(ChatContract.GetChatMessages.REQUEST_MEDIA_TYPES);
        String written = one(40) ? pick(ChatContract.GetChatMessages.REQUEST_MEDIA_TYPES) : mediaType;
        String text = written.endsWith("xml") ? xml() : written.endsWith("json") ? json() : form();
        Charset encoding = one(8) ? pick(ENCODINGS) : UTF_8;
        String charset = encoding != UTF_8 && one(2) ? "; charset=" + encoding.name() : one(6) ? pick(CHARSETS) : "";
        return new Body(mediaType + charset, mutation.of((text + (one(20) ? pick(ENDS) : "")).getBytes(encoding), 92));
    }

    private String json() {
        String members = Stream.concat(
                        usually("\"ChatSessionId\":565"),
                        IntStream.range(0, random.nextInt(3))
                                .mapToObj(i -> '"' + jsonName() + '"' + pick(List.of(":", ":", " : ")) + jsonValue()))
                .collect(Collectors.joining(one(20) ? ",," : ", "));
        String object = one(15) ? pick(JSON_VALUES) : "{" + members + "}";
        return (one(12) ? pick(List.of("\ufeff", " ", "\n", "\u00a0", "[", "\ufeff\ufeff")) : "") + object;
    }

    private String jsonName() {
        String name = pick(NAMES);
        return one(8) && !name.isEmpty() ? String.format("\\u%04x", (int) name.charAt(0)) + name.substring(1) : name;
    }

    private String jsonValue() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> pick(NUMBERS);
            case 2 -> pick(JSON_VALUES);
            case 3 -> one(4) ? "[".repeat(40) + "]".repeat(40) : "null";
            default -> "565";
        };
    }

    private String xml() {
        String prefix = one(6) ? "p:" : "";
        String root = one(15) ? pick(List.of("Other", "getchatmessagesrequest", "a:GetChatMessagesRequest")) : "GetChatMessagesRequest";
        StringBuilder text = new StringBuilder(one(6) ? pick(DECLARATIONS) : "").append('<').append(prefix).append(root);
        text.append(prefix.isEmpty() ? "" : " xmlns:p='urn:any'").append(one(8) ? pick(XML_ATTRIBUTES) : "").append('>');
        usually("<p:ChatSessionId>7</p:ChatSessionId>".replace("p:", prefix)).forEach(text::append);
        for (int i = random.nextInt(3); i > 0; i--) {
            String name = prefix + (one(4) ? pick(NAMES).replaceAll("[ $]", "") : pick(List.of("ChatSessionId", "After")));
            text.append(one(15) ? pick(XML_VALUES) : "").append(one(10) ? pick(List.of(" ", "text", "\u00a0")) : "");
            text.append('<').append(name).append(one(6) ? pick(XML_ATTRIBUTES) : "").append('>');
            text.append(one(4) ? pick(NUMBERS) : one(8) ? pick(XML_VALUES) : "565").append("</").append(name).append('>');
        }
        return text.append("</").append(prefix).append(root).append('>').toString();
    }

    private String form() {
        return Stream.concat(
                        usually("ChatSessionId=565"),
                        IntStream.range(0, random.nextInt(3))
                                .mapToObj(i -> pick(NAMES) + (one(8) ? pick(FORM_TEXTS) : "") + (one(12) ? "" : "=")
                                        + (one(3) ? pick(NUMBERS) : "565") + (one(6) ? pick(FORM_TEXTS) : "")))
                .collect(Collectors.joining("&"));
    }

    private Stream<String> usually(String text) {
        return Stream.of(text).filter(part -> !one(4));
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
