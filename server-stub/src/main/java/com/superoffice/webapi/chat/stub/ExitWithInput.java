package com.superoffice.webapi.chat.stub;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** Ends the sandbox when its standard input ends, that is when the process that started it is gone; if asked to. */
@Component
class ExitWithInput implements ApplicationListener<ApplicationReadyEvent> {

    private final SandboxSettings settings;

    ExitWithInput(SandboxSettings settings) {
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (!settings.exitsWithInput()) {
            return;
        }
        Thread thread = new Thread(() -> exitAtEnd(event.getApplicationContext()), "exit-with-input");
        // No daemon: the end waits until all is closed, and its temporary files are removed.
        thread.start();
    }

    private static void exitAtEnd(ConfigurableApplicationContext sandbox) {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever sent; only the end matters
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the standard input", e);
        } finally {
            sandbox.close();
        }
    }
}
