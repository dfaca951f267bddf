package com.superoffice.webapi.chat.contract.judge;

import com.superoffice.webapi.chat.contract.operation.Operation;
import com.superoffice.webapi.chat.contract.request.Findings;
import com.superoffice.webapi.chat.contract.request.Names;
import com.superoffice.webapi.chat.contract.request.Rule;
import com.superoffice.webapi.chat.contract.request.UrlEncoded;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Are the query parameters declared, and are the selected names properties of the result? */
final class QueryCheck {

    private static final String SELECT = "$select";

    private final Operation operation;

    QueryCheck(Operation operation) {
        this.operation = operation;
    }

    void check(Request request, Findings findings) {
        String query = request.query();
        if (query == null || query.isEmpty()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (UrlEncoded.Pair pair : UrlEncoded.pairs(query)) {
            checkPair(pair, seen, findings);
        }
    }

    private void checkPair(UrlEncoded.Pair pair, Set<String> seen, Findings findings) {
        if (pair.hasBrokenEscape() || !pair.isUtf8()) {
            findings.add(
                    "query",
                    Rule.PARAMETER_MALFORMED,
                    "percent-encoded UTF-8",
                    "something else, in parameter " + pair.position(),
                    operation.pointer() + "/parameters");
            return;
        }
        String name = pair.name();
        String pointer = operation.queryParameters().get(name);
        String where = "query " + Names.printable(name);
        if (pointer == null) {
            findings.add(
                    where,
                    Rule.PARAMETER_UNDECLARED,
                    Names.oneOf(operation.queryParameters().keySet()),
                    "a parameter that is not declared",
                    operation.pointer() + "/parameters");
        } else if (!seen.add(name)) {
            findings.add(where, Rule.PARAMETER_REPEATED, "one, with a comma separated list", "another one", pointer);
        }
        if (pointer != null && name.equals(SELECT)) {
            checkSelectedNames(pair.value(), where, pointer, findings);
        }
    }

    private void checkSelectedNames(String list, String where, String pointer, Findings findings) {
        for (String item : list.split(",", -1)) {
            String name = item.strip();
            if (!name.isEmpty() && !operation.properties().contains(name.toLowerCase(Locale.ROOT))) {
                findings.add(
                        where,
                        Rule.SELECTED_NAME_UNKNOWN,
                        "the name of a property of the result",
                        Names.quoted(name) + ", which selects nothing",
                        pointer);
            }
        }
    }
}
