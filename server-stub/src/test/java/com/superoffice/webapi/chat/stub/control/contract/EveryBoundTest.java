package com.superoffice.webapi.chat.stub.control.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.stub.RunningSandbox;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The control API keeps sandbox.yaml: a value just within a bound is taken, one just beyond is a 400 that names it. */
class EveryBoundTest {

    /** What goes beside a property, or beside one of its values, for a body to be whole. */
    private static final Map<String, String> BESIDE = Map.ofEntries(
            Map.entry("MessageToAppend", "\"Type\":\"T\""),
            Map.entry("MessageToAppend.Type", ""),
            Map.entry("Fault", "\"kind\":\"null\""),
            Map.entry("Fault.kind", ""),
            Map.entry("Fault.kind \"status\"", "\"status\":500"),
            Map.entry("Fault.kind \"latency\"", "\"milliseconds\":1"),
            Map.entry("Fault.status", "\"kind\":\"status\""),
            Map.entry("Fault.retryAfter", "\"kind\":\"status\",\"status\":503"),
            Map.entry("Fault.milliseconds", "\"kind\":\"latency\""),
            Map.entry("Fault.percentiles", "\"kind\":\"latency\""),
            Map.entry("CredentialToIssue", "\"kind\":\"token\""),
            Map.entry("CredentialToIssue.kind", ""),
            Map.entry("CredentialToIssue.kind \"user\"", "\"user\":\"u\",\"password\":\"p\""),
            Map.entry("CredentialToIssue.user", "\"kind\":\"user\",\"password\":\"p\""),
            Map.entry("CredentialToIssue.password", "\"kind\":\"user\",\"user\":\"u\""),
            Map.entry("CredentialToRevoke.kind", "\"secret\":\"s\""),
            Map.entry("CredentialToRevoke.kind \"user\"", "\"user\":\"u\",\"password\":\"p\""),
            Map.entry("CredentialToRevoke.user", "\"kind\":\"user\",\"password\":\"p\""),
            Map.entry("CredentialToRevoke.password", "\"kind\":\"user\",\"user\":\"u\""),
            Map.entry("CredentialToRevoke.secret", "\"kind\":\"token\""));

    private static final String PARAMETERS =
            "after, before, limit, method, status, session, text, finding, violations, ownCalls";

    private static final ContractFile CONTRACT = ContractFile.read();

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = RunningSandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    static Stream<ContractFile.Parameter> parameters() {
        return CONTRACT.operations().stream().flatMap(ContractFile.Operation::parameters);
    }

    static Stream<ContractFile.Property> properties() {
        return CONTRACT.operations().stream().flatMap(ContractFile.Operation::properties);
    }

