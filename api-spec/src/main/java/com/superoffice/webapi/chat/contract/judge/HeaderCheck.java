package com.superoffice.webapi.chat.contract.judge;

import com.superoffice.webapi.chat.contract.operation.Operation;
import com.superoffice.webapi.chat.contract.request.Findings;
import com.superoffice.webapi.chat.contract.request.Names;
import com.superoffice.webapi.chat.contract.request.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Are the provider's own headers declared, and do headers of one value stand once? */
final class HeaderCheck {

    private static final String PROVIDER_PREFIX = "so-";
    /** HTTP defines these as lists, which may be spread over several lines. */
    private static final Set<String> LISTS = Set.of("accept", "accept-language");

    private final Operation operation;
    private final Set<String> single = new LinkedHashSet<>(List.of("content-type"));

    HeaderCheck(Operation operation) {
        this.operation = operation;
        single.addAll(operation.headers().keySet());
        single.removeAll(LISTS);
    }

    void check(Request request, Findings findings) {
        for (String name : request.headerNames()) {
            String lowerCase = name.toLowerCase(Locale.ROOT);
            String where = "header " + Names.printable(name);
            if (lowerCase.startsWith(PROVIDER_PREFIX) && !operation.headers().containsKey(lowerCase)) {
                boolean tolerated = operation.toleratedHeaders().contains(lowerCase);
                findings.add(
                        where,
                        tolerated ? Rule.HEADER_TOLERATED : Rule.HEADER_UNDECLARED,
                        "a declared header",
                        tolerated ? "one that has no effect" : "one that is not declared",
                        operation.pointer() + (tolerated ? "/x-tolerated-headers" : "/parameters"));
            }
            if (lowerCase.equals("content-encoding")) {
                List<String> codings = request.header(name).stream()
                        .filter(coding -> !coding.strip().equalsIgnoreCase("identity"))
                        .toList();
                if (!codings.isEmpty()) {
                    findings.add(
                            where,
                            Rule.CONTENT_ENCODING_UNDECLARED,
                            "identity or none",
                            Names.quoted(String.join(", ", codings)),
                            operation.contentPointer());
                }
            }
            if (single.contains(lowerCase) && request.header(name).size() > 1) {
                findings.add(
                        where,
                        Rule.HEADER_REPEATED,
                        "one value",
                        request.header(name).size() + " values",
                        operation.headers().getOrDefault(lowerCase, operation.contentPointer()));
            }
        }
    }
}
