package com.superoffice.webapi.chat.contract.gate;

import static com.superoffice.webapi.chat.contract.ContractEdit.OPERATION;
import static com.superoffice.webapi.chat.contract.gate.Verdict.ADDITIVE;
import static com.superoffice.webapi.chat.contract.gate.Verdict.BREAKING;
import static com.superoffice.webapi.chat.contract.gate.Verdict.NONE;
import static com.superoffice.webapi.chat.contract.gate.Verdict.WORDING;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.ContractEdit;
import com.superoffice.webapi.chat.contract.ContractFile;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every kind of change, with the verdict that it deserves and the place that must be named. */
class MutationsTest {

    private static final String REQUEST = "/components/schemas/GetChatMessagesRequest";
    private static final String MESSAGE = "/components/schemas/ChatMessage";
    private static final String ERROR = "/components/schemas/ErrorObject";
    private static final String ARRAY = "/components/schemas/ArrayOfChatMessage";
    private static final String SELECT = "/components/parameters/Select";
    private static final String SCHEMES = "/components/securitySchemes";
    private static final String CONTENT = OPERATION + "/requestBody/content";
    private static final String ANSWER = OPERATION + "/responses/200/content";
    private static final String TEXT = "{\"type\":\"string\",\"nullable\":true,\"description\":\"x\",\"example\":\"y\"}";

    private final JsonNode published = ContractFile.tree();

