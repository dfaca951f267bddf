package com.superoffice.webapi.chat.conformance.cases;

/** Whose rule it is, from what every server owes to what none does. */
public enum Mark {
    /** The document says so; asserted of any server. */
    DOC,
    /** The real system is known to do so; asserted of servers that claim the contract, noted of others. */
    SEEN,
    /** The contract says so where the document is silent; asserted of servers that claim the contract. */
    OURS,
    /** Behaviour of the sandbox alone. */
    SANDBOX,
    /** The real system has been seen to do so. */
    TOLERATE
}
