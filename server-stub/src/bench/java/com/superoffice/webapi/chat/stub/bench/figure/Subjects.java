package com.superoffice.webapi.chat.stub.bench.figure;

/** Who is measured. */
public final class Subjects {

    /** As the launcher of the distribution starts it. */
    public static final String SANDBOX = "sandbox";

    /** The same with {@code JAVA_OPTS=-XX:TieredStopAtLevel=1}, as the JUnit extension starts it. */
    public static final String SANDBOX_FOR_TESTS = "sandbox, for tests";

    public static final String SANDBOX_JAR = "sandbox, java -jar";
    public static final String SANDBOX_EXTENSION = "sandbox, JUnit extension";
    public static final String WIREMOCK = "WireMock, schema stubs";
    public static final String WIREMOCK_BARE = "WireMock, bare";
    public static final String PRISM = "Prism";
    public static final String SPRING = "bare Spring MVC";
    public static final String STORE = "store";
    public static final String CLIENT = "client";
    public static final String HANDWRITTEN_CLIENT = "handwritten client";
    public static final String GENERATED_CLIENT = "generated client";
    public static final String SUITE = "conformance suite";

    private Subjects() {}
}
