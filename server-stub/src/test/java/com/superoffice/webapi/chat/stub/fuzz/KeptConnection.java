package com.superoffice.webapi.chat.stub.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sends bytes over a connection that is kept as long as the server keeps it. */
final class KeptConnection implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 15_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream input;

    KeptConnection(int port) {
        this.port = port;
    }

    /** The answer: head and body. */
    String exchange(byte[] request) throws IOException {
        Socket open = socket;
        InputStream answers = input;
        if (open == null || answers == null) {
            open = new Socket("127.0.0.1", port);
            open.setSoTimeout(PATIENCE_MILLISECONDS);
            open.setTcpNoDelay(true);
            answers = new BufferedInputStream(open.getInputStream());
            socket = open;
            input = answers;
        }
        open.getOutputStream().write(request);
        String head = head(answers);
        while (head.startsWith("HTTP/1.1 100 ")) {
            head = head(answers);
        }
        byte[] body = isChunked(head) ? chunks(answers) : answers.readNBytes(length(head));
        if (head.toLowerCase(Locale.ROOT).contains("\r\nconnection: close\r\n")) {
            close();
        }
        return head + new String(body, UTF_8);
    }

    private static String head(InputStream answers) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int value = answers.read();
            if (value < 0) {
                throw new EOFException("the connection ended after " + head.size() + " bytes of an answer");
            }
            head.write(value);
        }
        return head.toString(ISO_8859_1);
    }

    private static boolean isChunked(String head) {
        return head.toLowerCase(Locale.ROOT).contains("\r\ntransfer-encoding: chunked\r\n");
    }

    private static byte[] chunks(InputStream answers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(answers); size > 0; size = chunkSize(answers)) {
            body.writeBytes(answers.readNBytes(size));
            answers.skipNBytes(2);
        }
        answers.skipNBytes(2);
        return body.toByteArray();
    }

    private static int chunkSize(InputStream answers) throws IOException {
        StringBuilder size = new StringBuilder();
        for (int digit = answers.read(); digit != '\r'; digit = answers.read()) {
            size.append((char) digit);
        }
        answers.skipNBytes(1);
        return Integer.parseInt(size.toString(), 16);
    }

    private static int length(String head) {
        String name = "\r\ncontent-length: ";
        int start = head.toLowerCase(Locale.ROOT).indexOf(name);
        return start < 0 ? 0 : Integer.parseInt(head.substring(start + name.length(), head.indexOf("\r\n", start + 2)));
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = null;
        input = null;
    }
}
