package com.superoffice.webapi.chat.stub.junit;

/** A sandbox in the hands of one test class, with the classes nested in it. */
final class Lease {

    private final SandboxOptions options;
    private final Reset reset;
    private final String testClass;
    private ControlledSandbox sandbox;
    private boolean isBeforeTheFirst = true;
    private int running;
    private int dynamic;

    /** Takes a sandbox for a class; it is at the beginning, unless it is never to be reset. */
    Lease(SandboxOptions options, Reset reset, String testClass) {
        this.options = options;
        this.reset = reset == Reset.STANDARD ? (options.isShared() ? Reset.NEVER : Reset.PER_METHOD) : reset;
        this.testClass = testClass;
        this.sandbox = SharedSandboxes.take(options);
        if (this.reset != Reset.NEVER) {
            sandbox.reset();
        }
    }

    synchronized ControlledSandbox sandbox() {
        return sandbox;
    }

    /** A class begins, the outermost or one nested in it. */
    synchronized void beginClass() {
        isBeforeTheFirst = true;
        sandbox.forgetChanges();
    }

    /**
     * A test begins.
     *
     * @throws SandboxFailure if the reset before it would take away what another test needs
     */
    synchronized void begin() {
        if (!sandbox.isAlive()) {
            sandbox = SharedSandboxes.take(options);
        }
        if (reset == Reset.PER_METHOD) {
            if (running > 0) {
                throw new SandboxFailure(testClass + ": expected one test at a time, found two that share a sandbox"
                        + " which is reset before each; annotate the class with @Execution(SAME_THREAD), or choose"
                        + " Reset.PER_CLASS");
            }
            if (isBeforeTheFirst && sandbox.hasChanged()) {
                throw new SandboxFailure(testClass + ": expected nothing written to the sandbox in @BeforeAll or a"
                        + " constructor, because it is reset before each test; write it in @BeforeEach, or choose"
                        + " Reset.PER_CLASS");
            }
            sandbox.reset();
        }
        isBeforeTheFirst = false;
        running++;
    }

    /** A test that began has ended. */
    synchronized void end() {
        running--;
    }

    /**
     * A dynamic test begins: of a factory, which is one test with one reset, each has a journal of its own.
     *
     * @throws SandboxFailure if it would take away the journal of another
     */
    synchronized void beginDynamic() {
        if (reset == Reset.PER_METHOD) {
            if (dynamic > 0) {
                throw new SandboxFailure(testClass + ": expected one dynamic test at a time, found two that share a"
                        + " journal; annotate the factory with @Execution(SAME_THREAD), or choose Reset.PER_CLASS");
            }
            sandbox.clearJournal();
        }
        dynamic++;
    }

    /** A dynamic test that began has ended. */
    synchronized void endDynamic() {
        dynamic--;
    }

    /** The class has ended. */
    synchronized void giveBack() {
        SharedSandboxes.giveBack(options, sandbox);
    }
}
