package com.superoffice.webapi.chat.stub.bench.server;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.stub.bench.figure.Subjects;
import java.nio.file.Path;
import java.util.List;

/** A handler of Spring MVC that reads the request and answers with the documented messages, and does nothing else. */
public final class BareSpring {

    private BareSpring() {}

    public static Server jar(Path jar, Path javaHome) {
        return new Server(
                Subjects.SPRING,
                javaHome,
                port -> List.of(JavaHome.java(javaHome), "-jar", jar.toString(), "--server.port=" + port),
                "/api/v1" + ChatContract.PATH,
                false);
    }
}
