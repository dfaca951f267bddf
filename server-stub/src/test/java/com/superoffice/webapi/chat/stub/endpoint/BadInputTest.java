package com.superoffice.webapi.chat.stub.endpoint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C5, C8, C9: whatever is not within the contract is answered with its error object and its status. */
class BadInputTest {

    private static final String MEDIA_TYPES_OF_ANSWERS =
            "application/json, text/json, application/xml, text/xml, application/json-patch+json,"
                    + " application/merge-patch+json";

    private static final String MEDIA_TYPES_OF_REQUESTS =
            "application/json, text/json, application/xml, text/xml, application/x-www-form-urlencoded,"
                    + " application/json-patch+json, application/merge-patch+json";

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {                              | body: expected well-formed JSON, found something else, at line 1, column 2
            {"ChatSessionId":565}}         | body: expected one value, found more after it, at line 1, column 22
            {"ChatSessionId":565} {}       | body: expected one value, found more after it, at line 1, column 23
            []                             | body: expected an object, found an array, at line 1, column 1
            null                           | body: expected an object, found null, at line 1, column 1
            "565"                          | body: expected an object, found a string, at line 1, column 1
            {"ChatSessionId":"565"}        | ChatSessionId: expected an int32 number, found a string, at line 1, column 18
            {"ChatSessionId":565.0}        | ChatSessionId: expected an int32 number, found a number with a fraction or an exponent, at line 1, column 18
            {"ChatSessionId":1e2}          | ChatSessionId: expected an int32 number, found a number with a fraction or an exponent, at line 1, column 18
            {"ChatSessionId":true}         | ChatSessionId: expected an int32 number, found true, at line 1, column 18
            {"ChatSessionId":[1]}          | ChatSessionId: expected an int32 number, found an array, at line 1, column 18
            {"ChatSessionId":{}}           | ChatSessionId: expected an int32 number, found an object, at line 1, column 18
            {"ChatSessionId":2147483648}   | ChatSessionId: expected an int32 number, found one outside -2147483648 to 2147483647, at line 1, column 18
            {"ChatSessionId":1,"After":""} | After: expected an int32 number, found a string, at line 1, column 28
            {"ChatSessionId":1,"After":-2147483649} | After: expected an int32 number, found one outside -2147483648 to 2147483647, at line 1, column 28
            {"After":7}                    | ChatSessionId: expected an int32 number, found none
            {"ChatSessionId":null}         | ChatSessionId: expected an int32 number, found null, at line 1, column 18
            {"ChatSessionId":1,"ChatSessionId":1} | ChatSessionId: expected one, whatever its case, found another one, at line 1, column 20
            {"After":1,"after":2,"ChatSessionId":1} | after: expected one, whatever its case, found another one, at line 1, column 12
            """)
    void aJsonBodyThatIsNotWithinTheContractIsA400ThatSaysWhatWasFoundAndWhere(String body, String detail) {
        HttpResponse<String> answer = sandbox.post(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"Error\":true,\"ErrorType\":\"ArgumentException\",\"Message\":\"The request is invalid.\","
                        + "\"ErrorSource\":\"SuperOffice.Services.WebApi\",\"MessageDetail\":\"" + detail + "\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <GetChatMessagesRequest>                        | body: expected well-formed XML, found something else, at line 1, column
            <GetChatMessagesRequest><ChatSessionId>23&7</ChatSessionId></GetChatMessagesRequest> | body: expected well-formed XML, found something else, at line 1, column
            <GetChatMessagesRequest><x>&nix;</x><ChatSessionId>1</ChatSessionId></GetChatMessagesRequest> | body: expected well-formed XML, found something else, at line 1, column
            <!DOCTYPE x><GetChatMessagesRequest/>           | body: expected no DTD, found one, at line 1, column 1
            <Other><ChatSessionId>1</ChatSessionId></Other> | body: expected the element GetChatMessagesRequest, found the element Other, at line 1, column 1
            <GetChatMessagesRequest>1</GetChatMessagesRequest> | body: expected elements only, found text, at line 1, column 25
            <GetChatMessagesRequest/>                       | ChatSessionId: expected an int32 number, found none
            <GetChatMessagesRequest><ChatSessionId/></GetChatMessagesRequest> | ChatSessionId: expected an int32 number, found nothing, at line 1, column 25
            <GetChatMessagesRequest xmlns:x="http://www.w3.org/2001/XMLSchema-instance"><ChatSessionId x:nil="true"/></GetChatMessagesRequest> | ChatSessionId: expected an int32 number, found null
            <GetChatMessagesRequest><ChatSessionId>1.0</ChatSessionId></GetChatMessagesRequest> | ChatSessionId: expected an int32 number, found another text, at line 1, column 25
            <GetChatMessagesRequest><ChatSessionId><a/></ChatSessionId></GetChatMessagesRequest> | ChatSessionId: expected an int32 number, found an element, at line 1, column 25
            <GetChatMessagesRequest><After>1</After><after>1</after></GetChatMessagesRequest> | after: expected one, whatever its case, found another one, at line 1, column 41
            <GetChatMessagesRequest><ChatSessionId>1</ChatSessionId></GetChatMessagesRequest>x | body: expected one element, found more after it, at line 1, column
            """)
    void anXmlBodyThatIsNotWithinTheContractIsA400ThatSaysWhatWasFound(String body, String detail) {
        HttpResponse<String> answer = sandbox.post(body, "Content-Type", "application/xml");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"MessageDetail\":\"" + detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ChatSessionId=565&ChatSessionId=565 | ChatSessionId: expected one, whatever its case, found another one, in pair 2
            ChatSessionId=five                  | ChatSessionId: expected an int32 number, found another text, in pair 1
            ChatSessionId=2147483648            | ChatSessionId: expected an int32 number, found one outside -2147483648 to 2147483647
            ChatSessionId=                      | ChatSessionId: expected an int32 number, found null, in pair 1
            After=7                             | ChatSessionId: expected an int32 number, found none
            ChatSessionId=%ZZ                   | ChatSessionId: expected an int32 number, found another text, in pair 1
            ChatSessionId=565&x=%E6             | body: expected percent-encoded UTF-8, found something else, in pair 2
            ChatSessionId=565&7er&=7&=          | body /: expected one, whatever its case, found another one, in pair 4
            """)
    void aFormThatIsNotWithinTheContractIsA400ThatSaysWhatWasFound(String body, String detail) {
        HttpResponse<String> answer = sandbox.post(body, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"MessageDetail\":\"" + detail);
    }

    @Test
    void aNumberOfTooManyDigitsIsNotCalledMalformedJson() {
        HttpResponse<String> answer = sandbox.post("{\"ChatSessionId\":" + "9".repeat(1001) + "}");
        assertError(answer, 400, "ArgumentException", "The request is invalid.");
        assertThat(answer.body()).containsPattern("body: expected at most [0-9]+ levels, and 1000 digits of a number, found more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$select=Author&$select=Type", "%24select=Author&x&$select=Author", "$select&$select"})
    void selectGivenTwiceIsA400AndAViolationInTheJournal(String query) {
        HttpResponse<String> answer = sandbox.postWithQuery(query, "{\"ChatSessionId\":2347}");
        assertError(answer, 400, "ArgumentException", "The request is invalid.");
        assertThat(answer.body())
                .contains("\"MessageDetail\":\"$select: expected one value, found 2\"");
        assertThat(lastViolations()).contains("\"rule\":\"parameter-repeated\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$select[]=Author", "$select%5B%5D=Author&%24select[]=Type", "$Select=Author", "select=Author"})
    void anotherNameThanSelectSelectsNothingAndIsAViolationInTheJournal(String query) {
        assertThat(sandbox.postWithQuery(query.replace("[]", "%5b%5d"), "{\"ChatSessionId\":2347}").body())
                .isEqualTo(sandbox.post("{\"ChatSessionId\":2347}").body());
        assertThat(lastViolations()).contains("\"rule\":\"parameter-undeclared\"");
    }

    private static String lastViolations() {
        return sandbox.send("GET", "/sandbox/v1/journal?violations=true&limit=1", new byte[0]).body();
    }

    @Test
    void anEmptyBodyIsA400() {
        assertError(sandbox.post(""), 400, "ArgumentException", "The request is invalid.");
    }

    @Test
    void bytesThatAreNotUtf8AreA400() {
        HttpResponse<String> answer = sandbox.postTo(
                "/api/v1/Agents/Chat/GetChatMessages",
                "{\"ChatSessionId\":1,\"\u00e9\":1}".getBytes(ISO_8859_1),
                "Authorization",
                RunningSandbox.BASIC,
                "Content-Type",
                RunningSandbox.JSON);
        assertError(answer, 400, "ArgumentException", "The request is invalid.");
        assertThat(answer.body()).contains("body: expected UTF-8, found bytes that are not in it");
    }

    @Test
    void bodiesNestedDeeperThanTheLimitAreA400() {
        assertError(
                sandbox.post("{\"ChatSessionId\":1,\"x\":" + "[".repeat(100_000)),
                400,
                "ArgumentException",
                "The request is invalid.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a%s/>", "<?a%s?>", "<a b%s='' c%s='' d%s=''/>", "<a xmlns:b%s='u'/>"})
    void xmlOfMoreNamesThanTheLimitIsA400ThatSaysIt(String part) {
        String names = IntStream.range(0, 1001)
                .mapToObj(i -> part.replace("%s", Integer.toString(i)))
                .collect(Collectors.joining());
        HttpResponse<String> answer = sandbox.post(
                "<GetChatMessagesRequest><x>" + names + "</x><ChatSessionId>3007</ChatSessionId></GetChatMessagesRequest>",
                "Content-Type",
                "text/xml");
        assertError(answer, 400, "ArgumentException", "The request is invalid.");
        assertThat(answer.body())
                .contains("body: expected at most 1000 elements, attributes and instructions, found more");
    }

    @Test
    void xmlOfManyNamesWithinTheLimitIsRead() {
        String names = IntStream.range(0, 900).mapToObj(i -> "<a" + i + "/>").collect(Collectors.joining());
        assertThat(sandbox.post(
                                "<GetChatMessagesRequest>" + names + "<x>" + "<y>1</y>".repeat(10)
                                        + "</x><ChatSessionId>3007</ChatSessionId></GetChatMessagesRequest>",
                                "Content-Type",
                                "text/xml",
                                "Accept",
                                "application/json")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void propertiesThatTheContractDoesNotNameAreIgnored() {
        assertThat(sandbox.post("{\"x\":{\"ChatSessionId\":[1]},\"chatsessionID\":2347,\"y\":null,\"After\":1003}")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void withoutCredentialsTheAnswerIsA401ThatNamesTheSchemes() {
        HttpResponse<String> answer = sandbox.postBare("{\"ChatSessionId\":565}", "Content-Type", RunningSandbox.JSON);
        assertError(
                answer,
                401,
                "ArgumentException",
                "X-XSRF-TOKEN HTTP header missing. Send it with the cookies of a browser session, or send Authorization"
                        + " with Basic, Bearer or SoTicket credentials.");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Basic realm=\"SuperOffice\", charset=\"UTF-8\", Bearer realm=\"SuperOffice\","
                        + " SoTicket realm=\"SuperOffice\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic dGplMDp3cm9uZw==", "Basic !", "Basic", "Digest x", "Bearer nix", "SoTicket nix"})
    void wrongCredentialsAreA401(String authorization) {
        assertThat(sandbox.post("{\"ChatSessionId\":565}", "Authorization", authorization)
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/jsonx", "multipart/form-data; boundary=x", "nonsense"})
    void aMediaTypeThatIsNotReadIsA415(String contentType) {
        assertError(
                sandbox.post("{\"ChatSessionId\":565}", "Content-Type", contentType),
                415,
                "UnsupportedMediaTypeException",
                "Content-Type: cannot read this media type; expected one of " + MEDIA_TYPES_OF_REQUESTS);
    }

    @Test
    void aMissingMediaTypeIsA415() {
        assertError(
                sandbox.postBare("{\"ChatSessionId\":565}", "Authorization", RunningSandbox.BASIC),
                415,
                "UnsupportedMediaTypeException",
                "Content-Type: missing; expected one of " + MEDIA_TYPES_OF_REQUESTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip", "GZIP", "identity, br", "deflate, gzip", "\"'<", "a-coding-with-a-name-that-is-longer-than-any-other"
            })
    void aCodedBodyIsA415ThatNamesTheCodingAndTheOneThatIsRead(String coding) {
        String found = coding.length() > 40 ? "another" : coding;
        for (HttpResponse<String> answer : List.of(
                sandbox.post("{\"ChatSessionId\":565}", "Content-Encoding", coding),
                sandbox.post("<x/>", "Content-Encoding", coding, "Content-Type", "text/xml"),
                coded("POST", "/faults", "application/json", coding),
                coded("PUT", "/scenario", "application/yaml", coding))) {
            assertError(
                    answer,
                    415,
                    "UnsupportedMediaTypeException",
                    "Content-Encoding: expected identity or none, found " + found);
            assertThat(answer.headers().firstValue("Accept-Encoding")).hasValue("identity");
        }
    }

    private static HttpResponse<String> coded(String method, String path, String mediaType, String coding) {
        return sandbox.send(
                method, "/sandbox/v1" + path, new byte[8], "Content-Encoding", coding, "Content-Type", mediaType);
    }

    @Test
    void severalContentEncodingsAreNamedTogether() {
        assertError(
                sandbox.post("{\"ChatSessionId\":565}", "Content-Encoding", "identity", "Content-Encoding", "gzip"),
                415,
                "UnsupportedMediaTypeException",
                "Content-Encoding: expected identity or none, found identity, gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity", "", " , identity"})
    void aBodyInIdentityIsReadAndA415ForItsMediaTypeNamesNoCoding(String coding) {
        assertThat(sandbox.post("{\"ChatSessionId\":565}", "Content-Encoding", coding).statusCode()).isEqualTo(200);
        HttpResponse<String> answer =
                sandbox.post("{\"ChatSessionId\":565}", "Content-Encoding", coding, "Content-Type", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Accept-Encoding")).isEmpty();
    }

    @Test
    void whereNoBodyIsReadItsCodingDoesNotMatter() {
        assertThat(sandbox.send("GET", "/sandbox/v1/health", new byte[0], "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(200);
        assertThat(sandbox.postTo("/sandbox/v1/reset", new byte[1], "Content-Encoding", "gzip").statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json;q=0", "image/*", "nonsense"})
    void anAcceptThatFitsNothingIsA406InJson(String accept) {
        HttpResponse<String> answer = sandbox.post("{\"ChatSessionId\":565}", "Accept", accept);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
        assertError(
                answer,
                406,
                "NotAcceptableException",
                "Accept: cannot answer in any of the media types asked for; expected one of " + MEDIA_TYPES_OF_ANSWERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "TRACE", "NIX"})
    void anotherMethodIsA405ThatNamesTheAllowedOnes(String method) throws IOException {
        String answer = sandbox.raw((method + " /api/v1/Agents/Chat/GetChatMessages HTTP/1.1\r\nHost: localhost\r\n"
                        + "Connection: close\r\n\r\n")
                .getBytes(UTF_8));
        assertThat(answer)
                .startsWith("HTTP/1.1 405 ")
                .contains("\r\nAllow: POST, OPTIONS\r\n")
                .contains("\"ErrorType\":\"MethodNotAllowedException\"");
    }

    @Test
    void optionsNamesTheAllowedMethodsWithoutCredentials() {
        HttpResponse<String> answer = sandbox.send("OPTIONS", "/api/v1/Agents/Chat/GetChatMessages", new byte[0]);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST, OPTIONS");
    }

    @Test
    void anotherPathIsA404WithTheSameErrorObject() {
        assertError(
                sandbox.postTo("/api/v1/Agents/Chat/Nix", new byte[0]),
                404,
                "NotFoundException",
                "Nothing is served at this path.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "POST /api/v1/Agents/Chat/GetChatMessages HTTP/1.1\r\n\r\n",
                "POST /api/v1/Agents/Chat/GetChatMessages HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "POST /a\"b HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /api/v1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: nix\r\n\r\n",
                "POST /api/v1 HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: nix\r\n\r\n"
            })
    void whatIsNotHttpIsA400WithTheErrorObject(String request) throws IOException {
        assertThat(sandbox.raw(request.getBytes(UTF_8)))
                .startsWith("HTTP/1.1 400 ")
                .contains("\r\nContent-Type: application/json; charset=utf-8\r\n")
                .contains("\"MessageDetail\":\"request line, headers, or length of the body: not well-formed HTTP\"");
    }

    @Test
    void headersBeyondTheLimitAreA431() throws IOException {
        String request = "POST /api/v1/Agents/Chat/GetChatMessages HTTP/1.1\r\nHost: localhost\r\nX: "
                + "a".repeat(20_000) + "\r\n\r\n";
        assertThat(sandbox.raw(request.getBytes(UTF_8)))
                .startsWith("HTTP/1.1 431 ")
                .contains("\"ErrorType\":\"HeadersTooLargeException\"");
    }

    private static void assertError(HttpResponse<String> answer, int status, String errorType, String message) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .startsWith("{\"Error\":true,\"ErrorType\":\"" + errorType + "\",\"Message\":\""
                        + message.replace("\"", "\\\"") + "\",\"ErrorSource\":\"SuperOffice.Services.WebApi\"");
    }
}
