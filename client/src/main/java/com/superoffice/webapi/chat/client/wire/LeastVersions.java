package com.superoffice.webapi.chat.client.wire;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.json.PackageVersion;
import com.fasterxml.jackson.core.util.VersionUtil;
import feign.Client;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Rejects a Feign or Jackson that is older than what the client runs on, before anything is used that it lacks. A
 * version that cannot be found out is accepted.
 */
public final class LeastVersions {

    private LeastVersions() {}

    /**
     * Looks at the libraries that are there.
     *
     * @throws IllegalStateException if one is too old; the message names it, its version and the least one
     */
    public static void check() {
        check(VersionUtil.parseVersion(versionOfFeign(), "io.github.openfeign", "feign-core"), 13, 1);
        check(PackageVersion.VERSION, 2, 15);
    }

    private static void check(Version found, int major, int minor) {
        boolean older = found.getMajorVersion() < major
                || (found.getMajorVersion() == major && found.getMinorVersion() < minor);
        boolean known = found.getMajorVersion() > 0;
        if (known && older) {
            throw new IllegalStateException(found.getArtifactId() + ": expected " + major + "." + minor
                    + " or later, found " + found + "; raise the BOM that manages " + found.getGroupId() + ":"
                    + found.getArtifactId()
                    + ", or manage it yourself (Maven: dependencyManagement, Gradle: constraints)");
        }
    }

    /**
     * As Feign's own jar has it in its manifest. Not by {@code pom.properties}: a jar made of several may hold those of
     * a Feign that another library relocated.
     */
    private static @Nullable String versionOfFeign() {
        URL type = Client.class.getResource("Client.class");
        if (type == null) {
            return null;
        }
        try {
            URLConnection connection = new URL(type, "../META-INF/MANIFEST.MF").openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                Attributes manifest = new Manifest(in).getMainAttributes();
                return String.valueOf(manifest.getValue("Bundle-SymbolicName")).matches("io\\.github\\.openfeign\\.feign-core(;.*)?")
                        ? manifest.getValue("Bundle-Version")
                        : null;
            }
        } catch (IOException | RuntimeException e) { // of a class loader that has its own kind of URL
            return null;
        }
    }
}
