package com.superoffice.webapi.chat.stub.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class, and of the classes nested in it, a sandbox: as a parameter of type {@link ChatSandbox}, or of type
 * {@link java.net.URI} for its base URL.
 *
 * <pre>{@code
 * @ChatSandboxTest(settings = "--sandbox.tenant=Cust12345")
 * class MessagesTest {
 *
 *     @Test
 *     void aCustomerIsHeard(ChatSandbox sandbox, URI baseUrl) { ... }
 * }
 * }</pre>
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(ChatSandboxExtension.class)
public @interface ChatSandboxTest {

    /** Settings as on the command line. */
    String[] settings() default {};

    /** Options for the JVM of the sandbox. */
    String[] javaOptions() default {};

    /** The base URL of a sandbox that runs already; empty starts one. */
    String url() default "";

    /** When the sandbox goes back to the beginning. */
    Reset reset() default Reset.STANDARD;
}