    static Stream<Arguments> mutations() {
        return Stream.of(
                row("nothing", NONE, "", edit -> edit),

                // Requests: what partners send.
                row("request: optional property removed", BREAKING, REQUEST + "/properties/After",
                        edit -> edit.remove(REQUEST + "/properties", "After")),
                row("request: required property removed", BREAKING, REQUEST + "/properties/ChatSessionId",
                        edit -> edit.remove(REQUEST + "/properties", "ChatSessionId").remove(REQUEST, "required")),
                row("request: optional property added", ADDITIVE, REQUEST + "/properties/AddedProperty",
                        edit -> edit.set(REQUEST + "/properties", "AddedProperty", TEXT)),
                row("request: required property added", BREAKING, REQUEST + "/properties/AddedProperty",
                        edit -> edit.set(REQUEST + "/properties", "AddedProperty", TEXT).add(REQUEST + "/required", "\"AddedProperty\"")),
                row("request: property renamed", BREAKING, REQUEST + "/properties/After",
                        edit -> edit.rename(REQUEST + "/properties", "After", "AfterId")),
                row("request: property made required", BREAKING, REQUEST + "/properties/After",
                        edit -> edit.add(REQUEST + "/required", "\"After\"")),
                row("request: property made optional", ADDITIVE, REQUEST + "/properties/ChatSessionId",
                        edit -> edit.remove(REQUEST, "required")),
                row("request: type changed", BREAKING, REQUEST + "/properties/After",
                        edit -> edit.set(REQUEST + "/properties/After", "type", "\"string\"")),
                row("request: format changed", BREAKING, REQUEST + "/properties/After",
                        edit -> edit.set(REQUEST + "/properties/After", "format", "\"int64\"")),
                row("request: nullability lost", BREAKING, REQUEST + "/properties/After",
                        edit -> edit.remove(REQUEST + "/properties/After", "nullable")),
                row("request: nullability gained", ADDITIVE, REQUEST + "/properties/ChatSessionId",
                        edit -> edit.set(REQUEST + "/properties/ChatSessionId", "nullable", "true")),
                row("request: minimum added", BREAKING, REQUEST + "/properties/After",
                        edit -> edit.set(REQUEST + "/properties/After", "minimum", "0")),
                row("request: a keyword the gate has no rule for", BREAKING, REQUEST + "/properties/After",
                        edit -> edit.set(REQUEST + "/properties/After", "multipleOf", "2")),
                row("request: default added", BREAKING, REQUEST + "/properties/After",
                        edit -> edit.set(REQUEST + "/properties/After", "default", "0")),
                row("request: properties reordered", WORDING, REQUEST + "/properties",
                        edit -> edit.moveLast(REQUEST + "/properties", "ChatSessionId")),
                row("request: XML element renamed", BREAKING, REQUEST,
                        edit -> edit.set(REQUEST + "/xml", "name", "\"Request\"")),
                row("request: media type removed", BREAKING, CONTENT + "/text~1xml",
                        edit -> edit.remove(CONTENT, "text/xml")),
                row("request: media type added", ADDITIVE, CONTENT + "/application~1cbor",
                        edit -> edit.set(CONTENT, "application/cbor",
                                "{\"schema\":{\"$ref\":\"#" + REQUEST + "\"}}")),
                row("request: media types reordered", BREAKING, CONTENT,
                        edit -> edit.moveLast(CONTENT, "application/json")),
                row("request: body made optional", ADDITIVE, OPERATION + "/requestBody",
                        edit -> edit.remove(OPERATION + "/requestBody", "required")),

                // Parameters.
                row("parameter removed", BREAKING, SELECT, edit -> edit.removeAt(OPERATION + "/parameters", 0)),
                row("header removed", BREAKING, "/components/parameters/SoAppToken",
                        edit -> edit.removeAt(OPERATION + "/parameters", 5)),
                row("optional parameter added", ADDITIVE, end(OPERATION + "/parameters"),
                        edit -> edit.add(OPERATION + "/parameters", parameter("false"))),
                row("required parameter added", BREAKING, end(OPERATION + "/parameters"),
                        edit -> edit.add(OPERATION + "/parameters", parameter("true"))),
                row("parameter made required", BREAKING, SELECT, edit -> edit.set(SELECT, "required", "true")),
                row("header made required", BREAKING, "/components/parameters/SoAppToken",
                        edit -> edit.set("/components/parameters/SoAppToken", "required", "true")),
                row("parameter renamed", BREAKING, SELECT, edit -> edit.set(SELECT, "name", "\"$fields\"")),
                row("header renamed", BREAKING, "/components/parameters/SoTimeZone",
                        edit -> edit.set("/components/parameters/SoTimeZone", "name", "\"SO-Zone\"")),
                row("parameter moved to a header", BREAKING, SELECT, edit -> edit.set(SELECT, "in", "\"header\"")),
                row("parameter exploded", BREAKING, SELECT, edit -> edit.set(SELECT, "explode", "true")),
                row("parameter of another style", BREAKING, SELECT,
                        edit -> edit.set(SELECT, "style", "\"pipeDelimited\"")),
                row("parameter of another type", BREAKING, SELECT + "/schema",
                        edit -> edit.set(SELECT, "schema", "{\"type\":\"string\"}")),
                row("parameter with another item type", BREAKING, SELECT + "/schema/items",
                        edit -> edit.set(SELECT + "/schema/items", "type", "\"integer\"")),
                row("parameter with a closed set", BREAKING, SELECT + "/schema/items",
                        edit -> edit.set(SELECT + "/schema/items", "enum", "[\"Author\"]")),
                row("parameters reordered", BREAKING, OPERATION + "/parameters",
                        edit -> edit.removeAt(OPERATION + "/parameters", 0)
                                .add(OPERATION + "/parameters", "{\"$ref\":\"#" + SELECT + "\"}")),
                row("parameter deprecated", ADDITIVE, SELECT, edit -> edit.set(SELECT, "deprecated", "true")),

                // Responses: what partners read.
                row("response: property removed", BREAKING, MESSAGE + "/properties/SpecialParam",
                        edit -> edit.remove(MESSAGE + "/properties", "SpecialParam").removeAt(MESSAGE + "/required", 7)),
                row("response: optional property added", ADDITIVE, MESSAGE + "/properties/AddedProperty",
                        edit -> edit.set(MESSAGE + "/properties", "AddedProperty", TEXT)),
                row("response: required property added", ADDITIVE, MESSAGE + "/properties/AddedProperty",
                        edit -> edit.set(MESSAGE + "/properties", "AddedProperty", TEXT)
                                .add(MESSAGE + "/required", "\"AddedProperty\"")),
                row("response: property renamed", BREAKING, MESSAGE + "/properties/Author",
                        edit -> edit.rename(MESSAGE + "/properties", "Author", "Writer")
                                .removeAt(MESSAGE + "/required", 4).add(MESSAGE + "/required", "\"Writer\"")),
                row("response: property renamed in case only", BREAKING, MESSAGE + "/properties/Author",
                        edit -> edit.rename(MESSAGE + "/properties", "Author", "author")
                                .removeAt(MESSAGE + "/required", 4).add(MESSAGE + "/required", "\"author\"")),
                row("response: property made optional", BREAKING, MESSAGE + "/properties/Author",
                        edit -> edit.removeAt(MESSAGE + "/required", 4)),
                row("response: property made required", ADDITIVE, ERROR + "/properties/MessageDetail",
                        edit -> edit.add(ERROR + "/required", "\"MessageDetail\"")),
                row("response: type changed", BREAKING, MESSAGE + "/properties/ReadByCustomer",
                        edit -> edit.set(MESSAGE + "/properties/ReadByCustomer", "type", "\"boolean\"")),
                row("response: format changed", BREAKING, MESSAGE + "/properties/ChatMessageId",
                        edit -> edit.set(MESSAGE + "/properties/ChatMessageId", "format", "\"int64\"")),
                row("response: format removed", BREAKING, MESSAGE + "/properties/WhenPosted",
                        edit -> edit.remove(MESSAGE + "/properties/WhenPosted", "format")),
                row("response: nullability lost", ADDITIVE, MESSAGE + "/properties/Author",
                        edit -> edit.remove(MESSAGE + "/properties/Author", "nullable")),
                row("response: nullability gained", BREAKING, ERROR + "/properties/Message",
                        edit -> edit.set(ERROR + "/properties/Message", "nullable", "true")),
                row("response: open set shortened", BREAKING, MESSAGE + "/properties/SpecialType",
                        edit -> edit.removeAt(MESSAGE + "/properties/SpecialType/x-extensible-enum", 3)),
                row("response: open set extended", ADDITIVE, MESSAGE + "/properties/SpecialType",
                        edit -> edit.add(MESSAGE + "/properties/SpecialType/x-extensible-enum", "\"Video\"")),
                row("response: open set closed", ADDITIVE, MESSAGE + "/properties/Type",
                        edit -> edit.set(MESSAGE + "/properties/Type", "enum", "[\"ToCustomer\",\"ToUser\"]")),
                row("response: open set dropped", BREAKING, MESSAGE + "/properties/Type",
                        edit -> edit.remove(MESSAGE + "/properties/Type", "x-extensible-enum")),
                row("response: text may be longer", BREAKING, MESSAGE + "/properties/Author",
                        edit -> edit.set(MESSAGE + "/properties/Author", "maxLength", "1000")),
                row("response: text is shorter", ADDITIVE, MESSAGE + "/properties/Author",
                        edit -> edit.set(MESSAGE + "/properties/Author", "maxLength", "100")),
                row("response: text without a limit", BREAKING, MESSAGE + "/properties/Author",
                        edit -> edit.remove(MESSAGE + "/properties/Author", "maxLength")),
                row("response: properties reordered", BREAKING, MESSAGE + "/properties",
                        edit -> edit.moveLast(MESSAGE + "/properties", "ChatMessageId")),
                row("response: array wrapped in an object", BREAKING, ARRAY,
                        edit -> edit.set(ARRAY, "type", "\"object\"").remove(ARRAY, "items")),
                row("response: XML not wrapped", BREAKING, ARRAY, edit -> edit.remove(ARRAY + "/xml", "wrapped")),
                row("response: media type removed", BREAKING, ANSWER + "/text~1xml",
                        edit -> edit.remove(ANSWER, "text/xml")),
                row("response: media type added", ADDITIVE, ANSWER + "/application~1cbor",
                        edit -> edit.set(ANSWER, "application/cbor", "{\"schema\":{\"$ref\":\"#" + ARRAY + "\"}}")),
                row("response: media types reordered", BREAKING, ANSWER,
                        edit -> edit.moveLast(ANSWER, "application/json")),
                row("response: status removed", BREAKING, "/components/responses/MisdirectedRequest",
                        edit -> edit.remove(OPERATION + "/responses", "421")),
                row("response: status added", ADDITIVE, OPERATION + "/responses/410",
                        edit -> edit.set(OPERATION + "/responses", "410", "{\"description\":\"Gone\"}")),
                row("response: header removed", BREAKING, "/components/headers/Retry-After",
                        edit -> edit.remove("/components/responses/TooManyRequests", "headers")),
                row("response: header added", ADDITIVE, "/components/headers/Retry-After",
                        edit -> edit.set("/components/responses/Forbidden", "headers",
                                "{\"Retry-After\":{\"$ref\":\"#/components/headers/Retry-After\"}}")),
                row("response: header no longer required", BREAKING, "/components/headers/Retry-After",
                        edit -> edit.remove("/components/headers/Retry-After", "required")),
                row("error: property removed", BREAKING, ERROR + "/properties/MessageDetail",
                        edit -> edit.remove(ERROR + "/properties", "MessageDetail")),
                row("error: media type removed", BREAKING, "/components/responses/BadRequest/content/text~1xml",
                        edit -> edit.remove("/components/responses/BadRequest/content", "text/xml")),
                row("error: another schema for one status", BREAKING, ERROR + "/properties/ErrorType",
                        edit -> edit.set("/components/responses/Forbidden/content/text~1json", "schema",
                                "{\"type\":\"object\",\"properties\":{\"Error\":{\"type\":\"boolean\"}}}")),

                // Authentication.
                row("way to authenticate removed", BREAKING, "/security", edit -> edit.removeAt("/security", 0)),
                row("way to authenticate added", ADDITIVE, "/security",
                        edit -> edit.set(SCHEMES, "Key", "{\"type\":\"apiKey\",\"in\":\"header\",\"name\":\"X-Key\","
                                + "\"description\":\"x\"}").add("/security", "{\"Key\":[]}")),
                row("ways turned from OR to AND", BREAKING, "/security",
                        edit -> edit.set("", "security", "[{\"Basic\":[],\"SoTicket\":[]},{\"Bearer\":[]},"
                                + "{\"XsrfToken\":[],\"XsrfCookie\":[]}]")),
                row("ways turned from AND to OR", ADDITIVE, "/security",
                        edit -> edit.set("", "security", "[{\"Basic\":[]},{\"SoTicket\":[]},{\"Bearer\":[]},"
                                + "{\"XsrfToken\":[]},{\"XsrfCookie\":[]}]")),
                row("a way for this operation alone", BREAKING, OPERATION + "/security",
                        edit -> edit.set(OPERATION, "security", "[{\"Basic\":[]}]")),
                row("security scheme renamed on the wire", BREAKING, SCHEMES + "/XsrfToken",
                        edit -> edit.set(SCHEMES + "/XsrfToken", "name", "\"X-CSRF\"")),
                row("security scheme of another type", BREAKING, SCHEMES + "/Bearer",
                        edit -> edit.set(SCHEMES + "/Bearer", "scheme", "\"digest\"")),

                // Where and what the operation is.
                row("path changed", BREAKING, "/paths/~1Agents~1Chat~1GetChatMessages",
                        edit -> edit.rename("/paths", "/Agents/Chat/GetChatMessages", "/Chat/GetChatMessages")),
                row("method changed", BREAKING, OPERATION,
                        edit -> edit.rename("/paths/~1Agents~1Chat~1GetChatMessages", "post", "put")),
                row("operationId changed", BREAKING, OPERATION,
                        edit -> edit.set(OPERATION, "operationId", "\"chatMessages\"")),
                row("tag changed", BREAKING, OPERATION, edit -> edit.set(OPERATION, "tags", "[\"Chat\"]")),
                row("operation deprecated", ADDITIVE, OPERATION, edit -> edit.set(OPERATION, "deprecated", "true")),
                row("no longer safe to retry", BREAKING, OPERATION,
                        edit -> edit.set(OPERATION, "x-safe-to-retry", "false")),
                row("extension added", ADDITIVE, OPERATION, edit -> edit.set(OPERATION, "x-more", "1")),
                row("server removed", BREAKING, "/servers/2", edit -> edit.removeAt("/servers", 2)),
                row("server added", ADDITIVE, end("/servers"),
                        edit -> edit.add("/servers", "{\"url\":\"https://b.test/api/v1\",\"description\":\"x\"}")),
                row("server variable with another default", BREAKING, "/servers/0/variables/env",
                        edit -> edit.set("/servers/0/variables/env", "default", "\"sod\"")),
                row("generated type renamed", BREAKING, MESSAGE,
                        edit -> ContractEdit.replacing("schemas/ChatMessage\"", "schemas/Message\"")
                                .rename("/components/schemas", "ChatMessage", "Message")),

                // Words.
                row("description of a property", WORDING, MESSAGE + "/properties/Author",
                        edit -> edit.set(MESSAGE + "/properties/Author", "description", "\"Who wrote it.\"")),
                row("summary of the operation", WORDING, OPERATION, edit -> edit.set(OPERATION, "summary", "\"x\"")),
                row("description of a response", WORDING, "/components/responses/BadRequest",
                        edit -> edit.set("/components/responses/BadRequest", "description", "\"x\"")),
                row("title", WORDING, "/info", edit -> edit.set("/info", "title", "\"x\"")),
                row("example", WORDING, "/components/examples/DocumentedRequest",
                        edit -> edit.set("/components/examples/DocumentedRequest/value", "After", "8")),
                row("description of a tag", WORDING, "/tags", edit -> edit.set("/tags/0", "description", "\"x\"")));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void theVerdictIsTheOneDeservedAndThePlaceIsNamed(UnaryOperator<ContractEdit> mutation, Verdict verdict, String place) {
        VersionGate gate = new VersionGate(published, mutation.apply(ContractEdit.ofToday()).contract());
        assertThat(gate.verdict()).as("changes: %s", gate.changes()).isEqualTo(verdict);
        if (verdict != NONE) {
            assertThat(gate.changes())
                    .as("the place of the largest change")
                    .filteredOn(change -> change.verdict() == verdict)
                    .extracting(Change::pointer)
                    .contains(place);
        }
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void theGateOpensForTheVersionThatSaysSoAndForNoLesser(
            UnaryOperator<ContractEdit> mutation, Verdict verdict, String place) {
        JsonNode release = ContractEdit.ofToday().set("/info", "version", "\"1.4.2\"").contract();
        String needed = verdict == BREAKING ? "2.0.0" : verdict == ADDITIVE ? "1.5.0" : "1.4.3";
        String lesser = verdict == BREAKING ? "1.9.9" : verdict == ADDITIVE ? "1.4.9" : "1.4.2";
        assertThat(complaint(release, mutation, needed)).isEmpty();
        if (verdict == NONE) {
            assertThat(complaint(release, mutation, lesser)).isEmpty();
        } else {
            assertThat(complaint(release, mutation, lesser))
                    .startsWith("src/main/openapi/chat.yaml: /info/version: version-says-what-changed: expected " + needed
                            + " or higher; found " + lesser + "\n")
                    .contains(verdict + " " + place + ": ");
        }
    }

    private static String complaint(JsonNode release, UnaryOperator<ContractEdit> mutation, String version) {
        ContractEdit changed = mutation.apply(ContractEdit.ofToday()).set("/info", "version", '"' + version + '"');
        return new VersionGate(release, changed.contract()).complaint();
    }

    private static String end(String array) {
        return array + "/" + ContractFile.tree().at(array).size();
    }

    private static String parameter(String required) {
        return "{\"name\":\"$top\",\"in\":\"query\",\"description\":\"x\",\"required\":" + required
                + ",\"schema\":{\"type\":\"integer\"},\"example\":1}";
    }

    private static Arguments row(String name, Verdict verdict, String place, UnaryOperator<ContractEdit> mutation) {
        return Arguments.of(Named.of(name, mutation), verdict, place);
    }
}
