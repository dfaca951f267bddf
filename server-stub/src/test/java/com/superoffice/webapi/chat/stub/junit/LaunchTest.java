package com.superoffice.webapi.chat.stub.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchTest {

    private final Map<String, String> environment =
            Launch.of(Path.of("anywhere"), SandboxOptions.ofSettings().javaOptions("-Xmx64m")).environment();

    @Test
    void codeIsCompiledQuicklyAndOptionsAreThoseGivenOnPurpose() {
        assertThat(environment)
                .containsEntry("JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Xmx64m")
                .doesNotContainKeys("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");
    }

    @Test
    void theJdkIsThatOfTheTests() {
        assertThat(environment).containsEntry("JAVA_HOME", System.getProperty("java.home"));
    }
}
