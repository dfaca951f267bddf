package com.superoffice.webapi.chat.stub.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;

/** The body of a request. Nobody waits for it: what is not there when it is read is gathered while no thread is held. */
final class RequestBody implements ReadListener {

    /** So many bytes need no room that is shared. */
    private static final int SMALL = 32 * 1024;

    private final ClientConnection connection;
    private final Room room;
    private final Duration time;
    private final long announced;
    private final int most;
    private final ByteArrayOutputStream bytes;
    private @Nullable BodyRefused refusal;
    private @Nullable Runnable gathered;
    private boolean isGathered;
    private long gatheringSince;
    private long awaited;
    private long taken;

    /**
     * Creates a body of which nothing has been read.
     *
     * @param announced how many bytes it has, or -1 if it does not say
     * @param most how many it may have
     * @param room for what is more than a little
     * @param time how long the client may take
     */
    RequestBody(ClientConnection connection, long announced, int most, Room room, Duration time) {
        this.connection = connection;
        this.room = room;
        this.time = time;
        this.announced = announced;
        this.most = most;
        this.bytes = new ByteArrayOutputStream((int) Math.max(0, Math.min(announced, 1024)));
    }

    /** One that nobody is going to read. */
    static RequestBody unread(ClientConnection connection) {
        return new RequestBody(connection, 0, 0, new Room(0), Duration.ZERO);
    }

    /**
     * The whole body.
     *
     * @throws BodyRefused if it cannot be had
     * @throws BodyAwaited if it is not there yet
     */
    synchronized byte[] whole() {
        if (refusal == null && announced > most) {
            refusal = tooLarge();
        }
        if (refusal == null) {
            takeWhatIsThere(most);
        }
        if (refusal != null) {
            throw refusal;
        }
        if (!connection.isInputRead()) {
            throw new BodyAwaited();
        }
        return bytes.toByteArray();
    }

    /** Reads what is there now, until there are more bytes than wanted. */
    synchronized void takeWhatIsThere(int wanted) {
        try {
            while (bytes.size() < announced && bytes.size() <= wanted && connection.hasInput()) {
                add(connection.read());
            }
        } catch (IOException e) {
            refusal = refusal(e);
        }
    }

    /** The first bytes that were read. */
    synchronized byte[] first(int count) {
        byte[] all = bytes.toByteArray();
        return all.length <= count ? all : Arrays.copyOf(all, count);
    }

    /** For how many nanoseconds the client was waited for. */
    synchronized long awaited() {
        return awaited;
    }

    /** Why it was not taken, or null if it was, or nobody read it. */
    synchronized @Nullable BodyRefused refusal() {
        return refusal;
    }

    /** Whether it was read to its end. */
    synchronized boolean isRead() {
        return connection.isInputRead();
    }

    /** How many bytes were read. */
    synchronized int length() {
        return bytes.size();
    }

    /** Gathers the body, and then runs what is given, once. */
    synchronized void gather(Runnable then) {
        gathered = then;
        gatheringSince = System.nanoTime();
        if (refusal == null) {
            connection.awaitInput(this);
        } else {
            end();
        }
    }

    @Override
    public synchronized void onDataAvailable() {
        try {
            while (gathered != null && refusal == null && connection.isInputReady()) {
                add(connection.read());
            }
        } catch (IOException e) {
            refusal = refusal(e);
        }
        if (refusal != null || connection.isInputRead()) {
            end();
        }
    }

    @Override
    public void onAllDataRead() {
        // seen above
    }

    @Override
    public void onError(Throwable failure) {
        // the call ends by itself
    }

    /** The time is up. */
    synchronized void late() {
        if (!isGathered) {
            refusal = incomplete();
            end();
        }
    }

    /** The call is over, and whatever was kept for it. */
    synchronized void release() {
        gathered = null;
        room.give(taken);
        taken = 0;
    }

    private void end() {
        if (gathered != null) {
            awaited = System.nanoTime() - gatheringSince;
            isGathered = true;
            Runnable then = gathered;
            gathered = null;
            then.run();
        }
    }

    private void add(ByteBuffer part) {
        int count = part.remaining();
        bytes.write(part.array(), part.arrayOffset() + part.position(), count);
        if (bytes.size() > most) {
            refusal = tooLarge();
        } else if (bytes.size() > SMALL) {
            if (room.take(count)) {
                taken += count;
            } else {
                refusal = new BodyRefused(
                        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                        "room for it",
                        "none",
                        "Too many bodies are being received now; come back later.");
            }
        }
    }

    private BodyRefused refusal(IOException e) {
        return e instanceof BadRequestException
                ? new BodyRefused(HttpServletResponse.SC_BAD_REQUEST, "well-formed chunks", "others")
                : incomplete();
    }

    private BodyRefused tooLarge() {
        return new BodyRefused(
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                "at most " + most + " bytes",
                "more",
                "The request body is larger than " + most + " bytes.");
    }

    private BodyRefused incomplete() {
        return new BodyRefused(
                HttpServletResponse.SC_BAD_REQUEST,
                "within " + time.toSeconds() + " seconds",
                "only a part of it");
    }
}
