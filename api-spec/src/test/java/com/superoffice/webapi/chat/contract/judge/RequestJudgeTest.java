package com.superoffice.webapi.chat.contract.judge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.contract.EditedOperation;
import com.superoffice.webapi.chat.contract.request.Finding;
import com.superoffice.webapi.chat.contract.request.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is within the contract, and what is not. */
class RequestJudgeTest {

    private static final String SELECT = "#/components/parameters/Select";
    private static final String OPERATION = "#/paths/~1Agents~1Chat~1GetChatMessages/post";
    private static final String BODY = "#/components/schemas/GetChatMessagesRequest";
    private static final String SESSION = BODY + "/properties/ChatSessionId";
    private static final String AFTER = BODY + "/properties/After";
    private static final String REQUEST_TYPES = "application/json, text/json, application/xml, text/xml,"
            + " application/x-www-form-urlencoded, application/json-patch+json or application/merge-patch+json";
    private static final String RESPONSE_TYPES = "application/json, text/json, application/xml, text/xml,"
            + " application/json-patch+json or application/merge-patch+json";
    private static final String CREDENTIALS = "the header Authorization with Basic, SoTicket or Bearer"
            + " or the header X-XSRF-TOKEN";
    private static final String XML = "<GetChatMessagesRequest><ChatSessionId>565</ChatSessionId>"
            + "<After>7</After></GetChatMessagesRequest>";

    @TempDir
    private Path directory;

    private final RequestJudge judge = RequestJudge.ofContract();

    static Stream<Arguments> requestsWithinTheContract() {
        return Stream.of(
                row("the documented request", call()),
                row("a form", call().type("application/x-www-form-urlencoded").body("ChatSessionId=565&After=7")),
                row("a form with percent-encoded keys", form("%43hatSessionId=5%365")),
                row("text/json", call().type("text/json")),
                row("json-patch", call().type("application/json-patch+json")),
                row("merge-patch", call().type("application/merge-patch+json")),
                row("XML", xml(XML)),
                row("text/xml", xml(XML).type("text/xml; charset=utf-8")),
                row("XML in a namespace, another order, with a declaration", xml(
                        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<!-- é --><q:GetChatMessagesRequest"
                                + " xmlns:q='urn:any'>\n <q:After> 7 </q:After><q:ChatSessionId>+0565</q:ChatSessionId>"
                                + "</q:GetChatMessagesRequest>\n", ISO_8859_1)),
                row("XML that says null", xml("<GetChatMessagesRequest xmlns:i='http://www.w3.org/2001/XMLSchema-instance'>"
                        + "<ChatSessionId>565</ChatSessionId><After i:nil='true'/></GetChatMessagesRequest>")),
                row("XML in UTF-16 by its byte order mark", xml(XML, UTF_16)),
                row("a form number with blanks around it", form("ChatSessionId=+565%20")),
                row("an empty form value, which is null", form("After=&ChatSessionId=565")),
                row("JSON in UTF-16", call().type("application/json; charset=UTF-16")
                        .body("{\"ChatSessionId\":565}".getBytes(UTF_16))),
                row("JSON in UTF-16, little endian", call().type("text/json;charset=\"utf-16le\"")
                        .body("{\"ChatSessionId\":565}".getBytes(UTF_16LE))),
                row("JSON with a byte order mark", json("\uFEFF{\"ChatSessionId\":565}")),
                row("After null", json("{\"ChatSessionId\":565,\"After\":null}")),
                row("the bounds of int32", json("{\"ChatSessionId\":-2147483648,\"After\":2147483647}")),
                row("$select", call().query("$select=Author,Message")),
                row("$select, encoded, in another case, with blanks and empty items",
                        call().query("%24select=author%2C+MESSAGE,,&")),
                row("$select without a value", call().query("$select")),
                row("the declared headers", call().header("SO-Language", "nb-NO").header("so-culture", "en-GB")
                        .header("SO-TIMEZONE", "NO,includeTZOffset").header("SO-AppToken", "x")
                        .header("Accept-Language", "")),
                row("headers of HTTP that the contract does not name", call().header("User-Agent", "x")
                        .header("Connection", "close").header("X-Request-Id", "1")),
                row("bearer", call().header("Authorization", "Bearer 8A:Cust12345.AbC+/=")),
                row("a ticket, the scheme in another case", call().header("Authorization", "SOTICKET 7T:abc==")),
                row("a browser session without the cookie that repeats the token",
                        call().without("Authorization").header("X-XSRF-TOKEN", "abc").header("Cookie", "a=b")),
                row("a browser session", call().without("Authorization").header("X-XSRF-TOKEN", "abc")
                        .header("Cookie", "a=b; XSRF-TOKEN=abc")),
                row("no Accept", call().without("Accept")),
                row("an empty Accept", call().header("Accept", "")),
                row("any Accept", call().header("Accept", "*/*")),
                row("the Accept of Java's old HTTP client",
                        call().header("Accept", "text/html, image/gif, *; q=.2, */*; q=.2")),
                row("JSON refused, XML accepted", call().header("Accept", "application/json;q=0, application/xml;q=0.1")),
                row("all but one refused, the more specific decides",
                        call().header("Accept", "*/*;q=0, text/json;q=1.000")),
                row("Accept over two lines", call().header("Accept", "text/html", "text/xml")),
                row("a comma in a quoted parameter", call().header("Accept", "application/json;p=\"a,\\\"b\"")));
    }

