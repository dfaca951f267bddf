package com.superoffice.webapi.chat.stub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Marks a run that served by an empty file, if the launcher asks for that: of a run that only failed, or printed its
 * help, too few classes would be in the archive that later starts use.
 */
@Component
class ServedMark implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(ServedMark.class);

    /** A system property, set by the launcher. */
    private static final String FILE = "chat.sandbox.served";

    /**
     * Ends what is printed, if the run leaves an archive: the JDK would say how it writes that, while it still does.
     */
    static void endOutput() {
        if (System.getProperty(FILE) != null) {
            System.out.close();
            System.err.close();
        }
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        String file = System.getProperty(FILE);
        if (file != null) {
            try {
                Files.write(Path.of(file), new byte[0]);
            } catch (IOException e) {
                log.warn("The archive of loaded classes that this run leaves will not be used: {}", e.toString());
            }
        }
    }
}
