package com.superoffice.webapi.chat.conformance.cases;

import java.util.Locale;

/** How much is asserted of a server. */
public enum Profile {
    /** The sandbox of this contract: everything, its own data and behaviour too. */
    SANDBOX(Mark.SANDBOX),
    /** Any server that claims the contract. */
    CONTRACT(Mark.OURS),
    /** A real tenant: reads only, at most ten calls per second, the document's rules only. */
    LIVE(Mark.DOC);

    private final Mark last;

    Profile(Mark last) {
        this.last = last;
    }

    /** Whether a rule of this mark is asserted. */
    public boolean asserts(Mark mark) {
        return mark.compareTo(last) <= 0;
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