    @ParameterizedTest
    @MethodSource("requestsWithinTheContract")
    void aRequestWithinTheContractHasNoFinding(Call call) {
        assertThat(judge.judge(call.request())).isEmpty();
    }

    static Stream<Arguments> findings() {
        return Stream.of(
                row("another path", call().path("/Agents/Chat/GetChatMessage"),
                        "VIOLATION path: path-undeclared: expected /Agents/Chat/GetChatMessages; found"
                                + " \"/Agents/Chat/GetChatMessage\" (#/paths)"),
                row("another method", call().method("GET"),
                        "VIOLATION method: method-undeclared: expected POST; found GET (" + OPERATION + ")"),
                row("OPTIONS", call().method("OPTIONS"),
                        "NOTE method: method-options: expected POST; found OPTIONS (" + OPERATION + ")"),
                row("an undeclared query parameter", call().query("$filter=secret&$select=Author"),
                        "VIOLATION query $filter: parameter-undeclared: expected $select; found a parameter that is not"
                                + " declared (" + OPERATION + "/parameters)"),
                row("$select in another case", call().query("$Select=Author"),
                        "VIOLATION query $Select: parameter-undeclared: expected $select; found a parameter that is not"
                                + " declared (" + OPERATION + "/parameters)"),
                row("$select twice", call().query("$select=Author&%24select=Message"),
                        "VIOLATION query $select: parameter-repeated: expected one, with a comma separated list; found"
                                + " another one (" + SELECT + ")"),
                row("a query that is not percent-encoded UTF-8", call().query("$select=%C3%28"),
                        "VIOLATION query: parameter-malformed: expected percent-encoded UTF-8; found something else, in"
                                + " parameter 1 (" + OPERATION + "/parameters)"),
                row("half an octet", call().query("a=1&$select=%2"),
                        "VIOLATION query a: parameter-undeclared: expected $select; found a parameter that is not"
                                + " declared (" + OPERATION + "/parameters)",
                        "VIOLATION query: parameter-malformed: expected percent-encoded UTF-8; found something else, in"
                                + " parameter 2 (" + OPERATION + "/parameters)"),
                row("the document's own $select", call().query("$select=name,category/id,Author"),
                        "NOTE query $select: selected-name-unknown: expected the name of a property of the result; found"
                                + " \"name\", which selects nothing (" + SELECT + ")",
                        "NOTE query $select: selected-name-unknown: expected the name of a property of the result; found"
                                + " \"category/id\", which selects nothing (" + SELECT + ")"),
                row("an undeclared header of the provider's", call().header("SO-TimeZon", "NO"),
                        "VIOLATION header SO-TimeZon: header-undeclared: expected a declared header; found one that is"
                                + " not declared (" + OPERATION + "/parameters)"),
                row("a header that official clients send", call().header("SO-Browser-TZ-Offset", "-60"),
                        "NOTE header SO-Browser-TZ-Offset: header-tolerated: expected a declared header; found one that"
                                + " has no effect (" + OPERATION + "/x-tolerated-headers)"),
                row("a body in a content coding", call().header("Content-Encoding", "gzip"),
                        "VIOLATION header Content-Encoding: content-encoding-undeclared: expected identity or none; found"
                                + " \"gzip\" (" + OPERATION + "/requestBody/content)"),
                row("a header twice", call().header("SO-TimeZone", "NO", "UTC"),
                        "VIOLATION header SO-TimeZone: header-repeated: expected one value; found 2 values"
                                + " (#/components/parameters/SoTimeZone)"),
                row("Authorization twice", call().header("Authorization", "Bearer a", "Bearer b"),
                        "VIOLATION header Authorization: header-repeated: expected one value; found 2 values"
                                + " (#/components/securitySchemes/Basic)"),
                row("Content-Type twice", call().header("Content-Type", "text/json", "text/json"),
                        "VIOLATION header Content-Type: header-repeated: expected one value; found 2 values (" + OPERATION
                                + "/requestBody/content)"),
                row("no Content-Type", call().without("Content-Type"),
                        "VIOLATION header Content-Type: content-type-missing: expected " + REQUEST_TYPES + "; found none ("
                                + OPERATION + "/requestBody/content)"),
                row("a Content-Type that is none", call().type("json"),
                        "VIOLATION header Content-Type: content-type-malformed: expected a media type; found \"json\" ("
                                + OPERATION + "/requestBody/content)"),
                row("an undeclared Content-Type", call().type("text/CSV; header=present"),
                        "VIOLATION header Content-Type: content-type-undeclared: expected " + REQUEST_TYPES
                                + "; found \"text/csv\" (" + OPERATION + "/requestBody/content)"),
                row("an unknown charset", call().type("application/json; charset=klingon"),
                        "VIOLATION header Content-Type: charset-unknown: expected a character encoding; found \"klingon\" ("
                                + OPERATION + "/requestBody/content)"),
                row("an Accept that fits nothing", call().header("Accept", "text/html, application/x-www-form-urlencoded"),
                        unsatisfiable("text/html, application/x-www-form-urlencoded")),
                row("everything refused", call().header("Accept", "*/*;q=0"), unsatisfiable("*/*;q=0")),
                row("a range, and each of its types refused", call().header("Accept",
                                "text/*, text/json;q=0, text/xml; q=0.000"),
                        unsatisfiable("text/*, text/json;q=0, text/xml; q=0.000")),
                row("an Accept that is none", call().header("Accept", "application/json, json"),
                        "VIOLATION header Accept: accept-malformed: expected media ranges; found \"json\" (" + OPERATION
                                + "/responses/200/content)"),
                row("a weight above one", call().header("Accept", "text/xml;q=2"),
                        "VIOLATION header Accept: accept-malformed: expected media ranges; found \"text/xml;q=2\" ("
                                + OPERATION + "/responses/200/content)"),
                row("no credentials", call().without("Authorization"),
                        "VIOLATION header Authorization: credentials-missing: expected " + CREDENTIALS
                                + "; found no credentials (#/security)"),
                row("a cookie without its token", call().without("Authorization").header("Cookie", "XSRF-TOKEN=abc"),
                        "VIOLATION header Authorization: credentials-missing: expected " + CREDENTIALS
                                + "; found no credentials (#/security)"),
                row("another scheme", call().header("Authorization", "Digest secret"),
                        "VIOLATION header Authorization: credentials-scheme-unknown: expected Basic, SoTicket or Bearer;"
                                + " found another scheme (#/security)"),
                row("a ticket without its scheme", call().header("Authorization", "7T:secret"),
                        "VIOLATION header Authorization: credentials-scheme-unknown: expected Basic, SoTicket or Bearer;"
                                + " found another scheme (#/security)"),
                row("an empty Authorization", call().header("Authorization", " "),
                        "VIOLATION header Authorization: credentials-scheme-unknown: expected Basic, SoTicket or Bearer;"
                                + " found nothing (#/security)"),
                row("a scheme alone", call().header("Authorization", "Bearer"),
                        "VIOLATION header Authorization: credentials-malformed: expected Bearer and credentials without"
                                + " blanks; found the scheme alone (#/components/securitySchemes/Bearer)"),
                row("basic that is not base64", call().header("Authorization", "Basic tje0:secret"),
                        "VIOLATION header Authorization: credentials-malformed: expected Basic and base64(user:password);"
                                + " found something else after the scheme (#/components/securitySchemes/Basic)"),
                row("basic without a colon", call().header("Authorization", "Basic c2VjcmV0"),
                        "VIOLATION header Authorization: credentials-malformed: expected Basic and base64(user:password);"
                                + " found something else after the scheme (#/components/securitySchemes/Basic)"),
                row("a ticket with a blank", call().header("Authorization", "SoTicket 7T: secret"),
                        "VIOLATION header Authorization: credentials-malformed: expected SoTicket and credentials without"
                                + " blanks; found credentials with a blank in them"
                                + " (#/components/securitySchemes/SoTicket)"),
                row("no body", json(""), "VIOLATION body: body-missing: expected a body; found none (" + OPERATION
                        + "/requestBody)"),
                row("a blank body", json(" \n"), "VIOLATION body: body-missing: expected a body; found blanks (" + BODY
                        + ")"),
                row("malformed JSON", json("{\"ChatSessionId\":565,}"),
                        "VIOLATION body: body-malformed: expected well-formed JSON; found something else, at line 1,"
                                + " column 22 (" + BODY + ")"),
                row("half a JSON object", json("{\"ChatSessionId\":565"),
                        "VIOLATION body: body-malformed: expected well-formed JSON; found something else, at line 1,"
                                + " column 21 (" + BODY + ")"),
                row("nesting without an end", json("{\"ChatSessionId\":565,\"x\":" + "[".repeat(100_000)),
                        "NOTE body /x: property-undeclared: expected a declared property; found one that is ignored, at"
                                + " line 1, column 22 (" + BODY + ")",
                        "VIOLATION body: body-malformed: expected at most 500 levels, and 1000 digits of a number; found more ("
                                + BODY + ")"),
                row("a JSON array", json("[{\"ChatSessionId\":565}]"),
                        "VIOLATION body: wrong-kind: expected an object; found an array, at line 1, column 1 (" + BODY
                                + ")"),
                row("JSON null", json("null"),
                        "VIOLATION body: wrong-kind: expected an object; found null, at line 1, column 1 (" + BODY + ")"),
                row("a second JSON value", json("{\"ChatSessionId\":565} {}"),
                        "VIOLATION body: body-trailing-content: expected one value; found more after it, at line 1,"
                                + " column 23 (" + BODY + ")"),
                row("rubbish after the JSON value", json("{\"ChatSessionId\":565}}"),
                        "VIOLATION body: body-trailing-content: expected one value; found more after it, at line 1,"
                                + " column 22 (" + BODY + ")"),
                row("invalid UTF-8", call().body(new byte[] {'{', '"', (byte) 0xC3, '(', '"', ':', '1', '}'}),
                        "VIOLATION body: body-encoding: expected UTF-8; found bytes that are not in it (" + BODY + ")"),
                row("half a UTF-16 unit", call().type("application/json;charset=utf-16le").body(new byte[] {'{', 0, '}'}),
                        "VIOLATION body: body-encoding: expected UTF-16LE; found bytes that are not in it (" + BODY + ")"),
                row("a string for a number", json("{\n  \"ChatSessionId\": \"secret\"}"),
                        "VIOLATION body /ChatSessionId: wrong-kind: expected an int32 number; found a string, at line 2,"
                                + " column 20 (" + SESSION + ")"),
                row("a fraction", json("{\"ChatSessionId\":565.0}"),
                        wrongKind("a number with a fraction or an exponent, at line 1, column 18")),
                row("an exponent", json("{\"ChatSessionId\":1e2}"),
                        wrongKind("a number with a fraction or an exponent, at line 1, column 18")),
                row("true", json("{\"ChatSessionId\":true}"), wrongKind("true, at line 1, column 18")),
                row("an object", json("{\"ChatSessionId\":{\"a\":[1]}}"), wrongKind("an object, at line 1, column 18")),
                row("an array", json("{\"ChatSessionId\":[565]}"), wrongKind("an array, at line 1, column 18")),
                row("one beyond int32", json("{\"ChatSessionId\":565,\"After\":2147483648}"),
                        "VIOLATION body /After: out-of-range: expected an int32 number; found one outside -2147483648 to"
                                + " 2147483647, at line 1, column 30 (" + AFTER + ")"),
                row("one below int32", json("{\"ChatSessionId\":-2147483649}"), outOfRange(", at line 1, column 18")),
                row("far beyond int32", json("{\"ChatSessionId\":" + "9".repeat(900) + "}"),
                        outOfRange(", at line 1, column 18")),
                row("ChatSessionId missing", json("{\"After\":7}"),
                        "VIOLATION body /ChatSessionId: property-missing: expected an int32 number; found none (" + SESSION
                                + ")"),
                row("ChatSessionId null", json("{\"ChatSessionId\":null}"),
                        "VIOLATION body /ChatSessionId: property-null: expected an int32 number; found null, at line 1,"
                                + " column 18 (" + SESSION + ")"),
                row("a property twice", json("{\"ChatSessionId\":565,\"ChatSessionId\":565}"),
                        "VIOLATION body /ChatSessionId: property-repeated: expected one, whatever its case; found another"
                                + " one, at line 1, column 22 (" + SESSION + ")"),
                row("a property twice, in another case", json("{\"After\":7,\"ChatSessionId\":565,\"after\":8}"),
                        "VIOLATION body /after: property-repeated: expected one, whatever its case; found another"
                                + " one, at line 1, column 32 (" + AFTER + ")"),
                row("an undeclared property twice", json("{\"ChatSessionId\":565,\"x\":1,\"X\":2}"),
                        "NOTE body /x: property-undeclared: expected a declared property; found one that is ignored, at"
                                + " line 1, column 22 (" + BODY + ")",
                        "VIOLATION body /X: property-repeated: expected one, whatever its case; found another one,"
                                + " at line 1, column 28 (" + BODY + ")"),
                row("the official client's body", json("{\"chatSessionId\":565,\"after\":7}"),
                        "NOTE body /chatSessionId: property-case: expected \"ChatSessionId\"; found \"chatSessionId\", at"
                                + " line 1, column 2 (" + SESSION + ")",
                        "NOTE body /after: property-case: expected \"After\"; found \"after\", at line 1, column 22 ("
                                + AFTER + ")"),
                row("malformed XML", xml("<GetChatMessagesRequest><ChatSessionId>565</GetChatMessagesRequest>"),
                        "VIOLATION body: body-malformed: expected well-formed XML; found something else, at line 1,"
                                + " column 66 (" + BODY + ")"),
                row("a DTD", xml("<!DOCTYPE a [<!ENTITY s SYSTEM \"file:///etc/hostname\">]>" + XML),
                        "VIOLATION body: body-malformed: expected no DTD; found one, at line 1, column 1 (" + BODY + ")"),
                row("another XML root", xml("<ChatMessage><a/></ChatMessage>"),
                        "VIOLATION body: wrong-kind: expected the element GetChatMessagesRequest; found the element"
                                + " ChatMessage, at line 1, column 1 (" + BODY + ")"),
                row("a second XML root", xml(XML + "<a/>"),
                        "VIOLATION body: body-trailing-content: expected one element; found more after it, at line 1,"
                                + " column 101 (" + BODY + ")"),
                row("text between XML elements", xml(XML.replace("<After>", "secret<After>")),
                        "VIOLATION body: wrong-kind: expected elements only; found text, at line 1, column 59 (" + BODY
                                + ")"),
                row("an XML element within a number", xml(XML.replace("565", "<Id>565</Id>")),
                        wrongKind("an element, at line 1, column 25")),
                row("an XML number that is none", xml(XML.replace("565", "secret")),
                        wrongKind("another text, at line 1, column 25")),
                row("an empty XML number", xml(XML.replace("565", "")), wrongKind("nothing, at line 1, column 25")),
                row("an XML number beyond int32", xml(XML.replace("565", "4294967861")),
                        outOfRange(", at line 1, column 25")),
                row("an XML null", xml(XML.replace("<ChatSessionId>565",
                                "<ChatSessionId xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='1'>")),
                        "VIOLATION body /ChatSessionId: property-null: expected an int32 number; found null, at line 1,"
                                + " column 25 (" + SESSION + ")"),
                row("an XML null that has text", xml("<GetChatMessagesRequest><ChatSessionId"
                                + " xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'>565</ChatSessionId>"
                                + "</GetChatMessagesRequest>"),
                        wrongKind("text in an element with xsi:nil, at line 1, column 25")),
                row("an XML element missing", xml("<GetChatMessagesRequest/>"),
                        "VIOLATION body /ChatSessionId: property-missing: expected an int32 number; found none (" + SESSION
                                + ")"),
                row("XML elements repeated, unknown, and in another case", xml(
                                "<GetChatMessagesRequest><chatsessionid>1</chatsessionid><ChatSessionId>2</ChatSessionId>"
                                        + "<Before><a>secret</a></Before></GetChatMessagesRequest>"),
                        "NOTE body /chatsessionid: property-case: expected \"ChatSessionId\"; found \"chatsessionid\", at"
                                + " line 1, column 25 (" + SESSION + ")",
                        "VIOLATION body /ChatSessionId: property-repeated: expected one, whatever its case; found another"
                                + " one, at line 1, column 57 (" + SESSION + ")",
                        "NOTE body /Before: property-undeclared: expected a declared property; found one that is ignored,"
                                + " at line 1, column 89 (" + BODY + ")"),
                row("XML that is not in the encoding it declares", xml("<?xml version='1.0' encoding='UTF-8'?>"
                                + "<GetChatMessagesRequest>\u00e9", ISO_8859_1),
                        "VIOLATION body: body-encoding: expected UTF-8; found bytes that are not in it (" + BODY + ")"),
                row("XML in an encoding that is unknown", xml("<?xml version='1.0' encoding='klingon'?>" + XML),
                        "VIOLATION body: body-encoding: expected a known encoding; found another one in the XML"
                                + " declaration (" + BODY + ")"),
                row("XML that is not in the encoding of its Content-Type",
                        xml("<GetChatMessagesRequest>\u00e9", ISO_8859_1).type("text/xml; charset=utf-8"),
                        "VIOLATION body: body-encoding: expected UTF-8; found bytes that are not in it (" + BODY + ")"),
                row("a form number that is none", form("ChatSessionId=secret"), wrongKind("another text, in pair 1")),
                row("a form number with a blank in it", form("ChatSessionId=5+65"), wrongKind("another text, in pair 1")),
                row("an empty form value where null is not allowed", form("After=7&ChatSessionId="),
                        "VIOLATION body /ChatSessionId: property-null: expected an int32 number; found null, in pair 2 ("
                                + SESSION + ")"),
                row("XML in UTF-16 without a byte order mark", xml(XML, UTF_16LE),
                        "VIOLATION body: body-malformed: expected well-formed XML; found something else, at line 1,"
                                + " column 2 (" + BODY + ")"),
                row("a form number beyond int32", form("ChatSessionId=2147483648"), outOfRange(", in pair 1")),
                row("a form key twice", form("ChatSessionId=1&chatSessionId=2"),
                        "VIOLATION body /chatSessionId: property-repeated: expected one, whatever its case; found another"
                                + " one, in pair 2 (" + SESSION + ")"),
                row("a form with $select", form("ChatSessionId=1&$select=Author"),
                        "NOTE body /$select: property-undeclared: expected a declared property; found one that is ignored,"
                                + " in pair 2 (" + BODY + ")"),
                row("a form without ChatSessionId", form("After=7"),
                        "VIOLATION body /ChatSessionId: property-missing: expected an int32 number; found none (" + SESSION
                                + ")"),
                row("a form number that is a broken escape", form("ChatSessionId=%zz"), wrongKind("another text, in pair 1")),
                row("a broken escape beside the properties", form("ChatSessionId=1&a=%zz&b=%"),
                        "NOTE body /a: property-undeclared: expected a declared property; found one that is ignored, in"
                                + " pair 2 (" + BODY + ")",
                        "NOTE body /b: property-undeclared: expected a declared property; found one that is ignored, in"
                                + " pair 3 (" + BODY + ")"),
                row("a form whose escapes are no UTF-8", form("ChatSessionId=1&a=%E6"),
                        "VIOLATION body: body-encoding: expected percent-encoded UTF-8; found something else, in pair 2 ("
                                + BODY + ")"),
                row("a form that is not in its encoding", form("").body(new byte[] {'a', (byte) 0xE6}),
                        "VIOLATION body: body-encoding: expected UTF-8; found bytes that are not in it (" + BODY + ")"),
                row("JSON in a form", form(" {\"ChatSessionId\":565}"),
                        mismatch("JSON", "application/x-www-form-urlencoded")),
                row("a form as JSON", json("ChatSessionId=565&After=7"), mismatch("a form", "application/json")),
                row("a form as XML", xml("%43hatSessionId=565"), mismatch("a form", "application/xml")),
                row("XML as JSON", json(XML), mismatch("XML", "application/json")),
                row("JSON as XML", xml("{\"ChatSessionId\":565}"), mismatch("JSON", "application/xml")),
                row("a form that begins like JSON", form("{=&ChatSessionId=565"),
                        "NOTE body /{: property-undeclared: expected a declared property; found one that is ignored, in"
                                + " pair 1 (" + BODY + ")"));
    }

