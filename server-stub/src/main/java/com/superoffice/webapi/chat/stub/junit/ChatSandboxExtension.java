package com.superoffice.webapi.chat.stub.junit;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A sandbox for the tests of a class. Classes that run one after the other use the same process, which is reset before
 * each test and ends with the JVM; classes that run at the same time have one each.
 *
 * <pre>{@code
 * @RegisterExtension
 * static ChatSandboxExtension sandbox = new ChatSandboxExtension();
 * }</pre>
 *
 * <p>Also as {@code @ExtendWith(ChatSandboxExtension.class)} or, with settings, as {@link ChatSandboxTest}; then the
 * sandbox is a parameter of type {@link ChatSandbox}, and its base URL one of type {@link URI}.
 */
public final class ChatSandboxExtension
        implements BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                AfterAllCallback,
                InvocationInterceptor,
                ParameterResolver {

    private static final String LEASE = "lease";
    private static final String BEGUN = "begun";

    private final ExtensionContext.Namespace namespace = ExtensionContext.Namespace.create(this);
    private final Set<Lease> leases = ConcurrentHashMap.newKeySet();
    private final Map<Thread, Lease> ofThread = new ConcurrentHashMap<>();
    private final SandboxOptions options;
    private final Reset reset;

    /** A sandbox without settings, or, with {@link ChatSandboxTest}, with those of the annotation. */
    public ChatSandboxExtension() {
        this(SandboxOptions.NONE);
    }

    /**
     * A sandbox with these settings.
     *
     * @param settings settings as on the command line, such as {@code --sandbox.tenant=Cust12345}
     */
    public ChatSandboxExtension(String... settings) {
        this(SandboxOptions.ofSettings(settings));
    }

    /**
     * A sandbox with these options.
     *
     * @param options how it is started, or where it runs already
     */
    public ChatSandboxExtension(SandboxOptions options) {
        this(options, Reset.STANDARD);
    }

    private ChatSandboxExtension(SandboxOptions options, Reset reset) {
        this.options = options;
        this.reset = reset;
    }

    /** The same, reset at other times. */
    public ChatSandboxExtension reset(Reset reset) {
        return new ChatSandboxExtension(options, reset);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Lease ofOuterClass = lease(context);
        boolean isOwn = isAnnotated(context.getRequiredTestClass());
        Lease lease = ofOuterClass == null || isOwn ? take(context) : ofOuterClass;
        lease.beginClass();
        ofThread.put(Thread.currentThread(), lease);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Lease ofClass = lease(context);
        Lease lease = ofClass == null ? take(context) : ofClass; // if it is not static, each test takes one
        ofThread.put(Thread.currentThread(), lease);
        lease.begin();
        context.getStore(namespace).put(BEGUN, lease);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Lease begun = context.getStore(namespace).remove(BEGUN, Lease.class);
        if (begun != null) {
            begun.end();
        }
        giveBack(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        giveBack(context);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<@Nullable Void> invocation, DynamicTestInvocationContext test, ExtensionContext context)
            throws Throwable {
        Lease lease = lease(context);
        if (lease != null) {
            ofThread.put(Thread.currentThread(), lease);
            lease.beginDynamic();
        }
        try {
            invocation.proceed();
        } finally {
            if (lease != null) {
                lease.endDynamic();
            }
        }
    }

    private @Nullable Lease lease(ExtensionContext context) {
        return context.getStore(namespace).get(LEASE, Lease.class);
    }

    /** For the outermost class, or for a test if the extension is not static. */
    private Lease take(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        Optional<ChatSandboxTest> annotation = annotation(testClass);
        Lease lease = new Lease(
                annotation.map(ChatSandboxExtension::options).orElse(options),
                annotation.map(ChatSandboxTest::reset).orElse(reset),
                testClass.getName());
        leases.add(lease);
        context.getStore(namespace).put(LEASE, lease);
        return lease;
    }

    /** Only where it was taken, and not for each nested class or test. */
    private void giveBack(ExtensionContext context) {
        Lease lease = lease(context);
        boolean isOfParent = context.getParent().map(this::lease).orElse(null) == lease;
        if (lease != null && !isOfParent) {
            context.getStore(namespace).remove(LEASE);
            leases.remove(lease);
            ofThread.values().removeIf(lease::equals);
            lease.giveBack();
        }
    }

    private static boolean isAnnotated(Class<?> testClass) {
        return AnnotationSupport.isAnnotated(testClass, ChatSandboxTest.class);
    }

    /**
     * Of the class, its superclasses and interfaces, by itself or by another annotation; else of the enclosing class.
     */
    private static Optional<ChatSandboxTest> annotation(Class<?> testClass) {
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
            Optional<ChatSandboxTest> annotation = AnnotationSupport.findAnnotation(type, ChatSandboxTest.class);
            if (annotation.isPresent()) {
                return annotation;
            }
        }
        return Optional.empty();
    }

    private static SandboxOptions options(ChatSandboxTest annotation) {
        if (annotation.url().isEmpty()) {
            return SandboxOptions.ofSettings(annotation.settings()).javaOptions(annotation.javaOptions());
        }
        if (annotation.settings().length > 0 || annotation.javaOptions().length > 0) {
            throw new SandboxFailure("@ChatSandboxTest: expected no settings and no javaOptions beside url, which names"
                    + " a sandbox that runs already");
        }
        return SandboxOptions.external(URI.create(annotation.url()));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == ChatSandbox.class || type == URI.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Lease lease = lease(context);
        ChatSandbox sandbox = lease == null ? sandbox() : lease.sandbox();
        return parameter.getParameter().getType() == URI.class ? sandbox.baseUrl() : sandbox;
    }

    /**
     * The sandbox of the test class that runs.
     *
     * @throws IllegalStateException if none runs, or if several run at the same time and it cannot be seen which asks
     */
    public ChatSandbox sandbox() {
        Lease ofThisThread = ofThread.get(Thread.currentThread());
        if (ofThisThread != null) {
            return ofThisThread.sandbox();
        }
        List<Lease> all = List.copyOf(leases);
        if (all.size() == 1) {
            return all.get(0).sandbox();
        }
        throw new IllegalStateException(
                all.isEmpty()
                        ? "ChatSandboxExtension: expected a running test class, found none; use it in a method of the"
                                + " class, which registers it with @RegisterExtension static, @ExtendWith or"
                                + " @ChatSandboxTest"
                        : "ChatSandboxExtension: expected the thread of a test, found another while " + all.size()
                                + " test classes run at the same time; take the sandbox as a parameter");
    }

    /** Where the operation is served: ends with {@code /api/v1}. */
    public URI baseUrl() {
        return sandbox().baseUrl();
    }

    /** A chat session, to write messages to. */
    public SandboxSession session(int chatSessionId) {
        return sandbox().session(chatSessionId);
    }

    /** What is to go wrong. */
    public SandboxFaults faults() {
        return sandbox().faults();
    }

    /** The calls of the test so far, oldest first, as many as the sandbox keeps. */
    public List<SandboxCall> journal() {
        return sandbox().journal();
    }

    /**
     * Throws if a request of the test was not within the contract.
     *
     * @throws AssertionError naming each such request and what in it is not in the contract
     */
    public void assertContractKept() {
        sandbox().assertContractKept();
    }
}
