package com.superoffice.webapi.chat.stub.representation;

import com.superoffice.webapi.chat.stub.endpoint.generated.ErrorObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Answers with the contract's error object, in the negotiated representation. */
public final class ErrorObjects {

    /** The part of the server that refuses; the real system's own. */
    static final String SOURCE = "SuperOffice.Services.WebApi";

    private ErrorObjects() {}

    /**
     * Completes the answer with an error.
     *
     * @param status the status code
     * @param message what is wrong; for a 400, the detail
     */
    public static void answer(HttpServletRequest request, HttpServletResponse response, int status, String message)
            throws IOException {
        Representation representation = Negotiation.ofError(request);
        byte[] body = BodyWriter.write(error(status, message), representation.format());
        response.resetBuffer();
        SafeHeaders.set(response);
        response.setStatus(status);
        response.setHeader(HttpHeaders.CONTENT_TYPE, representation.contentType());
        response.setContentLength(body.length);
        if (!HttpMethod.HEAD.name().equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    private static ErrorObject error(int status, String message) {
        ErrorObject error = new ErrorObject(true, errorType(status), message, SOURCE);
        return status == HttpServletResponse.SC_BAD_REQUEST
                ? error.message("The request is invalid.").messageDetail(message)
                : error;
    }

    private static String errorType(int status) {
        return switch (status) {
            case 400, 401 -> "ArgumentException";
            case 403 -> "UnauthorizedAccessException";
            case 404 -> "NotFoundException";
            case 405 -> "MethodNotAllowedException";
            case 406 -> "NotAcceptableException";
            case 413 -> "ContentTooLargeException";
            case 415 -> "UnsupportedMediaTypeException";
            case 421 -> "MisdirectedRequestException";
            case 429 -> "TooManyRequestsException";
            case 431 -> "HeadersTooLargeException";
            case 503 -> "ServiceUnavailableException";
            default -> "InternalServerErrorException";
        };
    }
}
