package com.superoffice.webapi.chat.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.superoffice.webapi.chat.contract.ChatContract;
import feign.Client;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Builds clients beside other libraries than those of this build, in a class loader of their own. */
class LeastVersionsTest {

    private static final Path TOO_OLD = Path.of("target/too-old");

    @Test
    void anOlderFeignIsRejected() {
        assertThatThrownBy(() -> buildWith(TOO_OLD.resolve("feign-core-12.5.jar"), Client.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("feign-core: expected 13.1 or later, found 12.5.0; raise the BOM that manages"
                        + " io.github.openfeign:feign-core, or manage it yourself (Maven: dependencyManagement, Gradle:"
                        + " constraints)");
    }

    @Test
    void anOlderJacksonIsRejected() {
        assertThatThrownBy(() -> buildWith(TOO_OLD.resolve("jackson-core-2.14.3.jar"), JsonFactory.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("jackson-core: expected 2.15 or later, found 2.14.3; raise the BOM that manages"
                        + " com.fasterxml.jackson.core:jackson-core, or manage it yourself (Maven:"
                        + " dependencyManagement, Gradle: constraints)");
    }

    /** As in a jar made of several, which may hold the version of a Feign that one of them relocated. */
    @Test
    void aFeignOfUnknownVersionIsAccepted(@TempDir Path directory) throws Exception {
        Path merged = directory.resolve("merged.jar");
        try (JarFile feign = new JarFile(jar(Client.class).toFile());
                OutputStream out = Files.newOutputStream(merged);
                JarOutputStream jar = new JarOutputStream(out)) {
            for (Enumeration<JarEntry> entries = feign.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".class")) {
                    jar.putNextEntry(new JarEntry(entry.getName()));
                    feign.getInputStream(entry).transferTo(jar);
                }
            }
            jar.putNextEntry(new JarEntry("META-INF/maven/io.github.openfeign/feign-core/pom.properties"));
            jar.write("version=11.10".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(buildWith(merged, Client.class)).startsWith("ChatClient[baseUrl=http://localhost/api/v1,");
    }

    /** The build runs all tests on the newest versions, and again on the least. */
    @Test
    void theseTestsRunOnTheLibrariesTheyAreMeantFor() {
        assertThat(Stream.of(
                                Client.class,
                                JsonFactory.class,
                                MeterRegistry.class,
                                LoggerFactory.class,
                                AutoConfiguration.class)
                        .map(type -> jar(type).getFileName().toString()))
                .contains(System.getProperty("libraries").split(" "));
    }

    /** Builds a client with the given jar in place of the one that has the type, and returns what it says of itself. */
    private static String buildWith(Path jar, Class<?> replaced) throws Exception {
        List<URL> classPath = new ArrayList<>(List.of(jar.toUri().toURL()));
        for (Class<?> type : List.of(
                ChatClient.class,
                ChatContract.class,
                Client.class,
                JsonFactory.class,
                LeastVersionsTest.class,
                LoggerFactory.class)) {
            if (type != replaced) {
                classPath.add(jar(type).toUri().toURL());
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Object build = loader.loadClass(Build.class.getName()).getConstructor().newInstance();
            return ((Callable<?>) build).call().toString();
        }
    }

    private static Path jar(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Loaded beside the libraries in question. */
    public static final class Build implements Callable<String> {

        @Override
        public String call() {
            try (ChatClient client = ChatClient.builder()
                    .baseUrl("http://localhost/api/v1")
                    .credentials(Credentials.basic("tje0", "Tje0"))
                    .build()) {
                return client.toString();
            }
        }
    }
}
