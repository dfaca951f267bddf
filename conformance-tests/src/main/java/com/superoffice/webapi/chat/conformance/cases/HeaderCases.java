package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Each header parameter with each class of values. */
final class HeaderCases implements Derivation {

    private static final String LANGUAGES = "Accept-Language|SO-Language";
    private static final Set<String> PROPER = Set.of("absent", "example", "lower-case-name");

    @Override
    public List<Case> derive(Contract contract) {
        List<Case> cases = new ArrayList<>();
        contract.parameters().stream()
                .filter(parameter -> parameter.getIn().equals("header"))
                .forEach(parameter -> cases.addAll(header(contract, parameter)));
        return cases;
    }

    private static List<Case> header(Contract contract, Parameter parameter) {
        String name = parameter.getName();
        String example = String.valueOf(parameter.getExample());
        List<Case> cases = new ArrayList<>();
        cases.add(of(contract, name, "absent", true, call -> call.without(name)));
        cases.add(of(contract, name, "example", true, call -> call.replacing(name, example)));
        cases.add(of(contract, name, "lower-case-name", true, call -> call.without(name)
                .with(name.toLowerCase(Locale.ROOT), example)));
        cases.add(of(contract, name, "empty", false, call -> call.replacing(name, "")));
        cases.add(of(contract, name, "blanks", false, call -> call.replacing(name, "   ")));
        cases.add(of(contract, name, "unknown", false, call -> call.replacing(name, "no such value")));
        cases.add(of(contract, name, "odd-bytes", false, call -> call.replacing(name, "\u00e6\"<';,=\u00ff")));
        cases.add(of(contract, name, "long", false, call -> call.replacing(name, "x".repeat(4000))));
        cases.add(of(contract, name, "twice", false, call -> call.replacing(name, example).with(name, example)));
        for (String value : known(name)) {
            cases.add(of(contract, name, "value." + Case.slug(value).replace("-", "_"), false, call -> call.replacing(name, value)));
        }
        return cases;
    }

    /** Values that clients have been seen to send. */
    private static List<String> known(String name) {
        return name.matches(LANGUAGES)
                ? List.of("en", "sv", "nb-no", "en-us; en-gb", "en-US,en;q=0.8", "zz", "*", "x")
                : name.equals("SO-Culture") ? List.of("nb-NO", "en", "zz-ZZ", "english") : List.of();
    }

    private static Case of(
            Contract contract, String name, String variation, boolean read, UnaryOperator<RawRequest> with) {
        boolean proper = PROPER.contains(variation);
        String rule = proper ? rule(name) : variation.startsWith("value.") ? ofKnownValue(name, variation) : "C14";
        Case.Builder builder = Case.of("header." + name + "." + variation)
                .title(name + " with the value class " + variation.replace('-', ' '))
                .rule(rule)
                .at(contract.parameterPointer(name))
                .from(name)
                .cell("Header × value class", name, variation.startsWith("value.") ? "known value" : variation);
        return (read ? builder.read() : builder)
                .does(server -> {
                    Set<Integer> statuses = statuses(name, variation, server.target());
                    Expectation expectation = new Expectation(
                            rule,
                            statuses,
                            Set.of(),
                            Optional.of(PlainCall.question(server).withConvertedTexts()),
                            List.of(),
                            false);
                    server.expect(with.apply(server.call()), expectation);
                });
    }

    private static String ofKnownValue(String name, String variation) {
        boolean list = variation.matches("value\\.(|x|en_us_en_gb|en_US_en_q_0\\.8)");
        return name.matches(LANGUAGES) && list ? "D7a" : variation.contains("zz") ? "C14" : rule(name);
    }

    private static String rule(String name) {
        return switch (name) {
            case "Accept-Language", "SO-Language" -> "D7";
            case "SO-Culture" -> "D8";
            case "SO-TimeZone" -> "D9";
            default -> "D10";
        };
    }

    /** What no rule decides is left to the server, as long as it declares it. */
    private static Set<Integer> statuses(String name, String variation, Target target) {
        boolean proper = PROPER.contains(variation);
        if (name.equals("SO-AppToken")) {
            // With other credentials than a ticket a server may look at the app token, or not.
            return variation.equals("absent") ? Set.of(200) : Set.of(200, 401);
        }
        if (proper) {
            return Set.of(200);
        }
        if (name.equals("SO-TimeZone")) {
            boolean unknown = List.of("unknown", "long", "odd-bytes").contains(variation);
            return unknown && target.profile() == Profile.SANDBOX ? Set.of(400) : Set.of(200, 400);
        }
        return switch (variation) {
            case "twice", "odd-bytes" -> Set.of(200, 400);
            default -> Set.of(200);
        };
    }
}
