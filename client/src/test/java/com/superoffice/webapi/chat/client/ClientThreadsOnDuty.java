package com.superoffice.webapi.chat.client;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The threads that clients keep. */
final class ClientThreadsOnDuty {

    private ClientThreadsOnDuty() {}

    static List<String> names() {
        return all().stream().map(Thread::getName).sorted().toList();
    }

    /** How many of the JDK's HTTP clients are at work. */
    static long selectors() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("HttpClient-[0-9]+-SelectorManager"))
                .count();
    }

    /** Waits for the end of those that were not there before; the test's own time limit ends it. */
    static void awaitEndOfAllBut(Set<Thread> before) throws InterruptedException {
        for (Thread thread : all()) {
            if (!before.contains(thread)) {
                thread.join();
            }
        }
    }

    static Set<Thread> all() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("superoffice-chat-client"))
                .collect(Collectors.toSet());
    }
}
