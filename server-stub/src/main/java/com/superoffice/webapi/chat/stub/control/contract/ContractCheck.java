package com.superoffice.webapi.chat.stub.control.contract;

import com.superoffice.webapi.chat.contract.request.BodyText;
import com.superoffice.webapi.chat.contract.request.Names;
import com.superoffice.webapi.chat.stub.representation.MalformedRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds each request of the control API against {@code sandbox.yaml}: its parameters first, its body as it is read. */
public final class ContractCheck extends RequestBodyAdviceAdapter implements HandlerInterceptor {

    private static final Pattern TWICE = Pattern.compile("^Duplicate Object property \"(.*)\"");

    private final Predicate<Class<?>> isController;
    private final JsonMapper json;
    private final Supplier<ControlContract> contract = SingletonSupplier.of(ControlContract::new);

    /**
     * Creates the check.
     *
     * @param isController which classes serve the control API
     */
    public ContractCheck(Predicate<Class<?>> isController, JsonMapper json) {
        this.isController = isController;
        this.json = json;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isController.test(method.getBeanType())) {
            Map<?, ?> path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            ControlContract.Operation operation = operation(method.getMethod().getName());
            request.getParameterMap().keySet().forEach(operation::checkQuery);
            for (ControlContract.Parameter parameter : operation.parameters()) {
                String value = parameter.inPath()
                        ? (String) path.get(parameter.name())
                        : request.getParameter(parameter.name());
                if (value != null) {
                    parameter.schema().check(parameter.name(), parameter.schema().valueOf(value));
                }
            }
        }
        return true;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return isController.test(parameter.getContainingClass());
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body = message.getBody().readAllBytes();
        MediaType mediaType = message.getHeaders().getContentType();
        String text = text(body, mediaType == null ? null : mediaType.getCharset());
        Schema schema = operation(Objects.requireNonNull(parameter.getMethod()).getName()).body();
        if (schema != null) {
            schema.check("body", parse(text));
        }
        return new BodyThatWasRead(message.getHeaders(), new ByteArrayInputStream(body));
    }

    private static String text(byte[] body, @Nullable Charset charset) {
        Charset used = charset == null ? StandardCharsets.UTF_8 : charset;
        try {
            return BodyText.decode(body, used);
        } catch (CharacterCodingException e) {
            throw new MalformedRequest("body: expected text in " + used.name() + ", found bytes that are not");
        }
    }

    private JsonNode parse(String text) {
        StreamReadConstraints limits = json.tokenStreamFactory().streamReadConstraints();
        try {
            JsonNode value = json.readTree(text);
            if (value.isMissingNode()) {
                throw new MalformedRequest("body: expected JSON, found nothing");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new MalformedRequest("body: expected at most " + limits.getMaxNestingDepth() + " levels, "
                    + limits.getMaxTokenCount() + " names and values, " + limits.getMaxNumberLength()
                    + " digits of a number and " + limits.getMaxNameLength() + " characters of a name, found more");
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            Matcher twice = TWICE.matcher(e.getOriginalMessage());
            throw new MalformedRequest((twice.find()
                            ? "body: expected each property once, found " + Names.quoted(twice.group(1)) + " again"
                            : "body: not well-formed JSON")
                    + (at == null ? "" : ", at line " + at.getLineNr() + ", column " + at.getColumnNr()));
        }
    }

    private ControlContract.Operation operation(String id) {
        return contract.get().operation(id);
    }

    private record BodyThatWasRead(HttpHeaders headers, InputStream body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }
}
