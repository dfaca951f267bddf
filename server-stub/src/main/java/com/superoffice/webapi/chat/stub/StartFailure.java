package com.superoffice.webapi.chat.stub;

import com.superoffice.webapi.chat.stub.store.CannotStart;
import java.net.BindException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one line why the sandbox does not start. */
final class StartFailure {

    private StartFailure() {}

    static String line(Throwable failure) {
        List<Throwable> causes = Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .toList();
        for (Throwable cause : causes) {
            if (cause instanceof InvalidSetting invalid) {
                return String.valueOf(invalid.getMessage());
            }
            if (cause instanceof CannotStart database) {
                return String.valueOf(database.getMessage());
            }
            if (cause instanceof PortInUseException inUse) {
                return "--server.port: expected a free port, found " + inUse.getPort() + " in use";
            }
        }
        Throwable root = causes.get(causes.size() - 1);
        if (root instanceof BindException && String.valueOf(root.getMessage()).contains("Permission denied")) {
            return "--server.port: expected a port that this user may listen on, found one that takes privileges";
        }
        if (causes.stream().anyMatch(cause -> cause instanceof BindException || cause instanceof UnsupportedAddressTypeException)) {
            return "--server.address: expected an address of this machine, found another";
        }
        String temporary = System.getProperty("java.io.tmpdir");
        if (root instanceof NoSuchFileException missing && missing.getFile().startsWith(temporary)) {
            return "-Djava.io.tmpdir: expected a directory, found \"" + temporary + "\"";
        }
        return "The sandbox cannot start: " + root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
