package com.superoffice.webapi.chat.stub.bench.server;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.stub.bench.figure.Subjects;
import com.superoffice.webapi.chat.stub.bench.load.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prism, which answers with the examples of the contract. It has the operation without the base path. */
public final class Prism {

    private static final String NAME = "@stoplight/prism-cli";

    private Prism() {}

    /**
     * Installs Prism into a directory, unless it is there already.
     *
     * @throws ServerFailure if npm is missing or cannot install it
     */
    public static Server installed(String version, Path directory, Path javaHome)
            throws IOException, InterruptedException, ServerFailure {
        Path home = directory.resolve("prism-" + version);
        Path program = home.resolve("node_modules/.bin/prism");
        if (!Files.exists(program)) {
            install(version, home);
        }
        Path contract = home.resolve("chat.yaml");
        Contract.copyTo(contract);
        return new Server(
                Subjects.PRISM,
                javaHome,
                port -> List.of(program.toString(), "mock", "-p", Integer.toString(port), contract.toString()),
                ChatContract.PATH,
                false);
    }

    private static void install(String version, Path home) throws IOException, InterruptedException, ServerFailure {
        if (!Tool.isThere("npm")) {
            throw new ServerFailure("Prism: skipped, npm is not installed");
        }
        Files.createDirectories(home);
        Path printed = home.resolve("npm.log");
        int exit = new ProcessBuilder(
                        "npm", "install", "--no-audit", "--no-fund", "--prefix", home.toString(), NAME + "@" + version)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new ServerFailure("Prism: skipped, npm could not install it and printed "
                    + home.getParent().relativize(printed));
        }
    }
}
