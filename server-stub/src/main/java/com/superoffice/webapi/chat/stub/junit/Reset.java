package com.superoffice.webapi.chat.stub.junit;

/** When the extension has the sandbox go back to the beginning. */
public enum Reset {
    /**
     * {@link #PER_METHOD} for a sandbox that keeps its data in memory. {@link #NEVER} for one that others may use too:
     * one that was not started by the extension, or that keeps its data in a directory or a database.
     */
    STANDARD,
    /** Before each test method. */
    PER_METHOD,
    /**
     * Before the first {@code @BeforeAll} of the outermost test class; what is written there stays for all its tests.
     */
    PER_CLASS,
    /** Never. */
    NEVER
}
