package com.superoffice.webapi.chat.conformance.cases;

import static com.superoffice.webapi.chat.conformance.cases.PlainCall.all;
import static com.superoffice.webapi.chat.conformance.cases.PlainCall.json;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** {@code Accept}: quality and specificity decide, and what cannot be given is refused. */
final class AcceptCases implements Derivation {

    @Override
    public List<Case> derive(Contract contract) {
        List<String> types = contract.responseMediaTypes(200);
        String json = json(contract);
        List<Case> cases = new ArrayList<>();
        cases.add(refused(contract, "html", "text/html"));
        cases.add(refused(contract, "image", "image/*"));
        cases.add(refused(contract, "form", "application/x-www-form-urlencoded"));
        cases.add(refused(contract, "html-and-image", "text/html, image/png;q=0.8"));
        cases.add(refused(contract, "any-q-zero", "*/*;q=0"));
        cases.add(answered(contract, "any", "*/*", call -> call.replacing("Accept", "*/*"), json));
        cases.add(answered(contract, "missing", "none", call -> call.without("Accept"), json));
        cases.add(answered(contract, "empty", "an empty one", call -> call.replacing("Accept", ""), json));
        cases.add(answered(contract, "browser", "a browser's", call -> call.replacing(
                "Accept", "text/html,image/avif,*/*;q=0.8"), json));
        for (String main : List.of("application", "text")) {
            String[] candidates = types.stream().filter(type -> type.startsWith(main + "/")).toArray(String[]::new);
            if (candidates.length > 0) {
                cases.add(answered(contract, "any-" + main, main + "/*", call -> call.replacing("Accept", main + "/*"), candidates));
            }
        }
        for (String type : types) {
            cases.addAll(type(contract, type, types));
        }
        return cases;
    }

    private static List<Case> type(Contract contract, String type, List<String> types) {
        String id = Case.slug(type);
        String other = types.get(0).equals(type) ? types.get(types.size() - 1) : types.get(0);
        String[] others = types.stream().filter(name -> !name.equals(type)).toArray(String[]::new);
        return List.of(
                answered(contract, id + ".upper-case", "its name in upper case", accept(type.toUpperCase(Locale.ROOT)), type),
                answered(contract, id + ".preferred", "the greater q", accept(other + ";q=0.3, " + type + ";q=0.7"), type),
                answered(contract, id + ".three-decimals", "a q of three decimals", accept(other + ";q=0.998, " + type + ";q=0.999"), type),
                answered(contract, id + ".upper-case-q", "Q for q", accept(other + ";Q=0.2, " + type + ";Q=0.8"), type),
                answered(contract, id + ".blanks", "blanks around its commas and semicolons", accept(other + " ; q=0.3 , " + type + " ; q=0.7"), type),
                answered(contract, id + ".default-q", "no q, which is 1", accept(other + ";q=0.9, " + type), type),
                answered(contract, id + ".among-unknown", "others that cannot be given", accept("text/html, " + type + ";q=0.1"), type),
                answered(contract, id + ".q-zero", type + " unwanted", accept(type + ";q=0, */*"), others),
                answered(contract, id + ".less-specific", type + " wanted least", accept("*/*;q=0.9, " + type + ";q=0.1"), others),
                answered(contract, id + ".two-fields", "it in a second field", call -> call.replacing("Accept", "text/html")
                        .with("Accept", type), type),
                refused(contract, id + ".only-q-zero", type + ";q=0"));
    }

    private static UnaryOperator<RawRequest> accept(String value) {
        return call -> call.replacing("Accept", value);
    }

    private static Case answered(
            Contract contract, String id, String what, UnaryOperator<RawRequest> with, String... mediaTypes) {
        return of(contract, id, "An Accept with " + what + " is answered in " + String.join(" or ", mediaTypes))
                .at(contract.responsePointer(200))
                .does(server ->
                        server.expect(with.apply(server.call()), all(server, "C9").in(mediaTypes)));
    }

    private static Case refused(Contract contract, String id, String value) {
        return of(contract, id, "An Accept of " + value + " cannot be satisfied")
                .at(contract.responsePointer(406))
                .does(server -> server.expect(
                        server.call().replacing("Accept", value), Expectation.status("C9", 406).in(json(contract))));
    }

    private static Case.Builder of(Contract contract, String id, String title) {
        Case.Builder builder = Case.of("accept." + id).title(title).rule("C9");
        contract.responseMediaTypes(200).stream()
                .filter(type -> id.startsWith(Case.slug(type) + "."))
                .forEach(builder::from);
        return builder;
    }
}
