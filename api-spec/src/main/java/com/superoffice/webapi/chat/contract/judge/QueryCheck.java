package com.superoffice.webapi.chat.contract.judge;

import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Are the query parameters declared, and are the selected names properties of the result? */
final class QueryCheck {

    private static final String SELECT = "$select";
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

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
        int position = 0;
        for (String pair : query.split("&", -1)) {
            position++;
            if (!pair.isEmpty()) {
                checkPair(pair, position, seen, findings);
            }
        }
    }

    private void checkPair(String pair, int position, Set<String> seen, Findings findings) {
        int equals = pair.indexOf('=');
        String name;
        String value;
        try {
            if (BROKEN_ESCAPE.matcher(pair).find()) {
                throw new CharacterCodingException();
            }
            name = FormEncoding.decode(equals < 0 ? pair : pair.substring(0, equals));
            value = equals < 0 ? "" : FormEncoding.decode(pair.substring(equals + 1));
        } catch (CharacterCodingException e) {
            findings.add(
                    "query",
                    Rule.PARAMETER_MALFORMED,
                    "percent-encoded UTF-8",
                    "something else, in parameter " + position,
                    operation.pointer() + "/parameters");
            return;
        }
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
            checkSelectedNames(value, where, pointer, findings);
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
