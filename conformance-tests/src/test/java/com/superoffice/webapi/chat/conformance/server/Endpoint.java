package com.superoffice.webapi.chat.conformance.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The operation, and what is beside it. */
final class Endpoint {

    private static final String PATH = "/api/v1/Agents/Chat/GetChatMessages";
    private static final int BODY_LIMIT = 1024 * 1024;

    private final Predicate<Defect> broken;
    private final Negotiation negotiation;
    private final Gate gate;
    private final RequestReader reader;
    private final Conversion conversion;
    private final Writer writer;
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();

    private final AtomicInteger lastAfter = new AtomicInteger();
    private final Control control = new Control();
    private final Swap swap = new Swap();

    Endpoint(Predicate<Defect> broken, Predicate<Variation> varied) {
        this.broken = broken;
        this.negotiation = new Negotiation(broken);
        this.gate = new Gate(broken);
        this.reader = new RequestReader(broken);
        this.conversion = new Conversion(broken, varied);
        this.writer = new Writer(broken, varied);
    }

    void forget() {
        calls.clear();
        lastAfter.set(0);
    }

    int faults() {
        return control.faults();
    }

    Answer answer(Received request) {
        Optional<String> mediaType = negotiation.mediaType(request);
        try {
            return settled(writer.coded(answer(request, mediaType), request));
        } catch (Refusal refusal) {
            if (refusal.status == 401 && broken.test(Defect.CHALLENGE_ON_SOME) && request.header("Authorization").isPresent()) {
                return writer.error(refusal, mediaType.orElse("application/json")).without("WWW-Authenticate");
            }
            String fallback = broken.test(Defect.NOT_ACCEPTABLE_IN_XML) ? "text/xml" : "application/json";
            return settled(writer.error(refusal, mediaType.orElse(fallback)));
        }
    }

    private Answer settled(Answer answer) {
        if (answer.status == 200 && answer.body.length > 2) {
            if (broken.test(Defect.BYTES_AFTER_THE_BODY)) {
                answer.bytesAfter = true;
            }
            if (broken.test(Defect.LENGTH_ONE_SHORT)) {
                answer.declaredMore = -1;
            }
            if (broken.test(Defect.LENGTH_TOO_LARGE)) {
                answer.declaredMore = 10;
            }
        }
        return answer;
    }

    private Answer answer(Received request, Optional<String> mediaType) throws Refusal {
        if (request.headersTooLarge) {
            if (broken.test(Defect.LONG_HEADER_CLOSES)) {
                return silent();
            }
            if (broken.test(Defect.LONG_HEADER_IS_HTML)) {
                return html(431);
            }
            throw new Refusal(431, "HeadersTooLargeException", "The request headers are larger than 16384 bytes.");
        }
        if (control.isFor(request)) {
            return control.answer(request);
        }
        beside(request);
        if (request.method.equals("OPTIONS")) {
            if (broken.test(Defect.OPTIONS_WITH_CREDENTIALS)) {
                gate.check(request);
            }
            return new Answer(200).with("Allow", writer.allow(broken.test(Defect.OPTIONS_NAMES_GET)));
        }
        gate.check(request);
        repeated(request);
        if (broken.test(Defect.CHUNKED_REFUSED) && request.header("Transfer-Encoding").isPresent()) {
            throw new Refusal(411, "LengthRequiredException", "A length is needed.");
        }
        if (broken.test(Defect.EXPECT_REFUSED) && request.header("Expect").isPresent()) {
            throw new Refusal(417, "ExpectationFailedException", "Nothing is expected here.");
        }
        String type = mediaType.orElseThrow(() -> new Refusal(
                406, "NotAcceptableException", "Accept: cannot answer in what is accepted"));
        String contentType = negotiation.contentType(request);
        if (request.body.length > BODY_LIMIT) {
            if (broken.test(Defect.LARGE_BODY_CLOSES) && contentType.endsWith("urlencoded")) {
                return silent();
            }
            int status = broken.test(Defect.LARGE_BODY_IS_500) ? 500 : 413;
            throw new Refusal(status, "ContentTooLargeException", "The request body is larger than 1048576 bytes.");
        }
        RequestReader.Asked asked = reader.read(request, contentType);
        if (asked == null) {
            Answer answer = silent();
            answer.hanging = broken.test(Defect.MALFORMED_HANGS);
            return answer;
        }
        fault(control.status(asked.session()));
        Answer answer = messages(request, type, contentType, remembered(asked));
        boolean swapped = broken.test(Defect.ANSWERS_SWAPPED)
                && request.connection.requests == 1
                && request.header("Connection").isEmpty()
                && request.headers.size() < 6;
        return swapped ? swap.instead(answer, asked.session() == 3001) : answer;
    }

