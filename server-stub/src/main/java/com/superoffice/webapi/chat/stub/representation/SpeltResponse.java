package com.superoffice.webapi.chat.stub.representation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.springframework.http.HttpHeaders;

/** An answer whose {@code Content-Type} is sent as it is given, with the blank that the document's sample has. */
class SpeltResponse extends HttpServletResponseWrapper {

    private final ClientConnection connection;

    SpeltResponse(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.connection = ClientConnection.of(request);
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
}
