package com.superoffice.webapi.chat.conformance.cli;

import com.superoffice.webapi.chat.conformance.run.Result;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** How far a run has come: a line that counts on a terminal, nothing elsewhere. */
final class Progress implements Consumer<Result> {

    private final PrintWriter out;
    private final int all;
    private final boolean terminal;
    private int done;
    private int broken;

    private Progress(PrintWriter out, int all, boolean terminal) {
        this.out = out;
        this.all = all;
        this.terminal = terminal;
    }

    static Progress on(PrintWriter out, int all, boolean terminal) {
        return new Progress(out, all, terminal);
    }

    @Override
    public void accept(Result result) {
        done++;
        broken += result.verdict().breaks() ? 1 : 0;
        if (terminal && (done % 10 == 0 || done == all)) {
            out.print("\r" + done + "/" + all + (broken == 0 ? "" : ", " + broken + " failed"));
            out.flush();
        }
    }

    /** Clears the line. */
    void end() {
        if (terminal) {
            out.print("\r" + " ".repeat(40) + "\r");
            out.flush();
        }
    }
}