    private void fault(int status) throws Refusal {
        if (status == 403 && broken.test(Defect.FORBIDDEN_IS_401)) {
            throw new Refusal(401, "AuthenticationException", "Authentication is needed.");
        }
        if (status != 0) {
            throw new Refusal(status, "ProvokedException", "As was asked for.");
        }
    }

    private RequestReader.Asked remembered(RequestReader.Asked asked) {
        if (!broken.test(Defect.AFTER_REMEMBERED)) {
            return asked;
        }
        int last = lastAfter.getAndSet(asked.after());
        return asked.after() != 0 || last == 0 ? asked : new RequestReader.Asked(asked.session(), last, asked.formSelect());
    }

    private Answer messages(Received request, String type, String contentType, RequestReader.Asked asked)
            throws Refusal {
        List<Map<String, @Nullable Object>> messages = select(asked, contentType, type);
        if (messages.isEmpty() && asked.session() > 100_000) {
            if (broken.test(Defect.UNKNOWN_SESSION_IS_404)) {
                throw new Refusal(404, "NotFoundException", "No such session.");
            }
            if (broken.test(Defect.UNKNOWN_SESSION_IS_NULL)) {
                return writer.raw(type, "null");
            }
            if (broken.test(Defect.UNKNOWN_SESSION_IS_ERROR)) {
                return writer.raw(type, writer.errorText(new Refusal(200, "X", "No such session."), "application/json"));
            }
        }
        if (messages.isEmpty() && broken.test(Defect.EMPTY_IS_204)) {
            return new Answer(204);
        }
        if (messages.isEmpty() && asked.session() > 100_000 && broken.test(Defect.HTML_AS_JSON)) {
            return writer.raw(type, "<!doctype html><title>Error</title>");
        }
        conversion.convert(messages, request, type);
        boolean xml = type.endsWith("xml");
        if (xml && broken.test(Defect.LAST_MISSING_IN_XML) && !messages.isEmpty()) {
            messages.remove(messages.size() - 1);
        }
        Set<String> selected = selected(request, asked, xml);
        if (broken.test(Defect.SLOW) && asked.session() == 3001 && request.query.isEmpty() && asked.after() == 0
                && request.headers.size() < 6) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(120));
        }
        return writer.messages(messages, selected, type);
    }

    private void beside(Received request) throws Refusal {
        boolean path = request.path.equals(PATH)
                || (broken.test(Defect.LONGER_PATH_ANSWERED) && request.path.startsWith(PATH));
        if (!path) {
            throw new Refusal(404, "NotFoundException", "There is nothing here.");
        }
        boolean method = request.method.equals("POST")
                || request.method.equals("OPTIONS")
                || broken.test(Defect.OTHER_METHODS_ANSWERED);
        if (!method) {
            int status = broken.test(Defect.METHOD_IS_404) ? 404 : 405;
            throw new Refusal(status, "MethodNotAllowedException", "Only POST and OPTIONS.");
        }
    }

    private void repeated(Received request) throws Refusal {
        boolean counting = broken.test(Defect.FLAKY)
                || broken.test(Defect.LIMITED_WITHOUT_RETRY_AFTER)
                || broken.test(Defect.RETRY_AFTER_IN_WORDS);
        if (!counting || !plain(request)) {
            return;
        }
        int call = calls.merge("plain", 1, Integer::sum);
        if (call % 4 == 0) {
            int status = broken.test(Defect.FLAKY) ? 500 : broken.test(Defect.RETRY_AFTER_IN_WORDS) ? 503 : 429;
            throw new Refusal(status, "ServiceUnavailableException", "Come back later.");
        }
    }

    private static boolean plain(Received request) {
        return request.query.isEmpty()
                && request.body.length < 26
                && request.headers.size() < 6
                && request.header("Accept").filter("application/json"::equals).isPresent()
                && request.header("Content-Type").filter("application/json"::equals).isPresent();
    }

    private List<Map<String, @Nullable Object>> select(
            RequestReader.Asked asked, String contentType, String type) {
        List<Map<String, @Nullable Object>> messages = broken.test(Defect.OTHER_SESSIONS_LEAK)
                ? Stored.all()
                : Stored.of(asked.session(), asked.after());
        if (broken.test(Defect.ALWAYS_EMPTY)) {
            messages.clear();
        }
        int after = asked.after();
        if (asked.session() == 565) {
            return messages;
        }
        boolean ignored = broken.test(Defect.AFTER_IGNORED)
                || (broken.test(Defect.AFTER_IN_FORM_IGNORED) && contentType.endsWith("urlencoded"))
                || (broken.test(Defect.AFTER_IGNORED_IN_XML) && type.endsWith("xml"));
        if (after != 0 && !ignored) {
            after(messages, after);
        }
        if (broken.test(Defect.PAGE_OF_THREE) && messages.size() > 3) {
            messages.subList(3, messages.size()).clear();
        }
        if (broken.test(Defect.DESCENDING)) {
            messages.sort(Comparator.comparing((Map<String, @Nullable Object> m) -> (Integer) m.get("ChatMessageId"))
                    .reversed());
        }
        if (broken.test(Defect.ORDERED_BY_TIME)) {
            messages.sort(Comparator.comparing(m -> String.valueOf(m.get("WhenPosted"))));
        }
        if (broken.test(Defect.MESSAGE_TWICE) && !messages.isEmpty()) {
            messages.add(0, new LinkedHashMap<>(messages.get(0)));
        }
        if (broken.test(Defect.FLAKY_ORDER) && !messages.isEmpty() && calls.merge("order", 1, Integer::sum) % 4 == 0) {
            messages.remove(messages.size() - 1);
        }
        return messages;
    }

    private void after(List<Map<String, @Nullable Object>> messages, int after) {
        if (broken.test(Defect.AFTER_IS_AN_INDEX)) {
            messages.subList(0, Math.max(0, Math.min(after, messages.size()))).clear();
            return;
        }
        if (broken.test(Defect.AFTER_BY_TIME)) {
            Optional<OffsetDateTime> time = messages.stream()
                    .filter(message -> Objects.equals(message.get("ChatMessageId"), after))
                    .map(Endpoint::time)
                    .findFirst();
            messages.removeIf(message -> time.isPresent() && !time(message).isAfter(time.get()));
            return;
        }
        boolean inclusive = broken.test(Defect.AFTER_INCLUSIVE);
        messages.removeIf(message -> {
            int id = (Integer) Objects.requireNonNull(message.get("ChatMessageId"));
            return inclusive ? id < after : id <= after;
        });
        if (broken.test(Defect.AFTER_SKIPS_ONE) && after > 0 && !messages.isEmpty()) {
            messages.remove(0);
        }
    }

    private static OffsetDateTime time(Map<String, @Nullable Object> message) {
        return OffsetDateTime.parse(String.valueOf(message.get("WhenPosted")));
    }

    private Set<String> selected(Received request, RequestReader.Asked asked, boolean xml) throws Refusal {
        List<String> written = new ArrayList<>();
        for (String pair : request.query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String decoded = broken.test(Defect.SELECT_DOLLAR_UNDECODED) ? name : decode(name);
            if (decoded.equals("$select")) {
                String value = pair.substring(equals + 1);
                written.add(broken.test(Defect.SELECT_UNDECODED) ? value.replace("%20", " ") : decode(value));
            }
        }
        if (broken.test(Defect.FORM_SELECT_READ) && asked.formSelect() != null) {
            written.add(asked.formSelect());
        }
        boolean ignored = broken.test(Defect.SELECT_IGNORED) || (xml && broken.test(Defect.SELECT_IGNORED_IN_XML));
        String list = String.join(",", written);
        boolean empty = list.replace(",", "").isBlank();
        if (ignored || written.isEmpty() || (empty && !broken.test(Defect.SELECT_EMPTY_IS_NONE))) {
            return Set.copyOf(Stored.NAMES);
        }
        return names(list);
    }

    private Set<String> names(String list) throws Refusal {
        Set<String> names = new LinkedHashSet<>();
        for (String item : list.split(",", -1)) {
            String name = broken.test(Defect.SELECT_BLANKS_KEPT) ? item : item.strip();
            if (broken.test(Defect.SELECT_PREFIX)) {
                name = name.replaceAll("/.*", "");
            }
            String wanted = name;
            Optional<String> known = Stored.NAMES.stream()
                    .filter(property -> broken.test(Defect.SELECT_CASE_SENSITIVE)
                            ? property.equals(wanted)
                            : property.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)))
                    .findFirst();
            if (known.isEmpty() && !name.isEmpty() && broken.test(Defect.SELECT_UNKNOWN_REFUSED)) {
                throw Refusal.invalid("$select: unknown name");
            }
            boolean late = broken.test(Defect.SELECT_IN_ORDER_ONLY)
                    && known.isPresent()
                    && names.stream().anyMatch(n -> Stored.NAMES.indexOf(n) > Stored.NAMES.indexOf(known.get()));
            if (late) {
                break;
            }
            known.ifPresent(names::add);
            if (broken.test(Defect.SELECT_FIRST_ONLY) && !names.isEmpty()) {
                break;
            }
        }
        return names.isEmpty() && broken.test(Defect.SELECT_UNKNOWN_IS_ALL) ? Set.copyOf(Stored.NAMES) : names;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Answer silent() {
        Answer answer = new Answer(500);
        answer.noAnswer = true;
        return answer;
    }

    private static Answer html(int status) {
        Answer answer = new Answer(status).with("Content-Type", "text/html;charset=utf-8");
        answer.body = "<!doctype html><title>Error</title>".getBytes(StandardCharsets.UTF_8);
        return answer;
    }
}
