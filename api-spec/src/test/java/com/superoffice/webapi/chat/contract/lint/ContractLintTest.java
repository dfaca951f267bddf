package com.superoffice.webapi.chat.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.ContractEdit;
import com.superoffice.webapi.chat.contract.ContractFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** C1: the contract keeps its rules, and each rule sees what breaks it. */
class ContractLintTest {

    private static final String FILE = "src/main/openapi/chat.yaml: ";
    private static final String MESSAGE = "/components/schemas/ChatMessage";
    private static final String OPERATION = ContractEdit.OPERATION;

    @Test
    void theContractKeepsEveryRule() {
        String findings = ContractLint.findings(ContractFile.tree()).stream()
                .map(LintFinding::toString)
                .collect(Collectors.joining("\n"));
        assertThat(findings).isEmpty();
    }

    static Stream<Arguments> brokenContracts() {
        return Stream.of(
                row(edit().set(MESSAGE + "/properties/ChatMessageId", "type", "\"integr\""),
                        MESSAGE + "/properties/ChatMessageId/type: openapi-meta-schema: does not have a value in the"
                                + " enumeration [\"array\", \"boolean\", \"integer\", \"number\", \"object\", \"string\"]"),
                row(edit().set(OPERATION + "/requestBody", "required", "\"tru\""),
                        OPERATION + "/requestBody/required: openapi-meta-schema: string found, boolean expected"),
                row(edit().set("", "security", "[{\"Basic\":[]},{\"SoTicket\":[]},{\"Bearer\":[]},"
                                + "{\"XsrfToken\":[]},{\"OAuth\":[]}]"),
                        "/security: reference-resolves: expected a security scheme; found none named OAuth"),
                row(edit().add(OPERATION + "/parameters", "{\"name\":\"$select\",\"in\":\"query\","
                                + "\"description\":\"x\",\"schema\":{\"type\":\"string\"}}"),
                        "/: swagger-parser: paths.'/Agents/Chat/GetChatMessages'(post).parameters. There are duplicate"
                                + " parameter values"),
                row(edit().remove(OPERATION, "description"),
                        OPERATION + ": has-description: expected description; found none"),
                row(edit().set(MESSAGE + "/properties/Author", "description", "\" \""),
                        MESSAGE + "/properties/Author: has-description: expected description; found none"),
                row(edit().remove("/components/examples/Forbidden", "summary"),
                        "/components/examples/Forbidden: has-summary: expected summary; found none"),
                row(edit().remove("/components/headers/Retry-After", "example"),
                        "/components/headers/Retry-After: has-example: expected example; found none"),
                row(edit().set("/components/responses/Forbidden/content/text~1json", "examples", "{}"),
                        "/components/responses/Forbidden/content/text~1json: has-examples: expected examples; found"
                                + " none"),
                row(edit().set("/components/examples", "Spare", "{\"summary\":\"x\",\"value\":1}"),
                        "/components/examples/Spare: component-used: expected a use of it; found none"),
                row(edit().set(OPERATION + "/responses", "500", "{\"$ref\":\"#/components/responses/None\"}"),
                        "/components/responses/InternalServerError: component-used: expected a use of it; found none",
                        OPERATION + "/responses/500: reference-resolves: expected a component; found none at"
                                + " #/components/responses/None"),
                row(edit().set(OPERATION + "/responses", "500", "{\"$ref\":\"errors.yaml#/InternalServerError\"}"),
                        "/components/responses/InternalServerError: component-used: expected a use of it; found none",
                        OPERATION + "/responses/500: reference-resolves: expected a component of this file; found"
                                + " errors.yaml#/InternalServerError"),
                row(edit().set(OPERATION + "/responses", "500", "{\"$ref\":\"InternalServerError\"}"),
                        "/components/responses/InternalServerError: component-used: expected a use of it; found none",
                        OPERATION + "/responses/500: reference-resolves: expected a component of this file; found"
                                + " InternalServerError"),
                row(edit().set(MESSAGE + "/properties", "Answers", "{\"$ref\":\"#/components/schemas/ArrayOfChatMessage\"}"),
                        "/components/schemas/ArrayOfChatMessage/items: reference-ends: expected no circle; found one through"
                                + " #/components/schemas/ChatMessage",
                        MESSAGE + "/properties/Answers: reference-ends: expected no circle; found one through"
                                + " #/components/schemas/ArrayOfChatMessage"),
                row(edit().set(MESSAGE + "/properties/ReadByCustomer", "example", "2147483648"),
                        MESSAGE + "/properties/ReadByCustomer/example: example-valid: expected an int32 number; found one"
                                + " outside its range"),
                row(edit().set("/components/parameters/SoTimeZone", "example", "7"),
                        "/components/parameters/SoTimeZone/example: example-valid: integer found, string expected"),
                row(edit().set("/components/examples/BadRequest/value", "Hint", "\"x\"")
                                .set("/components/examples/BadRequestXml", "value", "\"<Error><Error>true</Error>"
                                        + "<ErrorType>a</ErrorType><Message>b</Message></Error>\""),
                        badRequest("application~1json", "/Hint: example-valid: expected a declared property; found another"
                                + " one"),
                        badRequest("text~1json", "/Hint: example-valid: expected a declared property; found another one"),
                        badRequest("application~1xml", ": example-valid: required property 'ErrorSource' not found"),
                        badRequest("application~1xml", ": example-same: expected what application/json has under this name;"
                                + " found another value"),
                        badRequest("text~1xml", ": example-valid: required property 'ErrorSource' not found"),
                        badRequest("text~1xml", ": example-same: expected what application/json has under this name; found"
                                + " another value"),
                        badRequest("application~1json-patch+json", "/Hint: example-valid: expected a declared property;"
                                + " found another one"),
                        badRequest("application~1merge-patch+json", "/Hint: example-valid: expected a declared property;"
                                + " found another one")),
                row(edit().set("/components/schemas/GetChatMessagesRequest", "required", "[\"ChatSessionId\",\"After\"]"),
                        "/components/schemas/GetChatMessagesRequest/required: wire-fact: expected [\"ChatSessionId\"];"
                                + " found [\"ChatSessionId\",\"After\"]"),
                row(edit().remove("/components/schemas/GetChatMessagesRequest/properties/After", "nullable"),
                        "/components/schemas/GetChatMessagesRequest/properties/After/nullable: wire-fact: expected true; found \"nothing\""),
                row(edit().set(MESSAGE + "/properties/Type", "enum", "[\"Invalid\",\"ToCustomer\",\"ToUser\",\"Special\"]"),
                        MESSAGE + "/properties/Type/enum: wire-fact: expected \"nothing\"; found [\"Invalid\",\"ToCustomer\","
                                + "\"ToUser\",\"Special\"]"),
                row(edit().removeAt("/security", 0).add("/security", "{\"Basic\":[]}"),
                        "/security: wire-fact: expected [{\"Basic\":[]},{\"SoTicket\":[]},{\"Bearer\":[]},"
                                + "{\"XsrfToken\":[]}]; found [{\"SoTicket\":[]},{\"Bearer\":[]},"
                                + "{\"XsrfToken\":[]},{\"Basic\":[]}]"),
                row(edit().set("/components/parameters/Select", "explode", "false"),
                        OPERATION + "/parameters/0/explode: wire-fact: expected \"nothing\"; found false"));
    }

    @ParameterizedTest
    @MethodSource("brokenContracts")
    void aBrokenRuleIsNamedWithFilePlaceAndRule(ContractEdit broken, String expected) {
        String findings = ContractLint.findings(broken.contract()).stream()
                .map(LintFinding::toString)
                .collect(Collectors.joining("\n"));
        assertThat(findings).isEqualTo(expected);
    }

    @Test
    void aNewOptionalPropertyBreaksNoRule() {
        ContractEdit edit = edit().set(MESSAGE + "/properties", "AddedProperty",
                "{\"type\":\"string\",\"nullable\":true,\"description\":\"The subject.\",\"example\":\"Order\"}");
        assertThat(ContractLint.findings(edit.contract())).isEmpty();
    }

    private static ContractEdit edit() {
        return ContractEdit.ofToday();
    }

    private static String badRequest(String type, String finding) {
        return OPERATION + "/responses/400/content/" + type + "/examples/BadRequest/value" + finding;
    }

    private static Arguments row(ContractEdit broken, String... findings) {
        String first = findings[0];
        return Arguments.of(
                Named.of(first.substring(0, Math.min(100, first.length())), broken),
                Stream.of(findings).map(FILE::concat).collect(Collectors.joining("\n")));
    }
}
