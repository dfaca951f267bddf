package com.superoffice.webapi.chat.client;

import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that anybody logs, at every level; but for the JDK's HTTP client, which traces its every byte buffer. */
final class RecordedLog extends Handler implements AutoCloseable {

    private final Logger root = Logger.getLogger("");
    private final Logger jdk = Logger.getLogger("jdk.internal.httpclient");
    private final Level level = root.getLevel();
    private final SimpleFormatter format = new SimpleFormatter();
    private final StringWriter target = new StringWriter();

    static RecordedLog begin() {
        RecordedLog log = new RecordedLog();
        log.setLevel(Level.ALL);
        log.root.setLevel(Level.ALL);
        log.jdk.setLevel(Level.INFO);
        log.root.addHandler(log);
        return log;
    }

    synchronized String text() {
        return target.toString();
    }

    @Override
    public synchronized void publish(LogRecord record) {
        target.write(format.format(record));
    }

    @Override
    public void flush() {
        target.flush();
    }

    @Override
    public void close() {
        root.removeHandler(this);
        root.setLevel(level);
        jdk.setLevel(null);
    }
}
