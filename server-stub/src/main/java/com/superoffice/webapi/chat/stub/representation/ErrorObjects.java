package com.superoffice.webapi.chat.stub.representation;

import com.superoffice.webapi.chat.contract.operation.Format;
import com.superoffice.webapi.chat.stub.endpoint.generated.ErrorObject;
import jakarta.servlet.http.HttpServletResponse;

/** Writes the contract's error object. */
public final class ErrorObjects {

    /** The part of the server that refuses; the real system's own. */
    static final String SOURCE = "SuperOffice.Services.WebApi";

    private ErrorObjects() {}

    /**
     * Writes an error.
     *
     * @param status the status code
     * @param message what is wrong; for a 400, the detail
     */
    public static byte[] write(int status, String message, Format format) {
        return BodyWriter.write(error(status, message), format);
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
            case 409 -> "ConflictException";
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
