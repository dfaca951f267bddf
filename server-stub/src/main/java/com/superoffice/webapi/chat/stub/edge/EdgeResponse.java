package com.superoffice.webapi.chat.stub.edge;

import com.superoffice.webapi.chat.stub.representation.ErrorObjects;
import com.superoffice.webapi.chat.stub.representation.Negotiation;
import com.superoffice.webapi.chat.stub.representation.Pieces;
import com.superoffice.webapi.chat.stub.representation.Representation;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/**
 * A response that is held, up to a size, until it is known what becomes of it: head and body leave together at the end of the
 * call. A larger one is sent at the pace of its client. Its {@code Content-Type} is sent as it is given, with the blank that the
 * document's sample has; a rejection is sent as the contract's error object.
 */
public final class EdgeResponse extends HttpServletResponseWrapper implements Pieces.Sink {

    /** How many bytes are held. */
    private static final int HELD = 64 * 1024;

    /** How many bytes of a body, of the request or the response, are there to be looked at in the end. */
    static final int KEPT = 16 * 1024;

    private final HttpServletRequest request;
    private final ClientConnection connection;
    private final RequestBody input;
    private final Turns turns;
    private final Output output = new Output();
    private final Deque<Runnable> atEnd = new ArrayDeque<>();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(0);
    private ByteArrayOutputStream held = new ByteArrayOutputStream(1024);
    private long sent;
    private boolean rejected;
    private @Nullable Pieces pieces;
    private byte @Nullable [] piece;
    private Ending ending = Ending.USUAL;
    private @Nullable Wait wait;

    /**
     * Creates a response.
     *
     * @param input the body of the request
     * @param turns at making large bodies
     */
    EdgeResponse(HttpServletRequest request, HttpServletResponse response, RequestBody input, Turns turns) {
        super(response);
        this.request = request;
        this.connection = ClientConnection.of(request);
        this.input = input;
        this.turns = turns;
        SafeHeaders.set(response);
    }

    /** Does something at the end of the call, before its last bytes are sent; what was given last comes first. */
    public void atEnd(Runnable action) {
        atEnd.push(action);
    }

    /** Whether it is a 200 and no rejection. */
    public boolean isOk() {
        return !rejected && getStatus() == SC_OK;
    }

    /** What is held: the whole body, if it is not large. */
    public byte[] heldBody() {
        fill();
        return held.toByteArray();
    }

    /** How many bytes are held. */
    public int heldLength() {
        fill();
        return held.size();
    }

    /** Puts another beginning in the place of what is held. */
    public void replaceHeld(byte[] other) {
        held.reset();
        held.writeBytes(other);
        if (pieces == null) {
            setContentLength(other.length);
        }
    }

    /** Puts another body in the place of the whole. */
    public void replaceBody(byte[] other) {
        pieces = null;
        piece = null;
        replaceHeld(other);
    }

    /** Sends the first bytes of what is held at once. */
    public void sendNow(int count) throws IOException {
        byte[] bytes = held.toByteArray();
        held.reset();
        held.write(bytes, 0, count);
        settleInput();
        spill();
        super.getOutputStream().flush();
        held.write(bytes, count, bytes.length - count);
    }

    /** Lets the call wait, and then go on with something. */
    public Wait pause(Duration time, Wait.Action then) {
        wait = Wait.of(time, then);
        return wait;
    }

    /** Promises the whole body, and sends half of what is held. */
    public void cutShort() {
        fill();
        byte[] half = Arrays.copyOf(held.toByteArray(), held.size() / 2);
        held.reset();
        held.writeBytes(half);
        endWith(Ending.CUT_SHORT);
    }

    /** Ends the call otherwise than with the response. */
    public void endWith(Ending other) {
        ending = other;
    }

    /** The beginning of the body. */
    public byte[] keptBody() {
        keep();
        return kept.toByteArray();
    }

    /** How many bytes of the body were made. */
    public long bodyLength() {
        return sent + held.size();
    }

    /** Whether the client left, or was dropped, before the whole body was made. */
    public boolean isIncomplete() {
        return pieces != null;
    }

    /** Why the body of the request was not taken, or null. */
    public @Nullable BodyRefused bodyRefusal() {
        return input.refusal();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return output;
    }

    /** What is large is not made before it is sent. */
    @Override
    public void send(Pieces all) {
        pieces = all;
        if (!all.isLarge()) {
            fill();
        }
    }

