package com.superoffice.webapi.chat.stub.representation;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.contract.request.Accept;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/** Chooses the representation of the operation's answer by the request's {@code Accept} header. */
public final class Negotiation implements ContentNegotiationStrategy {

    private static final List<MediaType> SUPPORTED =
            Representation.ALL.stream().map(Representation::mediaType).toList();

    /** Clients send the same few headers over and over. */
    private static final ConcurrentLruCache<String, Optional<Representation>> BEST =
            new ConcurrentLruCache<>(64, Negotiation::best);

    private final ContentNegotiationStrategy ofOtherPaths = new HeaderContentNegotiationStrategy();

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        HttpServletRequest servletRequest =
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class), "a servlet request");
        if (!servletRequest.getRequestURI().endsWith(ChatContract.GetChatMessages.PATH)) {
            List<MediaType> ranges = ofOtherPaths.resolveMediaTypes(request);
            List<MediaType> wanted = ranges.stream().filter(range -> range.getQualityValue() > 0).toList();
            if (wanted.isEmpty()) {
                throw new HttpMediaTypeNotAcceptableException(List.of());
            }
            return wanted;
        }
        Representation representation =
                acceptable(servletRequest).orElseThrow(() -> new HttpMediaTypeNotAcceptableException(SUPPORTED));
        return List.of(representation.mediaType());
    }

    /** The representation of an error, which answers in JSON when nothing else fits. */
    public static Representation ofError(HttpServletRequest request) {
        return acceptable(request).orElse(Representation.JSON);
    }

    private static Optional<Representation> best(String accept) {
        return Accept.parse(accept).best(ChatContract.GetChatMessages.RESPONSE_MEDIA_TYPES).map(Representation::of);
    }

    private static Optional<Representation> acceptable(HttpServletRequest request) {
        String accept = String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        return BEST.get(accept);
    }
}
