package com.superoffice.webapi.chat.stub.bench.server;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/**
 * How a server is started.
 *
 * @param name its name in the table
 * @param javaHome the JDK it runs with, if it needs one
 * @param command its command line for a port
 * @param path where it has the operation
 * @param knowsSessions whether it answers other calls than the documented one
 */
public record Server(String name, Path javaHome, IntFunction<List<String>> command, String path, boolean knowsSessions) {}
