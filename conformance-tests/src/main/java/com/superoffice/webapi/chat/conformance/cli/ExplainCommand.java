package com.superoffice.webapi.chat.conformance.cli;

import com.superoffice.webapi.chat.conformance.cases.Case;
import com.superoffice.webapi.chat.conformance.cases.Cases;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: what a case asks for, and why. */
@Command(name = "explain", mixinStandardHelpOptions = true, description = "Says what a case asks for, and why.")
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "the id of a case")
    private String id = "";

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Case subject = find(Contract.published(), id);
        out.println(subject.id());
        out.println("  " + subject.title());
        out.println("  Rule     " + subject.rule().id() + " (" + subject.rule().mark() + "): "
                + subject.rule().sentenceOf(subject.id()));
        out.println("  Contract " + subject.pointer());
        if (!subject.sources().isEmpty()) {
            out.println("  From     " + String.join(", ", subject.sources()));
        }
        return 0;
    }

    static Case find(Contract contract, String id) {
        return Cases.derive(contract).stream()
                .filter(subject -> subject.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no case \"" + id + "\"; chat-conformance list names them all"));
    }
}
