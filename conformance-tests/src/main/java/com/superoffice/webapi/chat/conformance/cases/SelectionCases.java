package com.superoffice.webapi.chat.conformance.cases;

import static com.superoffice.webapi.chat.conformance.cases.PlainCall.query;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.contract.MediaType.Format;
import com.superoffice.webapi.chat.conformance.exchange.NoResponseException;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import com.superoffice.webapi.chat.conformance.judge.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** {@code $select}: what is asked for has its value, everything else is null. */
final class SelectionCases implements Derivation {

    private static final String MATRIX = "Selection × property";

    @Override
    public List<Case> derive(Contract contract) {
        if (contract.parameters().stream().noneMatch(parameter -> parameter.getName().equals("$select"))) {
            return List.of();
        }
        List<String> names = List.copyOf(contract.message().properties().keySet());
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            cases.add(alone(contract, name, "alone", name));
            cases.add(alone(contract, name, "lower-case", name.toLowerCase(Locale.ROOT)));
            cases.add(alone(contract, name, "upper-case", name.toUpperCase(Locale.ROOT)));
            for (String other : names.subList(i + 1, names.size())) {
                cases.add(selecting(contract, name + "+" + other, "D2", name + "," + other, Set.of(name, other))
                        .from("$select", name, other)
                        .read()
                        .does(script(name + "," + other, Set.of(name, other), "D2")));
            }
        }
        // One that a message need not have may be null whether it is selected or not.
        List<String> required = names.stream().filter(contract.message()::requires).toList();
        cases.addAll(lists(contract, required.isEmpty() ? names : required));
        return cases;
    }

    private static Case alone(Contract contract, String name, String variation, String written) {
        String rule = variation.equals("alone") ? "D2" : "C4";
        Case.Builder builder = selecting(contract, name + "." + variation, rule, written, Set.of(name))
                .from("$select", name)
                .cell(MATRIX, name, variation);
        return (rule.equals("D2") ? builder.read() : builder).does(script(written, Set.of(name), rule));
    }

    private static List<Case> lists(Contract contract, List<String> names) {
        Set<String> all = Set.copyOf(contract.message().properties().keySet());
        String first = names.get(names.size() - 1);
        String second = names.get(0);
        Set<String> both = Set.of(first, second);
        List<Case> cases = new ArrayList<>();
        cases.add(list(contract, "all", "D2", String.join(",", contract.message().properties().keySet()), all));
        cases.add(list(contract, "none", "C4", "", all));
        cases.add(list(contract, "commas-only", "C4", ",,", all));
        cases.add(list(contract, "blank", "C4", "%20", all));
        cases.add(list(contract, "unknown", "C4", "NoSuchProperty", Set.of()));
        cases.add(list(contract, "path", "C4", "category/id", Set.of()));
        cases.add(list(contract, "documented-example", "C4", "name,department,category/id", Set.of()));
        cases.add(list(contract, "odd-characters", "C4", "%C3%A6%22%27%3C%3E", Set.of()));
        cases.add(of(contract, "unknown-and-known", "NoSuchProperty," + first, Set.of(first)));
        cases.add(of(contract, "blanks", "%20" + first + "%20,%20" + second, both));
        cases.add(of(contract, "empty-items", "," + first + ",," + second + ",", both));
        cases.add(of(contract, "same-twice", first + "," + first, Set.of(first)));
        cases.add(of(contract, "reversed", first + "," + second, both));
        cases.add(of(contract, "encoded-comma", first + "%2C" + second, both));
        cases.add(of(contract, "path-of-known", first + "/id", Set.of()));
        cases.add(whole(contract, "encoded-dollar", "%24select=" + first, Set.of(first)));
        cases.add(whole(contract, "beside-others", "a=b&$select=" + first + "&c", Set.of(first)));
        contract.requestMediaTypes().stream()
                .filter(type -> RequestBody.format(type) == Format.FORM)
                .forEach(type -> cases.add(inForm(contract, type, all, first)));
        return cases;
    }

    private static Case list(Contract contract, String id, String rule, String written, Set<String> selected) {
        Case.Builder builder =
                selecting(contract, id, rule, written, selected).from("$select").cell("Selection", "list", id);
        return (rule.equals("D2") ? builder.read() : builder).does(script(written, selected, rule));
    }

    private static Case of(Contract contract, String id, String written, Set<String> selected) {
        return selecting(contract, id, "C4", written, selected)
                .from("$select")
                .cell("Selection", "list", id)
                .does(script(written, selected, "C4"));
    }

    private static Case whole(Contract contract, String id, String query, Set<String> selected) {
        return Case.of("select." + id)
                .title("The query " + query + " selects " + selected)
                .rule("C4")
                .at(contract.parameterPointer("$select"))
                .from("$select")
                .cell("Selection", "list", id)
                .does(server -> server.expect(
                        query(server.call(), query),
                        Expectation.messages("C4", PlainCall.question(server).select(selected))));
    }

    private static Case inForm(Contract contract, String type, Set<String> all, String name) {
        return Case.of("select.in-form-body")
                .title("$select in a form body selects nothing: it is read from the query only")
                .rule("C4")
                .at(contract.parameterPointer("$select"))
                .from("$select", type)
                .does(server -> {
                    Field session = Field.of(PlainCall.SESSION, server.target().session());
                    Field select = new Field("$select", name);
                    Question question = PlainCall.question(server);
                    server.expect(
                            PlainCall.in(server, type, List.of(session, select)),
                            Expectation.messages("C4", question.select(all)));
                });
    }

    private static Case.Builder selecting(
            Contract contract, String id, String rule, String written, Set<String> selected) {
        String what = selected.isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(selected));
        return Case.of("select." + id)
                .title("$select=" + written + " selects " + what)
                .rule(rule)
                .at(contract.parameterPointer("$select"));
    }

    private static Script script(String written, Set<String> selected, String rule) {
        return server -> select(server, written, selected, rule);
    }

    private static void select(ServerUnderTest server, String written, Set<String> selected, String rule)
            throws NoResponseException {
        server.expect(
                query(server.call(), "$select=" + written),
                Expectation.messages(rule, PlainCall.question(server).select(selected)));
    }
}
