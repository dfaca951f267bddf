package com.superoffice.webapi.chat.contract.lint;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** All rules, in the order in which their findings are best read. */
final class ContractLint {

    private static final List<LintRule> FORM = List.of(new MetaSchemaRule(), new ComponentUsesRule());
    private static final List<LintRule> CONTENT = List.of(
            new ParserRule(),
            WordsRule.described(),
            WordsRule.summarized(),
            WordsRule.exampled(),
            WordsRule.bodiesExampled(),
            new ValidExampleRule(),
            new WireFactsRule());

    private ContractLint() {}

    /** The findings; a document that is not OpenAPI, or has a reference that leads nowhere or in a circle, is not looked into further. */
    static List<LintFinding> findings(JsonNode contract) {
        List<LintFinding> form = findings(FORM, contract);
        boolean unreadable = form.stream().anyMatch(finding -> !finding.rule().equals("component-used"));
        return unreadable ? form : concat(form, findings(CONTENT, contract));
    }

    private static List<LintFinding> findings(List<LintRule> rules, JsonNode contract) {
        return rules.stream().flatMap(rule -> rule.check(contract)).toList();
    }

    private static List<LintFinding> concat(List<LintFinding> first, List<LintFinding> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