    static Stream<ContractFile.Property> requiredProperties() {
        return properties().filter(ContractFile.Property::isRequired);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void aParameterIsTakenWithinItsBoundsAndNotBeyond(ContractFile.Parameter parameter) {
        for (Candidate candidate : Candidate.ofParameter(parameter.schema())) {
            String value = URLEncoder.encode(candidate.value(), UTF_8).replace("+", "%20");
            String path = parameter.operation().path();
            String target = parameter.isInPath()
                    ? path.replace("{" + parameter.name() + "}", value)
                    : path + "?" + parameter.name() + "=" + value;
            boolean isAnotherPath = parameter.isInPath() && value.isEmpty();
            if (!isAnotherPath) {
                judge(send(parameter.operation(), target, "{\"Type\":\"T\"}"), parameter.name(), candidate);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("properties")
    void aPropertyIsTakenWithinItsBoundsAndNotBeyond(ContractFile.Property property) {
        for (Candidate candidate : Candidate.ofProperty(property.schema())) {
            String beside = beside(property, candidate.value());
            String members = (beside.isEmpty() ? "\"" : beside + ",\"") + property.name() + "\":" + candidate.value();
            judge(send(property.operation(), "{" + members + "}"), property.name(), candidate);
        }
    }

    @ParameterizedTest
    @MethodSource("requiredProperties")
    void aPropertyThatIsNeededMayNotBeMissing(ContractFile.Property property) {
        HttpResponse<String> answer = send(property.operation(), "{" + beside(property, "") + "}");
        judge(answer, property.name(), new Candidate("nothing", false));
        assertThat(answer.body()).contains(", found nothing\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                      | body: expected one, found nothing
            []                      | body: expected an object, found an array
            null                    | body: expected an object, found null
            {                       | body: not well-formed JSON, at line 1, column 2
            `{"kind":"null"}}`      | body: not well-formed JSON, at line 1, column 16
            `{"kind":1,"kind":1}`   | \
                body: expected each property once, found \\"kind\\" again, at line 1, column 17
            `{"kind":"token","nix":1}` | body: expected one of kind, user, password, secret, lifetimeSeconds, found nix
            `{"kind":"token","Å":1}` | \
                body: expected one of kind, user, password, secret, lifetimeSeconds, found another name
            """)
    void aBodyIsOneObjectOfKnownPropertiesEachOnce(String body, String problem) {
        HttpResponse<String> answer = sandbox.postTo(
                "/sandbox/v1/credentials", body.getBytes(UTF_8), "Content-Type", "application/json");
        assertThat(answer.body()).contains("\"MessageDetail\":\"" + problem + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit=0            | limit: expected 1 to 10000, found 0
            limit=-5           | limit: expected 1 to 10000, found -5
            limit=999999       | limit: expected 1 to 10000, found 999999
            limit=             | limit: expected 1 to 10000, found an empty text
            limit=%zz          | limit: expected 1 to 10000, found other text
            limit=1&limit=1    | limit: expected one value, found 2
            session=2147483648 | session: expected an int32 number, found 2147483648
            violations=yes     | violations: expected true or false, found other text
            text=              | text: expected 1 to 200 characters, found 0
            limit=1&foo=1      | query: expected one of PARAMETERS, found foo
            limit%5B%5D=1      | query: expected one of PARAMETERS, found another name
            =                  | query: expected one of PARAMETERS, found another name
            """)
    void theMessageNamesTheParameterItsBoundsAndWhatWasFound(String query, String problem) throws IOException {
        String head = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        assertThat(sandbox.raw(("GET /sandbox/v1/journal?" + query + head).getBytes(UTF_8)))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"MessageDetail\":\"" + problem.replace("PARAMETERS", PARAMETERS) + "\"");
    }

    static Stream<ContractFile.Operation> operations() {
        return CONTRACT.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void noOperationTakesAParameterThatItDoesNotDeclare(ContractFile.Operation operation) {
        String target = operation.path().replaceAll("\\{\\w+}", "1") + "?foo=1";
        List<String> declared = operation.parameters()
                .filter(parameter -> !parameter.isInPath())
                .map(ContractFile.Parameter::name)
                .toList();
        String expected = declared.isEmpty() ? "no parameter" : "one of " + String.join(", ", declared);
        HttpResponse<String> answer = send(operation, target, "{}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"MessageDetail\":\"query: expected " + expected + ", found foo\"");
        assertThat(operation.statuses()).contains("400");
    }

    @Test
    void aParameterOfTheQueryIsNotReadFromAForm() {
        HttpResponse<String> answer = sandbox.postTo(
                "/sandbox/v1/browser-sessions",
                "lifetimeSeconds=0".getBytes(UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void anotherMediaTypeIsA415ThatNamesTheOneOfThePath() {
        assertThat(sandbox.send("PUT", "/sandbox/v1/scenario", new byte[1], "Content-Type", "text/plain").body())
                .contains("\"Content-Type: cannot read this media type; expected one of application/yaml\"");
        assertThat(sandbox.postTo("/sandbox/v1/faults", new byte[1]).body())
                .contains("\"Content-Type: missing; expected one of application/json\"");
        assertThat(sandbox.send("GET", "/sandbox/v1/faults", new byte[0], "Accept", "text/xml").body())
                .contains("<Message>Accept: cannot answer in any of the media types asked for; expected one of"
                        + " application/json</Message>");
    }

    private static String beside(ContractFile.Property property, String value) {
        String schema = property.operation().body();
        return Stream.of(schema + "." + property.name() + " " + value, schema + "." + property.name(), schema)
                .filter(BESIDE::containsKey)
                .map(BESIDE::get)
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> send(ContractFile.Operation operation, String body) {
        return send(operation, operation.path().replaceAll("\\{\\w+}", "1"), body);
    }

    private static HttpResponse<String> send(ContractFile.Operation operation, String target, String body) {
        return sandbox.send(
                operation.method().toUpperCase(Locale.ROOT),
                "/sandbox/v1" + target,
                body.getBytes(UTF_8),
                "Content-Type",
                operation.body().isEmpty() ? "application/yaml" : "application/json");
    }

    private static void judge(HttpResponse<String> answer, String name, Candidate candidate) {
        String shown = candidate.value().substring(0, Math.min(candidate.value().length(), 100));
        if (candidate.isWithin()) {
            assertThat(answer.statusCode()).as(shown + ": " + answer.body()).isBetween(200, 299);
        } else {
            assertThat(answer.statusCode()).as(shown + ": " + answer.body()).isEqualTo(400);
            assertThat(answer.body()).as(shown).contains("\"MessageDetail\":\"" + name + ": expected ");
        }
    }
}