    private static String mismatch(String format, String type) {
        return "VIOLATION header Content-Type: content-type-mismatch: expected the media type of the body, which begins as"
                + " " + format + "; found \"" + type + "\" (" + OPERATION + "/requestBody/content)";
    }

    @ParameterizedTest
    @MethodSource("findings")
    void aFindingSaysWhatIsWrongWhereAndByWhichRule(Call call, List<String> expected) {
        assertThat(judge.judge(call.request())).extracting(Finding::toString).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("findings")
    void aFindingPointsIntoTheContractAndShowsNoSecret(Call call, List<String> expected) throws IOException {
        try (InputStream contract = contract()) {
            JsonNode tree = JsonMapper.shared().readTree(contract);
            assertThat(judge.judge(call.request())).hasSameSizeAs(expected).allSatisfy(finding -> {
                assertThat(tree.at(finding.pointer().substring(1)).isMissingNode()).isFalse();
                assertThat(finding.toString()).doesNotContain("secret").doesNotContain("dGplMDpUamUw");
            });
        }
    }

    @Test
    void eachRuleHasARequestThatBreaksIt() {
        List<Rule> found = new ArrayList<>(findings()
                .flatMap(row -> judge.judge(((Call) ((Named<?>) row.get()[0]).getPayload()).request()).stream())
                .map(Finding::rule)
                .toList());
        // The contract limits no request text today; see aLimitOfTheContractIsJudged.
        found.add(Rule.TOO_LONG);
        assertThat(found).contains(Rule.values());
    }

    @Test
    void aLimitOfTheContractIsJudged() throws IOException {
        RequestJudge strict = judgeBy("\"After\" : {", "\"Text\" : { \"type\" : \"string\", \"maxLength\" : 3 }, \"After\" : {");
        assertThat(strict.judge(json("{\"ChatSessionId\":565,\"Text\":\"a\uD83D\uDE00c\"}").request())).isEmpty();
        assertThat(strict.judge(json("{\"ChatSessionId\":565,\"Text\":\"abcd\"}").request()))
                .extracting(Finding::toString)
                .containsExactly("VIOLATION body /Text: too-long: expected at most 3 characters; found 4, at line 1, column"
                        + " 29 (" + BODY + "/properties/Text)");
    }

    @Test
    void theJudgeFollowsTheContractItIsGiven() throws IOException {
        RequestJudge renamed = judgeBy("\"SO-TimeZone\"", "\"SO-Zone\"");
        assertThat(renamed.judge(call().header("SO-Zone", "NO").request())).isEmpty();
        assertThat(renamed.judge(call().header("SO-TimeZone", "NO").request())).hasSize(1);
    }

    @Test
    void manyFindingsAreCutBySeverity() {
        StringBuilder body = new StringBuilder("{\"ChatSessionId\":\"x\"");
        for (int i = 0; i < 1000; i++) {
            body.append(",\"p").append(i).append("\":1");
        }
        assertThat(judge.judge(json(body + ",\"After\":\"x\"}").request()))
                .hasSize(27)
                .last()
                .extracting(Finding::where)
                .isEqualTo("body /After");
    }

    @Test
    void namesOfTheCallersAreCutAndPrintable() {
        assertThat(judge.judge(call().query("a%0A" + "b".repeat(100)).request()))
                .extracting(Finding::where)
                .containsExactly("query a?" + "b".repeat(58) + "…");
    }

    @Test
    void aRequestPrintsNeitherHeadersNorQueryNorBody() {
        assertThat(call().query("$select=Author").request())
                .hasToString("POST /Agents/Chat/GetChatMessages (36 bytes)");
    }

    private RequestJudge judgeBy(String text, String replacement) throws IOException {
        try (InputStream contract = contract()) {
            String json = new String(contract.readAllBytes(), UTF_8);
            assertThat(json).contains(text);
            return RequestJudge.of(EditedOperation.of(json.replace(text, replacement).getBytes(UTF_8), directory));
        }
    }

    private static InputStream contract() {
        return Objects.requireNonNull(ChatContract.class.getResourceAsStream("/META-INF/openapi/chat.json"));
    }

    private static String wrongKind(String found) {
        return "VIOLATION body /ChatSessionId: wrong-kind: expected an int32 number; found " + found + " (" + SESSION + ")";
    }

    private static String outOfRange(String position) {
        return "VIOLATION body /ChatSessionId: out-of-range: expected an int32 number; found one outside -2147483648 to"
                + " 2147483647"
                + position + " (" + SESSION + ")";
    }

    private static String unsatisfiable(String accept) {
        return "VIOLATION header Accept: accept-unsatisfiable: expected " + RESPONSE_TYPES + "; found \"" + accept + "\" ("
                + OPERATION + "/responses/200/content)";
    }

    private static Arguments row(String name, Call call, String... expected) {
        return expected.length == 0
                ? Arguments.of(Named.of(name, call))
                : Arguments.of(Named.of(name, call), Arrays.asList(expected));
    }

    private static Call call() {
        return new Call();
    }

    private static Call json(String body) {
        return call().body(body.getBytes(UTF_8));
    }

    private static Call xml(String body) {
        return xml(body, UTF_8);
    }

    private static Call xml(String body, Charset encoding) {
        return call().type("application/xml").body(body.getBytes(encoding));
    }

    private static Call form(String body) {
        return call().type("application/x-www-form-urlencoded").body(body);
    }

    /** The documented request, to be varied. */
    private static final class Call {

        private String method = "POST";
        private String path = "/Agents/Chat/GetChatMessages";
        private @Nullable String query;
        private final Map<String, List<String>> headers = new HashMap<>();
        private byte[] body = "{\n\"ChatSessionId\": 565,\n\"After\": 7\n}".getBytes(UTF_8);

        Call() {
            header("Authorization", "Basic dGplMDpUamUw");
            header("Accept", "application/json; charset=utf-8");
            header("Accept-Language", "en");
            header("Content-Type", "application/json; charset=utf-8");
        }

        Call method(String value) {
            method = value;
            return this;
        }

        Call path(String value) {
            path = value;
            return this;
        }

        Call query(String value) {
            query = value;
            return this;
        }

        Call type(String value) {
            return header("Content-Type", value);
        }

        Call header(String name, String... values) {
            headers.put(name, List.of(values));
            return this;
        }

        Call without(String header) {
            headers.remove(header);
            return this;
        }

        Call body(String value) {
            return body(value.getBytes(UTF_8));
        }

        Call body(byte[] value) {
            body = value;
            return this;
        }

        Request request() {
            return Request.of(method, path, query, headers, body);
        }
    }
}
