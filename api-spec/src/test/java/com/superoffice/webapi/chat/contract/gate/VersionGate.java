package com.superoffice.webapi.chat.contract.gate;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.DiffResult;
import org.openapitools.openapidiff.core.output.MarkdownRender;
import tools.jackson.databind.JsonNode;

/** Compares the contract with a published one, and says whether its version says as much. */
final class VersionGate {

    private final Version published;
    private final Version today;
    private final List<Change> changes;
    private final ChangedOpenApi difference;

    VersionGate(JsonNode publishedContract, JsonNode contract) {
        published = version(publishedContract);
        today = version(contract);
        difference = OpenApiCompare.fromContents(publishedContract.toString(), contract.toString());
        List<Change> all = new ArrayList<>(ContractComparison.between(publishedContract, contract));
        Verdict largest = largest(all);
        Verdict second = verdict(difference.isCoreChanged());
        if (second.compareTo(largest) > 0) {
            all.add(new Change(second, "/", "openapi-diff finds a change of this size; see the difference"));
        }
        changes = all.stream().sorted(Comparator.comparing(Change::verdict).reversed()).toList();
    }

    Verdict verdict() {
        return largest(changes);
    }

    List<Change> changes() {
        return changes;
    }

    /** What is wrong and what to do, empty when the version says what changed. */
    String complaint() {
        return complaint(today);
    }

    /** The same, were the contract of this version. */
    String complaint(Version today) {
        Version needed = published.after(verdict());
        if (today.compareTo(needed) >= 0) {
            return "";
        }
        if (today.compareTo(published) < 0) {
            return "src/main/openapi/chat.yaml: /info/version: version-rises: expected " + published
                    + " or higher, because it is published; found " + today;
        }
        return """
                src/main/openapi/chat.yaml: /info/version: version-says-what-changed: expected %s or higher; found %s
                Published is %s. Since then:
                %s
                What to do: undo what you did not mean to change, or set info.version to %s (%s) and say in CHANGELOG.md \
                what changed.
                The difference is in target/contract-difference/difference.md
                """
                .formatted(
                        needed,
                        today,
                        published,
                        changes.stream().map(change -> "  " + change).collect(Collectors.joining("\n")),
                        needed,
                        reason());
    }

    /** The whole difference, in Markdown: the changes by place, then openapi-diff's account. */
    String difference() {
        ByteArrayOutputStream rendered = new ByteArrayOutputStream();
        new MarkdownRender().render(difference, new OutputStreamWriter(rendered, StandardCharsets.UTF_8));
        return """
                # The contract, %s, and the newest published one, %s

                Verdict: %s. The version needed is %s or higher.

                %s

                ## As openapi-diff sees it

                %s
                """
                .formatted(
                        today,
                        published,
                        verdict(),
                        published.after(verdict()),
                        changes.stream()
                                .map(change -> "- **%s** `%s`: %s"
                                        .formatted(change.verdict(), change.pointer(), change.what()))
                                .collect(Collectors.joining("\n")),
                        rendered.toString(StandardCharsets.UTF_8));
    }

    private String reason() {
        return switch (verdict()) {
            case BREAKING -> published.major() == 0
                    ? "a breaking change needs a minor while the major is 0"
                    : "a breaking change needs a major";
            case ADDITIVE -> "an addition needs a minor";
            case WORDING -> "other words need a patch";
            case NONE -> throw new IllegalStateException("no change needs no version");
        };
    }

    private static Version version(JsonNode contract) {
        return Version.of(contract.at("/info/version").asString());
    }

    private static Verdict largest(List<Change> changes) {
        return changes.stream().map(Change::verdict).reduce(Verdict.NONE, Verdict::or);
    }

    private static Verdict verdict(DiffResult result) {
        return switch (result) {
            case NO_CHANGES -> Verdict.NONE;
            case METADATA -> Verdict.WORDING;
            case COMPATIBLE -> Verdict.ADDITIVE;
            case UNKNOWN, INCOMPATIBLE -> Verdict.BREAKING;
        };
    }
}
