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
    private static final String PATH = "/paths/~1Agents~1Chat~1GetChatMessages";
    private static final String CONTENT = OPERATION + "/requestBody/content";
    private static final String ANSWER = OPERATION + "/responses/200/content";
    private static final String TEXT = "{\"type\":\"string\",\"nullable\":true,\"description\":\"x\",\"example\":\"y\"}";

    private final JsonNode published =
            ContractEdit.ofToday().set("/info", "version", "\"1.4.2\"").contract();

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
                row("request: media type added before the others", BREAKING, CONTENT,
                        edit -> edit.setFirst(CONTENT, "application/cbor", "{\"schema\":{\"$ref\":\"#" + REQUEST + "\"}}")),
                row("request: media type without its schema", BREAKING, CONTENT + "/text~1json/schema",
                        edit -> edit.remove(CONTENT + "/text~1json", "schema")),
                row("request: encoding of a form stated", BREAKING, CONTENT + "/application~1x-www-form-urlencoded",
                        edit -> edit.set(CONTENT + "/application~1x-www-form-urlencoded", "encoding",
                                "{\"After\":{\"style\":\"form\"}}")),
                row("request: maximum added", BREAKING, REQUEST + "/properties/After",
                        edit -> edit.set(REQUEST + "/properties/After", "maximum", "100")),
                row("request: enum added", BREAKING, REQUEST + "/properties/After",
                        edit -> edit.set(REQUEST + "/properties/After", "enum", "[0,7]")),
                row("request: other properties forbidden", BREAKING, REQUEST,
                        edit -> edit.set(REQUEST, "additionalProperties", "false")),
                row("request: property made read-only", BREAKING, REQUEST + "/properties/After",
                        edit -> edit.set(REQUEST + "/properties/After", "readOnly", "true")),
                row("request: property deprecated", ADDITIVE, REQUEST + "/properties/After",
                        edit -> edit.set(REQUEST + "/properties/After", "deprecated", "true")),
                row("request: property wrapped in allOf", BREAKING, REQUEST + "/properties/After",
                        edit -> edit.set(REQUEST + "/properties", "After", "{\"allOf\":[{\"type\":\"integer\","
                                + "\"format\":\"int32\",\"nullable\":true}],\"description\":\"x\",\"example\":7}")),
                row("request: schema written out in one media type", BREAKING, CONTENT + "/text~1json/schema",
                        edit -> edit.set(CONTENT + "/text~1json", "schema",
                                ContractFile.tree().at(REQUEST).toString())),
                row("request: XML namespace added", BREAKING, REQUEST,
                        edit -> edit.set(REQUEST + "/xml", "namespace", "\"urn:x\"")),

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
                row("parameter no longer exploded", BREAKING, SELECT, edit -> edit.set(SELECT, "explode", "false")),
                row("parameter of another style", BREAKING, SELECT,
                        edit -> edit.set(SELECT, "style", "\"pipeDelimited\"")),
                row("parameter of another type", BREAKING, SELECT + "/schema",
                        edit -> edit.set(SELECT, "schema", "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}")),
                row("parameter with a closed set", BREAKING, SELECT + "/schema",
                        edit -> edit.set(SELECT + "/schema", "enum", "[\"Author\"]")),
                row("parameters reordered", BREAKING, OPERATION + "/parameters",
                        edit -> edit.removeAt(OPERATION + "/parameters", 0)
                                .add(OPERATION + "/parameters", "{\"$ref\":\"#" + SELECT + "\"}")),
                row("parameter deprecated", ADDITIVE, SELECT, edit -> edit.set(SELECT, "deprecated", "true")),
                row("optional parameter added before the others", BREAKING, OPERATION + "/parameters",
                        edit -> edit.insert(OPERATION + "/parameters", 0, parameter("false"))),
                row("parameter for every method of the path", BREAKING, PATH,
                        edit -> edit.set(PATH, "parameters", "[" + parameter("true") + "]")),
                row("parameter with reserved characters", BREAKING, SELECT,
                        edit -> edit.set(SELECT, "allowReserved", "true")),
                row("parameter that may be empty", BREAKING, SELECT,
                        edit -> edit.set(SELECT, "allowEmptyValue", "true")),
                row("header of another style", BREAKING, "/components/parameters/SoTimeZone",
                        edit -> edit.set("/components/parameters/SoTimeZone", "explode", "true")),
                row("parameter with a default", BREAKING, "/components/parameters/SoTimeZone/schema",
                        edit -> edit.set("/components/parameters/SoTimeZone/schema", "default", "\"UTC\"")),
                row("parameter with a limit", BREAKING, "/components/parameters/SoTimeZone/schema",
                        edit -> edit.set("/components/parameters/SoTimeZone/schema", "maxLength", "10")),
                row("parameter with a pattern", BREAKING, "/components/parameters/AcceptLanguage/schema",
                        edit -> edit.set("/components/parameters/AcceptLanguage/schema", "pattern", "\"^[a-z]{2}$\"")),
                row("parameter that may be null", ADDITIVE, SELECT + "/schema",
                        edit -> edit.set(SELECT + "/schema", "nullable", "true")),
                row("parameter as another component", WORDING, "/",
                        edit -> ContractEdit.replacing("parameters/Select\"", "parameters/Selection\"")
                                .rename("/components/parameters", "Select", "Selection")),

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
                row("response: property added between others", ADDITIVE, MESSAGE + "/properties/AddedProperty",
                        edit -> edit.setFirst(MESSAGE + "/properties", "AddedProperty", TEXT)),
                row("response: items may be null", BREAKING, MESSAGE, edit -> edit.set(MESSAGE, "nullable", "true")),
                row("response: the array may be null", BREAKING, ARRAY, edit -> edit.set(ARRAY, "nullable", "true")),
                row("response: items of another type", BREAKING, ARRAY + "/items",
                        edit -> edit.set(ARRAY, "items", "{\"type\":\"string\"}")),
                row("response: items of another named schema", BREAKING, ERROR,
                        edit -> edit.set(ARRAY, "items", "{\"$ref\":\"#" + ERROR + "\"}")),
                row("response: items written out", BREAKING, ARRAY + "/items",
                        edit -> edit.set(ARRAY, "items", ContractFile.tree().at(MESSAGE).toString())),
                row("response: items wrapped in oneOf", BREAKING, ARRAY + "/items",
                        edit -> edit.set(ARRAY, "items", "{\"oneOf\":[{\"$ref\":\"#" + MESSAGE + "\"}]}")),
                row("response: discriminator added", BREAKING, MESSAGE,
                        edit -> edit.set(MESSAGE, "discriminator", "{\"propertyName\":\"Type\"}")),
                row("response: other properties allowed by name", BREAKING, MESSAGE,
                        edit -> edit.set(MESSAGE, "additionalProperties", "{\"type\":\"string\"}")),
                row("response: pattern added", ADDITIVE, MESSAGE + "/properties/Type",
                        edit -> edit.set(MESSAGE + "/properties/Type", "pattern", "\"^[A-Z]\"")),
                row("response: minimum added", ADDITIVE, MESSAGE + "/properties/ReadByCustomer",
                        edit -> edit.set(MESSAGE + "/properties/ReadByCustomer", "minimum", "0")),
                row("response: default added", BREAKING, MESSAGE + "/properties/ReadByCustomer",
                        edit -> edit.set(MESSAGE + "/properties/ReadByCustomer", "default", "0")),
                row("response: property deprecated", ADDITIVE, MESSAGE + "/properties/SpecialParam",
                        edit -> edit.set(MESSAGE + "/properties/SpecialParam", "deprecated", "true")),
                row("response: property made write-only", BREAKING, MESSAGE + "/properties/SpecialParam",
                        edit -> edit.set(MESSAGE + "/properties/SpecialParam", "writeOnly", "true")),
                row("response: known values reordered", WORDING, MESSAGE + "/properties/Type",
                        edit -> edit.removeAt(MESSAGE + "/properties/Type/x-extensible-enum", 0)
                                .add(MESSAGE + "/properties/Type/x-extensible-enum", "\"Invalid\"")),
                row("response: known value renamed", BREAKING, MESSAGE + "/properties/SpecialType",
                        edit -> ContractEdit.replacing("\"TransferedSession\"", "\"TransferredSession\"")),
                row("response: known values of a text stated", ADDITIVE, MESSAGE + "/properties/Author",
                        edit -> edit.set(MESSAGE + "/properties/Author", "x-extensible-enum", "[\"a\"]")),
                row("response: XML element of a property renamed", BREAKING, MESSAGE + "/properties/Author",
                        edit -> edit.set(MESSAGE + "/properties/Author", "xml", "{\"name\":\"Writer\"}")),
                row("response: XML attribute for an element", BREAKING, MESSAGE + "/properties/ChatMessageId",
                        edit -> edit.set(MESSAGE + "/properties/ChatMessageId", "xml", "{\"attribute\":true}")),
                row("response: XML namespace added", BREAKING, MESSAGE,
                        edit -> edit.set(MESSAGE + "/xml", "namespace", "\"urn:x\"")),
                row("response: XML root renamed", BREAKING, ARRAY,
                        edit -> edit.set(ARRAY + "/xml", "name", "\"Messages\"")),
                row("response: media type added before the others", BREAKING, ANSWER,
                        edit -> edit.setFirst(ANSWER, "application/cbor", "{\"schema\":{\"$ref\":\"#" + ARRAY + "\"}}")),
                row("response: any other status declared", ADDITIVE, "/components/responses/InternalServerError",
                        edit -> edit.set(OPERATION + "/responses", "default",
                                "{\"$ref\":\"#/components/responses/InternalServerError\"}")),
                row("response: statuses exchanged", WORDING, "/components/responses/ServiceUnavailable",
                        edit -> edit.set(OPERATION + "/responses", "429",
                                "{\"$ref\":\"#/components/responses/ServiceUnavailable\"}")),
                row("response: challenge removed", BREAKING, "/components/headers/WWW-Authenticate",
                        edit -> edit.remove("/components/responses/NotAuthenticated", "headers")),
                row("response: challenge no longer required", BREAKING, "/components/headers/WWW-Authenticate",
                        edit -> edit.remove("/components/headers/WWW-Authenticate", "required")),
                row("response: header of another type", BREAKING, "/components/headers/Retry-After/schema",
                        edit -> edit.set("/components/headers/Retry-After/schema", "type", "\"integer\"")),
                row("response: header renamed", BREAKING, "/components/headers/WWW-Authenticate",
                        edit -> edit.rename("/components/responses/NotAuthenticated/headers", "WWW-Authenticate", "X-Authenticate")),
                row("response: header deprecated", ADDITIVE, "/components/headers/Retry-After",
                        edit -> edit.set("/components/headers/Retry-After", "deprecated", "true")),
                row("response: link added", BREAKING, OPERATION + "/responses/200",
                        edit -> edit.set(OPERATION + "/responses/200", "links",
                                "{\"next\":{\"operationId\":\"getChatMessages\"}}")),
                row("error: property removed", BREAKING, ERROR + "/properties/MessageDetail",
                        edit -> edit.remove(ERROR + "/properties", "MessageDetail")),
                row("error: property added", ADDITIVE, ERROR + "/properties/AddedProperty",
                        edit -> edit.set(ERROR + "/properties", "AddedProperty", TEXT)),
                row("error: property no longer given always", BREAKING, ERROR + "/properties/ErrorType",
                        edit -> edit.removeAt(ERROR + "/required", 1)),
                row("error: closed set", ADDITIVE, ERROR + "/properties/ErrorType",
                        edit -> edit.set(ERROR + "/properties/ErrorType", "enum", "[\"ArgumentException\"]")),
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
                        edit -> edit.set("", "security", "[{\"Basic\":[],\"SoTicket\":[]},{\"Bearer\":[]},{\"XsrfToken\":[]}]")),
                row("a way for this operation alone", BREAKING, OPERATION + "/security",
                        edit -> edit.set(OPERATION, "security", "[{\"Basic\":[]}]")),
                row("security scheme renamed on the wire", BREAKING, SCHEMES + "/XsrfToken",
                        edit -> edit.set(SCHEMES + "/XsrfToken", "name", "\"X-CSRF\"")),
                row("security scheme of another type", BREAKING, SCHEMES + "/Bearer",
                        edit -> edit.set(SCHEMES + "/Bearer", "scheme", "\"digest\"")),
                row("security scheme of another kind", BREAKING, SCHEMES + "/Bearer",
                        edit -> edit.set(SCHEMES, "Bearer", "{\"type\":\"apiKey\",\"in\":\"header\","
                                + "\"name\":\"Authorization\",\"description\":\"x\"}")),
                row("security scheme under another name", BREAKING, SCHEMES + "/Basic",
                        edit -> ContractEdit.replacing("\"Basic\":[]", "\"HttpBasic\":[]")
                                .rename(SCHEMES, "Basic", "HttpBasic")),
                row("security scheme moved to the query", BREAKING, SCHEMES + "/XsrfToken",
                        edit -> edit.set(SCHEMES + "/XsrfToken", "in", "\"query\"")),
                row("word of a security scheme changed", BREAKING, SCHEMES + "/SoTicket",
                        edit -> edit.set(SCHEMES + "/SoTicket", "x-authorization-scheme", "\"Ticket\"")),
                row("format of a token named", WORDING, SCHEMES + "/Bearer",
                        edit -> edit.set(SCHEMES + "/Bearer", "bearerFormat", "\"8A:…\"")),
                row("description of a security scheme", WORDING, SCHEMES + "/Bearer",
                        edit -> edit.set(SCHEMES + "/Bearer", "description", "\"x\"")),
                row("scope demanded", BREAKING, "/security",
                        edit -> edit.removeAt("/security", 2).add("/security", "{\"Bearer\":[\"chat.read\"]}")),
                row("no credentials needed any more", ADDITIVE, "/security", edit -> edit.add("/security", "{}")),
                row("ways to authenticate reordered", WORDING, "/security",
                        edit -> edit.removeAt("/security", 0).add("/security", "{\"Basic\":[]}")),

                // Where and what the operation is.
                row("path changed", BREAKING, "/paths/~1Agents~1Chat~1GetChatMessages",
                        edit -> edit.rename("/paths", "/Agents/Chat/GetChatMessages", "/Chat/GetChatMessages")),
                row("method changed", BREAKING, OPERATION,
                        edit -> edit.rename("/paths/~1Agents~1Chat~1GetChatMessages", "post", "put")),
                row("operationId changed", BREAKING, OPERATION,
                        edit -> edit.set(OPERATION, "operationId", "\"chatMessages\"")),
                row("tag changed", BREAKING, OPERATION, edit -> edit.set(OPERATION, "tags", "[\"Chat\"]")),
                row("tag added", BREAKING, OPERATION, edit -> edit.add(OPERATION + "/tags", "\"Chat\"")),
                row("tag removed", BREAKING, OPERATION, edit -> edit.remove(OPERATION, "tags")),
                row("method added", ADDITIVE, PATH + "/get",
                        edit -> edit.set(PATH, "get", "{\"operationId\":\"x\",\"responses\":{\"200\":"
                                + "{\"description\":\"OK\"}}}")),
                row("path added", ADDITIVE, "/paths/~1Agents",
                        edit -> edit.set("/paths", "/Agents", "{\"get\":{\"operationId\":\"x\",\"responses\":{\"200\":"
                                + "{\"description\":\"OK\"}}}}")),
                row("callback added", BREAKING, OPERATION, edit -> edit.set(OPERATION, "callbacks", "{\"a\":{}}")),
                row("threshold of slow calls changed", BREAKING, OPERATION,
                        edit -> edit.set(OPERATION, "x-ns-api-slow-threshold-ms", "9000")),
                row("OpenAPI 3.1", BREAKING, "/", edit -> edit.set("", "openapi", "\"3.1.0\"")),
                row("operation deprecated", ADDITIVE, OPERATION, edit -> edit.set(OPERATION, "deprecated", "true")),
                row("no longer safe to retry", BREAKING, OPERATION,
                        edit -> edit.set(OPERATION, "x-safe-to-retry", "false")),
                row("extension added", ADDITIVE, OPERATION, edit -> edit.set(OPERATION, "x-more", "1")),
                row("server removed", BREAKING, "/servers/2", edit -> edit.removeAt("/servers", 2)),
                row("server with another base path", BREAKING, "/servers/0",
                        edit -> edit.set("/servers/0", "url", "\"http://localhost:{port}/api/v2\"")),
                row("server added before the others", BREAKING, "/servers",
                        edit -> edit.insert("/servers", 0, "{\"url\":\"https://b.test/api/v1\",\"description\":\"x\"}")),
                row("servers reordered", BREAKING, "/servers",
                        edit -> edit.insert("/servers", 2, ContractFile.tree().at("/servers/0").toString())
                                .removeAt("/servers", 0)),
                row("server for this operation alone", BREAKING, OPERATION,
                        edit -> edit.set(OPERATION, "servers", "[{\"url\":\"https://b.test\"}]")),
                row("server for this path alone", BREAKING, PATH,
                        edit -> edit.set(PATH, "servers", "[{\"url\":\"https://b.test\"}]")),
                row("server variable with a closed set", BREAKING, "/servers/1/variables/env",
                        edit -> edit.set("/servers/1/variables/env", "enum", "[\"online\"]")),
                row("server added", ADDITIVE, end("/servers"),
                        edit -> edit.add("/servers", "{\"url\":\"https://b.test/api/v1\",\"description\":\"x\"}")),
                row("server variable with another default", BREAKING, "/servers/1/variables/env",
                        edit -> edit.set("/servers/1/variables/env", "default", "\"sod\"")),
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
                row("description of a tag", WORDING, "/tags", edit -> edit.set("/tags/0", "description", "\"x\"")),
                row("description of a server", WORDING, "/servers/0",
                        edit -> edit.set("/servers/0", "description", "\"x\"")),
                row("description of a server variable", WORDING, "/servers/1/variables/env",
                        edit -> edit.set("/servers/1/variables/env", "description", "\"x\"")),
                row("description of the path", WORDING, PATH, edit -> edit.set(PATH, "description", "\"x\"")),
                row("description of the request body", WORDING, OPERATION + "/requestBody",
                        edit -> edit.set(OPERATION + "/requestBody", "description", "\"x\"")),
                row("description of a header", WORDING, "/components/headers/Retry-After",
                        edit -> edit.set("/components/headers/Retry-After", "description", "\"x\"")),
                row("description of a schema", WORDING, MESSAGE, edit -> edit.set(MESSAGE, "description", "\"x\"")),
                row("description of the contract", WORDING, "/info", edit -> edit.set("/info", "description", "\"x\"")),
                row("example of a property", WORDING, MESSAGE + "/properties/Author",
                        edit -> edit.set(MESSAGE + "/properties/Author", "example", "\"x\"")),
                row("example of a parameter", WORDING, SELECT, edit -> edit.set(SELECT, "example", "\"Type\"")),
                row("example exchanged for another", WORDING, "/components/examples/SelectedProperties",
                        edit -> edit.set(ANSWER + "/application~1json/examples/Documented", "$ref",
                                "\"#/components/examples/SelectedProperties\"")),
                row("example removed", WORDING, ANSWER + "/application~1json/examples",
                        edit -> edit.remove(ANSWER + "/application~1json/examples", "SelectedProperties")),
                row("license", WORDING, "/info",
                        edit -> edit.set("/info", "license", "{\"name\":\"MIT\",\"url\":\"https://b.test/mit\"}")),
                row("contact", WORDING, "/info", edit -> edit.set("/info/contact", "name", "\"x\"")),
                row("terms of service", WORDING, "/info",
                        edit -> edit.set("/info", "termsOfService", "\"https://b.test/terms\"")),
                row("other documents", WORDING, "/",
                        edit -> edit.set("", "externalDocs", "{\"url\":\"https://b.test/docs\"}")),
                row("other documents of the operation", WORDING, OPERATION,
                        edit -> edit.set(OPERATION, "externalDocs", "{\"url\":\"https://b.test/docs\"}")),
                row("a second tag, described", WORDING, "/tags",
                        edit -> edit.add("/tags", "{\"name\":\"More\",\"description\":\"x\"}")));
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void theVerdictIsTheOneDeservedThePlaceIsNamedAndTheGateOpensForTheVersionThatSaysSoOnly(
            UnaryOperator<ContractEdit> mutation, Verdict verdict, String place) {
        VersionGate gate = new VersionGate(published, mutation.apply(ContractEdit.ofToday()).contract());
        assertThat(gate.verdict()).as("changes: %s", gate.changes()).isEqualTo(verdict);
        assertThat(gate.complaint(needed(verdict))).isEmpty();
        if (verdict == NONE) {
            return;
        }
        assertThat(gate.changes())
                .as("the place of the largest change")
                .filteredOn(change -> change.verdict() == verdict)
                .extracting(Change::pointer)
                .contains(place);
        assertThat(gate.complaint(lesser(verdict)))
                .startsWith("src/main/openapi/chat.yaml: /info/version: version-says-what-changed: expected "
                        + needed(verdict) + " or higher; found " + lesser(verdict) + "\n")
                .contains(verdict + " " + place + ": ");
    }

    private static Version needed(Verdict verdict) {
        return switch (verdict) {
            case BREAKING -> Version.of("2.0.0");
            case ADDITIVE -> Version.of("1.5.0");
            case WORDING -> Version.of("1.4.3");
            case NONE -> Version.of("1.4.2");
        };
    }

    /** The greatest version that does not say a change of this size. */
    private static Version lesser(Verdict verdict) {
        return switch (verdict) {
            case BREAKING -> Version.of("1.9.9");
            case ADDITIVE -> Version.of("1.4.9");
            case WORDING, NONE -> Version.of("1.4.2");
        };
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
