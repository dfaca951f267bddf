package com.superoffice.webapi.chat.stub.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.util.FileSystemUtils;

/**
 * The directory that Tomcat wants for files of a web application, of which there are none. Spring Boot's own stay behind
 * when the process is killed; this one is gone as soon as Tomcat has started.
 */
final class TomcatDirectory implements ApplicationListener<WebServerInitializedEvent>, DisposableBean {

    private @Nullable Path directory;

    void give(TomcatServletWebServerFactory factory) {
        try {
            Path made = Files.createTempDirectory("chat-sandbox-tomcat-");
            factory.setBaseDirectory(made.toFile());
            factory.setDocumentRoot(made.toFile());
            directory = made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        remove();
    }

    @Override
    public void destroy() {
        remove();
    }

    private void remove() {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("the directory " + directory + " cannot be removed", e);
        }
    }
}
