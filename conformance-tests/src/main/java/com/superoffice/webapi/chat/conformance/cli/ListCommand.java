package com.superoffice.webapi.chat.conformance.cli;

import com.superoffice.webapi.chat.conformance.cases.Case;
import com.superoffice.webapi.chat.conformance.cases.Cases;
import com.superoffice.webapi.chat.conformance.run.Glob;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code list}: the cases that the contract gives. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the cases: id, rule, mark, title.")
final class ListCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--only", split = ",", paramLabel = "GLOB", description = "only the cases with such ids")
    private List<String> only = List.of();

    @Option(names = "--contract", paramLabel = "FILE", description = "another contract than the one this suite carries")
    private @Nullable Path contract;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        List<Glob> globs = only.stream().map(Glob::of).toList();
        for (Case subject : Cases.derive(TargetOptions.read(contract))) {
            if (globs.isEmpty() || globs.stream().anyMatch(glob -> glob.matches(subject.id()))) {
                out.println(subject.id() + "  " + subject.rule().id() + " " + subject.rule().mark() + "  "
                        + subject.title());
            }
        }
        return 0;
    }
}
