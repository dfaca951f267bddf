package com.superoffice.webapi.chat.conformance.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of the endpoint by their ids, as the contract publishes them. */
public final class Rules {

    private static final Map<String, Rule> ALL = read();

    private Rules() {}

    /** All rules in their order. */
    public static Map<String, Rule> all() {
        return ALL;
    }

    /**
     * The rule of this id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Rule of(String id) {
        Rule rule = ALL.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("no rule " + id);
        }
        return rule;
    }

    private static Rule.Clause clause(JsonNode node) {
        return new Rule.Clause(
                node.path("text").asString(),
                node.path("cases").valueStream().map(JsonNode::asString).toList());
    }

    private static Map<String, Rule> read() {
        try (InputStream stream = Objects.requireNonNull(Rules.class.getResourceAsStream("/META-INF/openapi/rules.json"))) {
            Map<String, Rule> rules = new LinkedHashMap<>();
            for (JsonNode node : JsonMapper.shared().readTree(stream)) {
                String id = node.path("id").asString();
                Mark mark = Mark.valueOf(node.path("mark").asString());
                List<Rule.Clause> clauses = node.path("says").valueStream().map(Rules::clause).toList();
                rules.put(id, new Rule(id, mark, node.path("contract").asString(), clauses));
            }
            return Collections.unmodifiableMap(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
