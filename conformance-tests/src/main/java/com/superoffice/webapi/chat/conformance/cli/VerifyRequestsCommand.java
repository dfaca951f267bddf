package com.superoffice.webapi.chat.conformance.cli;

import com.superoffice.webapi.chat.conformance.requests.RecordedRequests;
import com.superoffice.webapi.chat.conformance.requests.RecordedRequests.Judged;
import com.superoffice.webapi.chat.conformance.requests.RecordedRequests.PassedOver;
import com.superoffice.webapi.chat.contract.request.Severity;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify-requests}: are the requests that a client was recorded to send within the contract? */
@Command(
        name = "verify-requests",
        mixinStandardHelpOptions = true,
        description = "Holds the requests of an HTTP archive (HAR), or of a sandbox's journal, against the contract.")
final class VerifyRequestsCommand implements Callable<Integer> {

    private static final String NOT_RECORDED =
            "NOTE header Authorization: credentials not recorded: expected Authorization or Cookie in an entry; found"
                    + " neither, nor a Set-Cookie, as in a sanitized export";

    private static final int MOST_NUMBERS = 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "an HTTP archive (.har), or what GET /sandbox/v1/journal answered")
    private Path file = Path.of("");

    // Without a fallback the flag would turn round what the settings say.
    @Option(
            names = "--notes",
            fallbackValue = "true",
            description = "also what is within the contract, but without effect or oddly spelt")
    private boolean notes;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        RecordedRequests requests = RecordedRequests.of(
                GivenFile.open(file.toString(), file, RecordedRequests.MOST_BYTES), String.valueOf(file.getFileName()));
        if (requests.judged().isEmpty()) {
            throw new IllegalArgumentException(file.getFileName()
                    + ": expected a request below /api/v1 with its body, found none" + passedOver(requests));
        }
        for (Judged request : requests.judged()) {
            request.findings().stream()
                    .filter(finding -> notes || finding.severity() == Severity.VIOLATION)
                    .forEach(finding -> out.println(request.number() + ". " + request.request() + "  " + finding));
        }
        if (!requests.credentialsRecorded()) {
            out.println(NOT_RECORDED);
        }
        long violating = requests.judged().stream().filter(Judged::violates).count();
        out.println(requests.judged().size() + " requests, " + violating + " of them outside the contract"
                + passedOver(requests));
        return violating == 0 ? 0 : 1;
    }

    private static String passedOver(RecordedRequests requests) {
        return requests.passedOver().isEmpty()
                ? ""
                : requests.passedOver().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(reason -> passedOver(reason.getKey(), reason.getValue()))
                        .collect(Collectors.joining(", ", "; passed over: ", ""));
    }

    /** Entries of another API are many, and of no interest. */
    private static String passedOver(PassedOver reason, List<Long> numbers) {
        String which = reason == PassedOver.ELSEWHERE
                ? ""
                : numbers.stream()
                        .limit(MOST_NUMBERS)
                        .map(Object::toString)
                        .collect(Collectors.joining(", ", " (", numbers.size() > MOST_NUMBERS ? ", …)" : ")"));
        return numbers.size() + " " + reason.description() + which;
    }
}
