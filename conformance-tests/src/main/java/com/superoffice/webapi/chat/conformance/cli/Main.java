package com.superoffice.webapi.chat.conformance.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code chat-conformance}: does a server keep the contract? */
@Command(
        name = "chat-conformance",
        mixinStandardHelpOptions = true,
        versionProvider = ContractVersion.class,
        description = "Does a server keep the contract of GetChatMessages?",
        subcommands = {
            CheckCommand.class,
            ListCommand.class,
            ExplainCommand.class,
            ReplayCommand.class,
            VerifyRequestsCommand.class
        },
        footer = {
            "",
            "Every option can also be set in a file of name=value lines (--settings FILE), or in the environment:"
                    + " --app-token as CHAT_APP_TOKEN.",
            "Exit codes: 0 keeps the contract, 1 does not, 2 wrong usage, 3 could not be judged: unreachable, or it"
                    + " accepted none of the credentials."
        })
public final class Main {

    @SuppressWarnings("UnusedVariable")
    @Option(
            names = "--settings",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "a file of name=value lines with options")
    private @Nullable Path settings; // read before the others, see Settings

    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // The parser logs; a command line without a logger need not say so.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(GivenText.environment(System.getenv()), out, err, GivenText.arguments(arguments)));
    }

    /** Runs the command line with another environment and other streams. */
    static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commands = new CommandLine(new Main());
        commands.setOut(out);
        commands.setErr(err);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExpandAtFiles(false);
        // A dollar sign in a secret is one; in the texts of the help it names a variable.
        commands.setInterpolateVariables(false);
        commands.setExecutionStrategy(parsed -> {
            commands.setInterpolateVariables(true);
            return new CommandLine.RunLast().execute(parsed);
        });
        try {
            Settings settings = new Settings(commands, environment, arguments);
            settings.notes().forEach(note -> err.println("Note: " + note));
            commands.setDefaultValueProvider(settings);
            commands.setParameterExceptionHandler((e, unused) -> Usage.refused(e, settings));
            commands.setExecutionExceptionHandler((e, command, unused) -> Usage.failed(e, command, settings));
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return Usage.WRONG;
        }
        if (arguments.length == 0) {
            commands.usage(err);
            return Usage.WRONG;
        }
        return commands.execute(arguments);
    }
}
