package com.superoffice.webapi.chat.stub;

import com.superoffice.webapi.chat.stub.store.CannotStart;
import java.net.BindException;
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
        if (causes.stream().anyMatch(BindException.class::isInstance)) {
            return "--server.address: expected an address of this machine, found another";
        }
        Throwable root = causes.get(causes.size() - 1);
        return "The sandbox cannot start: " + root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
