package com.superoffice.webapi.chat.stub.bench.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The JDK that is measured. */
public final class JavaHome {

    private JavaHome() {}

    /** The {@code java} of a JDK. */
    public static String java(Path home) {
        return home.resolve("bin").resolve("java").toString();
    }

    /** What it says about itself, in a line. */
    public static String version(Path home) throws IOException, InterruptedException {
        return Tool.firstLine(java(home), "-version");
    }

    /** Makes a process use the JDK, however it looks for one, and no options of this environment. */
    public static void set(Map<String, String> environment, Path home) {
        environment.put("JAVA_HOME", home.toString());
        environment.merge("PATH", "", (path, none) -> home.resolve("bin") + File.pathSeparator + path);
        environment.remove("JAVA_TOOL_OPTIONS");
        environment.remove("JDK_JAVA_OPTIONS");
    }
}
