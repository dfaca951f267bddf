package com.superoffice.webapi.chat.stub.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchTest {

    private final Map<String, String> environment = Launch.of(Path.of("anywhere")).environment();

    @Test
    void codeIsCompiledQuicklyUnlessTheCallersOptionsSayOtherwise() {
        String callers = System.getenv("JAVA_OPTS");
        assertThat(environment)
                .containsEntry("JAVA_OPTS", "-XX:TieredStopAtLevel=1" + (callers == null ? "" : " " + callers));
    }

    @Test
    void theJdkIsThatOfTheTests() {
        assertThat(environment).containsEntry("JAVA_HOME", System.getProperty("java.home"));
    }
}
