package com.superoffice.webapi.chat.stub.metrics;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the first ten lines of each kind through, and then one a minute: what comes from outside fills no disk. Lines are
 * of one kind if logger, level and exception are the same. The access log, a line for each call, is left alone.
 */
final class BoundedLog extends Filter<ILoggingEvent> {

    private static final int FIRST = 10;
    private static final long MINUTE = 60_000;

    private final Map<String, Kind> kinds = new ConcurrentHashMap<>();

    /** Bounds what the log is written to. */
    static void install() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Iterator<Appender<ILoggingEvent>> appenders =
                context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders();
        while (appenders.hasNext()) {
            Appender<ILoggingEvent> appender = appenders.next();
            if (appender.getCopyOfAttachedFiltersList().stream().noneMatch(BoundedLog.class::isInstance)) {
                appender.addFilter(new BoundedLog());
            }
        }
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        if (event.getLoggerName().equals(Measuring.ACCESS_LOG)) {
            return FilterReply.NEUTRAL;
        }
        String exception = event.getThrowableProxy() == null ? "" : event.getThrowableProxy().getClassName();
        Kind kind = kinds.computeIfAbsent(
                event.getLoggerName() + " " + event.getLevel() + " " + exception, key -> new Kind());
        return kind.takes(event.getTimeStamp()) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    private static final class Kind {

        private int lines;
        private long last;

        synchronized boolean takes(long time) {
            if (lines < FIRST) {
                lines++;
            } else if (time - last < MINUTE) {
                return false;
            }
            last = time;
            return true;
        }
    }
}
