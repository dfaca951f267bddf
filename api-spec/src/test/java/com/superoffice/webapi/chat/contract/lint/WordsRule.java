package com.superoffice.webapi.chat.contract.lint;

import com.superoffice.webapi.chat.contract.ContractFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Parts that a reader meets have a member, such as a description. */
final class WordsRule implements LintRule {

    private final String member;
    private final Pattern places;

    private WordsRule(String member, String places) {
        this.member = member;
        this.places = Pattern.compile(places);
    }

    static LintRule described() {
        return new WordsRule(
                "description",
                "/info|/servers/\\d+(/variables/[^/]+)?|/tags/\\d+|/paths/[^/]+/[^/]+|.*/requestBody|.*/responses/200"
                        + "|/components/(securitySchemes|parameters|headers|schemas|responses)/[^/]+"
                        + "|/components/schemas/[^/]+/properties/[^/]+");
    }

    static LintRule summarized() {
        return new WordsRule("summary", "/paths/[^/]+/[^/]+|/components/examples/[^/]+");
    }

    static LintRule exampled() {
        return new WordsRule(
                "example", "/components/(parameters|headers)/[^/]+|/components/schemas/[^/]+/properties/[^/]+");
    }

    static LintRule bodiesExampled() {
        return new WordsRule("examples", ".*/content/[^/]+");
    }

    @Override
    public Stream<LintFinding> check(JsonNode contract) {
        return ContractFile.objects(contract).entrySet().stream()
                .filter(entry -> places.matcher(entry.getKey()).matches())
                .filter(entry -> !entry.getValue().has("$ref"))
                .filter(entry -> isEmpty(entry.getValue().path(member)))
                .map(entry -> new LintFinding(entry.getKey(), "has-" + member, "expected " + member + "; found none"));
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || (value.isContainer() && value.isEmpty())
                || (value.isString() && value.asString().isBlank() && !value.asString().isEmpty());
    }
}
