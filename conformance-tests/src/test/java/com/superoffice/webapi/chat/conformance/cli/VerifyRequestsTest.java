package com.superoffice.webapi.chat.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code verify-requests} reads archives as browsers, proxies and API clients write them. */
class VerifyRequestsTest {

    private static final String OURS = "https://online.superoffice.com/Cust12345/api/v1/Agents/Chat/GetChatMessages";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ONE_KEPT = "1 requests, 0 of them outside the contract";
    private static final String NOT_RECORDED =
            "NOTE header Authorization: credentials not recorded: expected Authorization or Cookie in an entry; found"
                    + " neither, nor a Set-Cookie, as in a sanitized export";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fonts.googleapis.com/css?family=A|B",
                "https://x.example/a b?c=[d]&e={f}&g=^\\%zz%",
                "https://bücher.example/ä?ö=ü#ß",
                "https://x.example/?next=/api/v1/Agents/Chat/GetChatMessages",
                "https://x.example?next=/api/v1/Agents/Chat/GetChatMessages",
                "https://x.example/#/api/v1/Agents/Chat/GetChatMessages",
                "https://[::1/",
                "https://",
                "data:image/png;base64,iVBORw0KGgo=",
                "data:,/api/v1/x",
                "blob:https://x.example/api/v1/5c5c",
                "about:blank",
                "chrome-extension://abc/api/v1/x.js",
                "wss://x.example/api/v1/socket",
                "https://crm.example/api/v1/Contact/3",
                "https://online.superoffice.com/Cust12345/api/v1/Agents/User/GetUser",
                "[]{}",
                ":",
                "",
            })
    void anEntryThatIsNoneOfOurBusinessIsPassedOverWhateverItsUrl(String url) throws IOException {
        assertThat(verify(har(entry(url), entry(OURS)))).as("%s%s", out, err).isZero();
        assertThat(lines()).containsExactly(ONE_KEPT + "; passed over: 1 of another API");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'request':{'url':null,'method':null,'headers':null}}",
                "{'request':{'url':5}}",
                "{'request':{'url':{}}}",
                "{'request':{}}",
                "{'request':null}",
                "{'response':{}}",
                "{}",
                "[]",
                "null",
                "'x'",
            })
    void anEntryWithoutARequestIsPassedOver(String entry) throws IOException {
        assertThat(verify(har(entry.replace('\'', '"'), entry(OURS)))).as("%s%s", out, err).isZero();
        assertThat(lines()).containsExactly(ONE_KEPT + "; passed over: 1 of another API");
    }

    @Test
    void aUrlOfAMegabyteIsPassedOver() throws IOException {
        assertThat(verify(har(entry("https://x.example/" + "a|/".repeat(400_000)), entry(OURS)))).isZero();
        assertThat(lines()).containsExactly(ONE_KEPT + "; passed over: 1 of another API");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "  ",
            quoteCharacter = '`',
            value = {
                "$select=Author|Message  `\"Author|Message\", which selects nothing`",
                "$select=Author, Message x  `\"Message x\", which selects nothing`",
                "$select=[A]{B}^\\  `\"[A]{B}^\\\", which selects nothing`",
                "$select=Mëssage  `\"Mëssage\", which selects nothing`",
                "$select=%zz  `percent-encoded UTF-8; found something else, in parameter 1`",
                "$select=%  `percent-encoded UTF-8; found something else, in parameter 1`",
                "a[b]=c|d  `$select; found a parameter that is not declared`",
            })
    void aQueryAsABrowserWritesItIsJudged(String query, String finding) throws IOException {
        verify(har(entry(OURS + "?" + query)), "--notes");
        assertThat(lines().get(0)).startsWith("1. POST /Agents/Chat/GetChatMessages  ").contains(finding);
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bücher.example/T|1/api/v1/Agents/Chat/GetChatMessages",
                "HTTPS://my_host:8443/api/v1/Agents/Chat/GetChatMessages?$select=Author, Message",
                "https://user:p|w@x.example/a b/api/v1/Agents/Chat/GetChatMessages#fragment?$select[]=x",
                "http://[::1]:8080/api/v1/Agents/Chat/GetChatMessages",
                "https://gateway.example/api/v1/crm/api/v1/Agents/Chat/GetChatMessages",
            })
    void whateverStandsInFrontOfTheBaseIsNotJudged(String url) throws IOException {
        assertThat(verify(har(entry(url)))).as("%s%s", out, err).isZero();
        assertThat(lines()).containsExactly(ONE_KEPT);
    }

    @Test
    void whatIsPrintedOfAPathIsPrintable() throws IOException {
        verify(har(entry("https://x.example/api/v1/Agents/Chat/a\u001b[2J\n" + "b".repeat(500))));
        assertThat(lines().get(0))
                .startsWith("1. POST /Agents/Chat/a?[2J?bbb")
                .doesNotContain("\u001b")
                .hasSizeLessThan(500);
        assertThat(lines()).hasSize(2);
    }

    @Test
    void aSanitizedExportHasNoCredentialsRecorded() throws IOException {
        String call = entry(OURS, headers("Content-Type", JSON), body("{\"ChatSessionId\":565}"));
        String ofABrowserSession =
                entry(OURS, headers("Content-Type", JSON, "x-xsrf-token", "t"), body("{\"ChatSessionId\":565}"));
        String other = entry("https://x.example/", headers("Accept", "*/*"), "");
        assertThat(verify(har(call, ofABrowserSession, other))).isZero();
        assertThat(lines())
                .containsExactly(
                        NOT_RECORDED,
                        "2 requests, 0 of them outside the contract; passed over: 1 of another API");
    }

    @Test
    void whatElseIsWrongInASanitizedExportIsStillAViolation() throws IOException {
        assertThat(verify(har(entry(OURS, headers("Content-Type", JSON), body("{}"))))).isEqualTo(1);
        assertThat(lines()).hasSize(3).last().isEqualTo("1 requests, 1 of them outside the contract");
        assertThat(lines().get(0)).contains("body /ChatSessionId: property-missing");
        assertThat(lines().get(1)).isEqualTo(NOT_RECORDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'request':{'url':'https://x.example/','headers':[{'name':'cookie','value':'a=b'}]}}",
                "{'request':{'url':'https://x.example/','headers':[{'name':'AUTHORIZATION','value':'Basic ***'}]}}",
                "{'request':{'url':'https://x.example/','cookies':[{'name':'a','value':'b'}]}}",
                "{'request':{'url':'https://x.example/'},'response':{'headers':[{'name':'Set-Cookie','value':'a=b'}]}}",
                "{'request':{'url':'https://x.example/'},'response':{'cookies':[{'name':'a','value':'b'}]}}",
            })
    void aRequestWithoutCredentialsIsAViolationWhereAnotherEntryHasSome(String other) throws IOException {
        String call = entry(OURS, headers("Content-Type", JSON), body("{\"ChatSessionId\":565}"));
        assertThat(verify(har(call, other.replace('\'', '"')))).isEqualTo(1);
        assertThat(lines().get(0)).contains("VIOLATION header Authorization: credentials-missing");
        assertThat(out.toString()).doesNotContain("not recorded");
    }

    @Test
    void theJournalOfASandboxIsNeverSanitized() throws IOException {
        String journal = "[{'method':'POST','target':'/api/v1/Agents/Chat/GetChatMessages','requestHeaders':"
                + "[{'name':'Content-Type','value':'application/json'}],'requestBody':'{}'}]";
        assertThat(verify(journal.replace('\'', '"').getBytes(StandardCharsets.UTF_8))).isEqualTo(1);
        assertThat(out.toString()).contains("credentials-missing").doesNotContain("not recorded");
    }

    @Test
    void aBodyThatTheSandboxDidNotReadIsNotSaidToBeMissing() throws IOException {
        String journal = "[{'number':7,'method':'POST','target':'/api/v1/Agents/Chat/GetChatMessages','requestHeaders':"
                + "[{'name':'Content-Type','value':'application/json'}],'requestBody':''}]";
        assertThat(verify(journal.replace('\'', '"').getBytes(StandardCharsets.UTF_8))).isEqualTo(2);
        assertThat(err.toString()).contains("1 whose body was not kept whole (7)");
    }

    @ParameterizedTest
    @CsvSource({
        "ChatSessionId, 565, 0, ''",
        "ChatSessionId, '5&After=x', 1, body /ChatSessionId: wrong-kind",
        "ChatSessionId, '5%20', 1, body /ChatSessionId: wrong-kind",
        "After, 7, 1, body /ChatSessionId: property-missing",
    })
    void parametersWithoutTextAreReadAsAForm(String name, String value, int exit, String finding) throws IOException {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("mimeType", FORM + "; charset=UTF-8");
        data.putArray("params").addObject().put("name", name).put("value", value);
        byte[] archive = har(call(FORM, ",\"bodySize\":-1,\"postData\":" + data));
        assertThat(verify(archive)).as("%s%s", out, err).isEqualTo(exit);
        assertThat(out.toString()).contains(finding).doesNotContain("body-missing");
    }

    @Test
    void theTextCountsWhereThereAreBothTextAndParameters() throws IOException {
        String data = ",'postData':{'text':'ChatSessionId=565','params':[{'name':'x'}]}".replace('\'', '"');
        assertThat(verify(har(call(FORM, data)), "--notes")).isZero();
        assertThat(lines()).containsExactly(ONE_KEPT);
    }

    @Test
    void parametersOfAMultipartBodyAreJudgedByItsMediaType() throws IOException {
        String type = "multipart/form-data; boundary=b";
        String data = ",'postData':{'mimeType':'%s','params':[{'name':'ChatSessionId','value':'5'}]}".formatted(type);
        verify(har(call(type, data.replace('\'', '"'))));
        assertThat(lines()).hasSize(2).first().asString().contains("content-type-undeclared");
    }

    @Test
    void aBodyInBase64IsDecoded() throws IOException {
        String text = Base64.getEncoder().encodeToString("{\"ChatSessionId\":565}".getBytes(StandardCharsets.UTF_8));
        String data = ",\"bodySize\":21,\"postData\":{\"text\":\"" + text + "\",\"encoding\":\"base64\"}";
        assertThat(verify(har(call(JSON, data)))).as("%s%s", out, err).isZero();
    }

    @Test
    void aBodyInAnotherCharacterEncodingIsHeldAgainstThatEncoding() throws IOException {
        String data = ",\"bodySize\":44" + body("{\"ChatSessionId\":565}");
        assertThat(verify(har(call(JSON + "; charset=\"UTF-16\"", data)))).as("%s%s", out, err).isZero();
        assertThat(lines()).containsExactly(ONE_KEPT);
    }

    @Test
    void theSizeOfACompressedBodySaysNothingAboutItsText() throws IOException {
        String data = ",\"bodySize\":41" + body("{\"ChatSessionId\":565}");
        String headers = headers("AUTHORIZATION", "Bearer t", "content-type", JSON, "content-encoding", "gzip");
        assertThat(verify(har(entry(OURS, headers, data)))).isEqualTo(1);
        assertThat(lines()).hasSize(2).first().asString().contains("VIOLATION header content-encoding: content-encoding-undeclared");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",'bodySize':22,'postData':{'text':'{}'}",
                ",'bodySize':2,'headersSize':-1",
                ",'bodySize':0,'headers':[{'name':'content-length','value':'21'}]",
                ",'bodySize':-1,'headers':[{'name':'content-length','value':'21'}],'postData':{'text':''}",
                ",'postData':{'text':'?','encoding':'base64'}",
                ",'postData':{'mimeType':'application/json','params':[{'name':'a','value':'b'}]}",
            })
    void aRequestWhoseBodyWasNotKeptWholeIsPassedOverAndCounted(String part) throws IOException {
        String cut = "{'request':{'method':'POST','url':'" + OURS + "'" + part + "}}";
        assertThat(verify(har(cut.replace('\'', '"'), entry(OURS)))).as("%s%s", out, err).isZero();
        assertThat(lines()).containsExactly(ONE_KEPT + "; passed over: 1 whose body was not kept whole (1)");
    }

    @Test
    void anArchiveOfWhichNothingCanBeJudgedSaysWhatIsInIt() throws IOException {
        String cut = "{\"request\":{\"method\":\"POST\",\"url\":\"" + OURS + "\",\"bodySize\":9}}";
        assertThat(verify(har(cut, entry("about:blank"), entry("about:blank")))).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("x.har: expected a request below /api/v1 with its body, found none;"
                        + " passed over: 2 of another API, 1 whose body was not kept whole (1)");
        assertThat(verify(har())).isEqualTo(2);
        assertThat(err.toString().strip()).endsWith(" with its body, found none");
    }

    @Test
    void theRequestsOfAJournalHaveTheNumbersThatTheyHaveThere() throws IOException {
        String journal = Stream.of(
                        "{'number':812,'requestBody':'{}','requestBodyBytes':2,",
                        "{'number':811,'requestBody':'{','requestBodyBytes':70000,",
                        "{'number':9,'requestBody':'{}','requestBodyBytes':2,",
                        "{'number':8,'requestBody':'{','requestBodyBytes':70000,")
                .map(entry -> entry + "'method':'POST','target':'/api/v1/Agents/Chat/GetChatMessages','requestHeaders':"
                        + "[{'name':'Authorization','value':'Bearer ***'},"
                        + "{'name':'Content-Type','value':'text/json'}]}")
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(verify(journal.replace('\'', '"').getBytes(StandardCharsets.UTF_8))).isEqualTo(1);
        assertThat(lines()).hasSize(3);
        assertThat(lines().get(0)).startsWith("812. POST /Agents/Chat/GetChatMessages  VIOLATION body /ChatSessionId");
        assertThat(lines().get(1)).startsWith("9. POST /Agents/Chat/GetChatMessages  VIOLATION body /ChatSessionId");
        assertThat(lines().get(2))
                .isEqualTo("2 requests, 2 of them outside the contract;"
                        + " passed over: 2 whose body was not kept whole (811, 8)");
    }

    @Test
    void noMoreNumbersAreListedThanFitOnALine() throws IOException {
        String cut = "{\"request\":{\"method\":\"POST\",\"url\":\"" + OURS + "\",\"bodySize\":9}}";
        assertThat(verify(har(Stream.concat(Stream.of(entry(OURS)), Stream.generate(() -> cut).limit(25))
                        .toArray(String[]::new))))
                .isZero();
        assertThat(lines()).hasSize(1);
        assertThat(lines().get(0)).contains("25 whose body was not kept whole (2, 3, ").endsWith(", 21, …)");
    }

    @Test
    void theContentOfResponsesMayBeOfAnySize() throws IOException {
        String response = "\"response\":{\"headers\":[],\"content\":{\"text\":\"" + "x".repeat(120_000_000) + "\"}},";
        String large = "{" + response + entry(OURS).substring(1);
        assertThat(verify(har(large, entry(OURS)))).as("%s%s", out, err).isZero();
        assertThat(lines()).containsExactly("2 requests, 0 of them outside the contract");
    }

    @Test
    void anArchiveThatIsNestedTooDeeplyIsRejectedWithTheLimit() throws IOException {
        assertThat(verify("[1,".repeat(100_000).getBytes(StandardCharsets.UTF_8))).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("x.har: Document nesting depth (501) exceeds the maximum allowed (500)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|: expected one archive, found more after it",
                "5|: expected one archive, found more after it",
                "x|, line 1: no HTTP archive: it is not JSON",
            })
    void whatFollowsAnArchiveIsNotPassedOver(String more, String message) throws IOException {
        String archive = new String(har(entry(OURS)), StandardCharsets.UTF_8);
        assertThat(verify((archive + more).getBytes(StandardCharsets.UTF_8))).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("x.har" + message);
        err.getBuffer().setLength(0);
        assertThat(verify(("[" + entry(OURS) + "]" + more).getBytes(StandardCharsets.UTF_8))).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("x.har" + message);
    }

    @Test
    void whatStandsBesideTheEntriesIsPassedOver() throws IOException {
        String archive = "{\"x\":{\"log\":[[]]},\"log\":{\"pages\":[{\"entries\":[1]}],\"entries\":[" + entry(OURS)
                + "],\"comment\":{\"a\":[{}]}},\"y\":[]}";
        assertThat(verify(archive.getBytes(StandardCharsets.UTF_8))).as("%s%s", out, err).isZero();
        assertThat(lines()).containsExactly(ONE_KEPT);
    }

    @Test
    void anArchiveMayBeginWithAByteOrderMark() throws IOException {
        String archive = "\uFEFF" + new String(har(entry(OURS)), StandardCharsets.UTF_8);
        assertThat(verify(archive.getBytes(StandardCharsets.UTF_8))).as("%s%s", out, err).isZero();
        assertThat(verify(archive.getBytes(StandardCharsets.UTF_16LE))).as("%s%s", out, err).isZero();
    }

    @Test
    void aCompressedArchiveIsNamedForWhatItIs() throws IOException {
        Path file = directory.resolve("x.har");
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(file))) {
            stream.write(har(entry(OURS)));
        }
        assertThat(run(file)).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("x.har: expected JSON, found a gzip file; unpack it first");
    }

    @Test
    void aZippedArchiveIsNamedForWhatItIs() throws IOException {
        assertThat(verify(new byte[] {'P', 'K', 3, 4, 0})).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("x.har: expected JSON, found a zip file; unpack it first");
    }

    private static String entry(String url) {
        return entry(url, headers("Authorization", "Bearer t", "Content-Type", JSON), body("{\"ChatSessionId\":565}"));
    }

    private static String call(String contentType, String rest) {
        return entry(OURS, headers("Authorization", "Bearer t", "Content-Type", contentType), rest);
    }

    private static String entry(String url, String headers, String rest) {
        String quoted = JsonMapper.shared().writeValueAsString(url);
        return "{\"request\":{\"method\":\"POST\",\"httpVersion\":\"h2\",\"url\":" + quoted
                + ",\"headers\":" + headers + ",\"queryString\":[{\"name\":\"x\",\"value\":\"y\"}]" + rest + "}}";
    }

    private static String body(String text) {
        return ",\"postData\":{\"text\":" + JsonMapper.shared().writeValueAsString(text) + "}";
    }

    /** The headers, after the pseudo headers that HTTP/2 brings. */
    private static String headers(String... namesAndValues) {
        List<Map<String, String>> headers = Stream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
                .map(i -> Map.of("name", namesAndValues[i], "value", namesAndValues[i + 1]))
                .collect(Collectors.toList());
        headers.add(0, Map.of("name", ":authority", "value", "x.example"));
        return JsonMapper.shared().writeValueAsString(headers);
    }

    private static byte[] har(String... entries) {
        return ("{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"WebInspector\"},\"entries\":["
                        + String.join(",", entries) + "]}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private int verify(byte[] archive, String... options) throws IOException {
        Path file = directory.resolve("x.har");
        Files.write(file, archive);
        return run(file, options);
    }

    private int run(Path file, String... options) {
        Stream<String> arguments = Stream.concat(Stream.of("verify-requests", file.toString()), Stream.of(options));
        return Main.run(
                Map.of(), new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }
}