    private void fill() {
        if (pieces != null && piece == null && held.size() == 0) {
            for (piece = pieces.next(); piece != null && held.size() + piece.length <= HELD; piece = pieces.next()) {
                held.writeBytes(piece);
            }
            if (piece == null) {
                pieces = null;
                setContentLength(held.size());
            }
        }
    }

    /** Head and body wait for the end of the call. */
    @Override
    public void flushBuffer() {
        // see finish
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
        SafeHeaders.set((HttpServletResponse) getResponse());
    }

    private void forget() {
        held.reset();
        kept.reset();
        sent = 0;
        pieces = null;
        piece = null;
    }

    @Override
    public void setContentType(String contentType) {
        connection.answerIn(contentType);
    }

    @Override
    public void setHeader(String name, String value) {
        if (name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
            setContentType(value);
        } else {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
            setContentType(value);
        } else {
            super.addHeader(name, value);
        }
    }

    @Override
    public void sendError(int status, String message) {
        if (isCommitted()) {
            endWith(Ending.CUT_SHORT);
            return;
        }
        Representation representation = Negotiation.ofError(request);
        byte[] body = ErrorObjects.write(status, message, representation.format());
        resetBuffer();
        rejected = true;
        setStatus(status);
        setContentType(representation.contentType());
        setContentLength(body.length);
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            held.writeBytes(body);
        }
    }

    @Override
    public void sendError(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        sendError(status, known == null ? "Status " + status : known.getReasonPhrase());
    }

    /** The call begins anew. */
    void beginAnew() {
        reset();
        atEnd.clear();
    }

    /** What the call has to wait for, or null. */
    @Nullable Wait takeWait() {
        Wait taken = wait;
        wait = null;
        return taken;
    }

    /** Sends what is left; returns what that has to wait for, or null if the call is over. */
    @Nullable Wait finish() throws IOException {
        settleInput();
        if (ending == Ending.USUAL && pieces != null) {
            Wait next = turns.take();
            next = next == null ? sendPieces(pieces) : next;
            if (next != null) {
                return next;
            }
        }
        end();
        switch (ending) {
            case USUAL -> send();
            case CUT_SHORT -> {
                send();
                super.getOutputStream().flush();
                connection.close();
            }
            case CLOSE -> connection.close();
            case RESET -> connection.reset();
        }
        return null;
    }

    /** Sends all but what is held in the end, or returns what that has to wait for. */
    private @Nullable Wait sendPieces(Pieces all) throws IOException {
        try {
            fill();
            while (!connection.isCongested()) {
                spill();
                byte[] next = piece == null ? all.next() : piece;
                piece = null;
                if (next == null) {
                    pieces = null;
                    return null;
                }
                held.writeBytes(next);
            }
            all.rest();
            Wait drained = Wait.untilEnded();
            connection.onceDrained(drained::end);
            return drained;
        } finally {
            turns.give();
        }
    }

    /** The call ends without the rest of its response. */
    void giveUp() {
        turns.callNext(); // it may have been called itself
        end();
    }

    /** What was to be done at the end is done. */
    private void end() {
        while (!atEnd.isEmpty()) {
            atEnd.pop().run();
        }
    }

    /** A body that was not read is not waited for: what is there is taken, and if that is not all the connection ends. */
    private void settleInput() {
        if (!isCommitted()) {
            input.takeWhatIsThere(KEPT);
            if (!connection.isInputRead() || connection.isFramingFaulty()) {
                super.setHeader(HttpHeaders.CONNECTION, "close");
            }
        }
    }

    /** Sends what is held, before the end. */
    private void spill() throws IOException {
        keep();
        send();
    }

    private void keep() {
        if (kept.size() < KEPT) {
            byte[] bytes = held.toByteArray();
            kept.write(bytes, 0, Math.min(bytes.length, KEPT - kept.size()));
        }
    }

    private void send() throws IOException {
        if (held.size() > 0) {
            held.writeTo(super.getOutputStream());
            sent += held.size();
            held = new ByteArrayOutputStream(); // a client that does not read would keep the larger one for long
        }
    }

    /** How a call ends. */
    public enum Ending {
        /** With the response. */
        USUAL,
        /** With what there is of the response, and then a FIN. */
        CUT_SHORT,
        /** With a FIN. */
        CLOSE,
        /** With a RST. */
        RESET
    }

    private final class Output extends ServletOutputStream {

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (held.size() + length > HELD) {
                settleInput();
                spill();
            }
            held.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("what a client does not take is kept");
        }
    }
}
