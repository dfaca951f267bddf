package com.superoffice.webapi.chat.stub.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process that appends one message and says its id when it has been acknowledged; or that appends one and then holds
 * the transaction open before its commit. Then it waits to be killed.
 */
final class WritingProcess {

    private static final String HELD = "held";

    private final Process process;

    /** What it said last: an id, or that the transaction is held. */
    private final String said;

    private WritingProcess(Process process, String said) {
        this.process = process;
        this.said = said;
    }

    static WritingProcess append(DatabaseSettings settings, Path workingDirectory, int session) throws IOException {
        return start(settings, workingDirectory, session, "append");
    }

    static WritingProcess hold(DatabaseSettings settings, Path workingDirectory, int session) throws IOException {
        return start(settings, workingDirectory, session, HELD);
    }

    private static WritingProcess start(DatabaseSettings settings, Path workingDirectory, int session, String what)
            throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProcess.class.getName(),
                        what,
                        String.valueOf(session),
                        settings.kind().name(),
                        settings.url())
                .directory(workingDirectory.toFile())
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader(UTF_8);
        StringBuilder printed = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("> ")) {
                return new WritingProcess(process, line.substring(2));
            }
            printed.append(line).append('\n');
        }
        throw new IllegalStateException("the process ended; it printed:\n" + printed);
    }

    int acknowledgedId() {
        return Integer.parseInt(said);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public static void main(String[] arguments) throws IOException {
        DatabaseSettings settings = arguments[2].equals(DatabaseSettings.Kind.POSTGRESQL.name())
                ? DatabaseSettings.postgresql(arguments[3], "postgres", "postgres")
                : DatabaseSettingsTest.settings(Map.of(DatabaseSettings.DATA, "."));
        int session = Integer.parseInt(arguments[1]);
        OpenStore open = OpenStore.on(settings);
        open.store().seed(new Scenario(List.of(), List.of()));
        ChatStore store = arguments[0].equals(HELD)
                ? open.store(transactions -> HeldTransaction.saying(transactions, () -> say(HELD)))
                : open.store();
        say(String.valueOf(store.append(session, ChatStoreContract.text("from another process")).id()));
        System.in.read();
    }

    private static void say(String what) {
        System.out.println("> " + what);
    }
}
