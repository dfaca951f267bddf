package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.contract.MediaType.Format;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.judge.Expectation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Bodies that are no bodies, in each media type. */
final class MalformedBodyCases implements Derivation {

    private static final int DEEP = 20_000;
    /** A little more than the limit that the contract's example of a 413 names. */
    private static final int LARGE = 1024 * 1024 + 4096;

    @Override
    public List<Case> derive(Contract contract) {
        List<Case> cases = new ArrayList<>();
        for (String mediaType : contract.requestMediaTypes()) {
            cases.add(refused(contract, mediaType, "empty", "An empty body", body -> new byte[0]));
            cases.add(refused(contract, mediaType, "blank", "A blank body", body -> bytes(" \r\n ")));
            cases.add(refused(contract, mediaType, "invalid-utf-8", "A body that is not UTF-8", body -> invalid(mediaType, body)));
            switch (RequestBody.format(mediaType)) {
                case JSON -> cases.addAll(json(contract, mediaType));
                case XML -> cases.addAll(xml(contract, mediaType));
                case FORM -> cases.addAll(form(contract, mediaType));
            }
            cases.add(oversized(contract, mediaType));
        }
        return cases;
    }

    private static List<Case> json(Contract contract, String mediaType) {
        List<Case> cases = new ArrayList<>();
        cases.add(refused(contract, mediaType, "truncated", "JSON that ends too early", body -> bytes(body.substring(0, body.length() - 1))));
        cases.add(refused(contract, mediaType, "malformed", "JSON without quotes around names", body -> bytes(body.replace("\"", ""))));
        cases.add(refused(contract, mediaType, "single-quotes", "JSON with single quotes", body -> bytes(body.replace('"', '\''))));
        cases.add(refused(contract, mediaType, "comment", "JSON with a comment", body -> bytes("/* */" + body)));
        cases.add(refused(contract, mediaType, "trailing-comma", "JSON with a comma too many", body -> bytes(body.replace("}", ",}"))));
        cases.add(refused(contract, mediaType, "leading-zero", "A number with a leading zero", body -> bytes(body.replace(":", ":0"))));
        cases.add(refused(contract, mediaType, "trailing", "A JSON value after the body", body -> bytes(body + "{}")));
        cases.add(refused(contract, mediaType, "trailing-text", "Text after the body", body -> bytes(body + " x")));
        cases.add(refused(contract, mediaType, "array", "An array instead of an object", body -> bytes("[" + body + "]")));
        cases.add(refused(contract, mediaType, "null-body", "null instead of an object", body -> bytes("null")));
        cases.add(refused(contract, mediaType, "string-body", "A string instead of an object", body -> bytes("\"565\"")));
        cases.add(refused(contract, mediaType, "utf-16-unsaid", "UTF-16 that no charset announces", body -> body.getBytes(StandardCharsets.UTF_16)));
        cases.add(accepted(contract, mediaType, "indented", "Blanks and line breaks between tokens", body -> bytes(
                "\r\n" + body.replace(":", " :\t").replace("}", "\n}\n"))));
        cases.add(accepted(contract, mediaType, "escaped-name", "A name with an escape", body -> bytes(
                body.replace("\"C", "\"\\u0043"))));
        cases.add(lenient(contract, mediaType, "deep", "An unknown property that is " + DEEP + " deep",
                body -> bytes("{\"x\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "," + body.substring(1))));
        return cases;
    }

    private static List<Case> xml(Contract contract, String mediaType) {
        String root = RequestBody.root(contract, mediaType);
        List<Case> cases = new ArrayList<>();
        cases.add(refused(contract, mediaType, "truncated", "XML that ends too early", body -> bytes(body.substring(0, body.length() - 3))));
        cases.add(refused(contract, mediaType, "malformed", "XML whose elements do not match", body -> bytes(body.replace("</Chat", "</Char"))));
        cases.add(refused(contract, mediaType, "trailing", "A second root element", body -> bytes(body + "<x/>")));
        cases.add(refused(contract, mediaType, "trailing-text", "Text after the root element", body -> bytes(body + " x")));
        cases.add(refused(contract, mediaType, "json", "JSON instead of XML", body -> bytes("{\"ChatSessionId\":565}")));
        cases.add(refused(contract, mediaType, "dtd", "XML with a document type", body -> bytes("<!DOCTYPE " + root + ">" + body)));
        cases.add(refused(contract, mediaType, "entity", "XML with an entity of its own", body -> bytes(
                "<!DOCTYPE " + root + " [<!ENTITY e \"1\">]>" + body.replaceFirst("(<Chat[A-Za-z]+>)[^<]*", "$1&e;"))));
        cases.add(accepted(contract, mediaType, "namespace", "Elements in a namespace", body -> bytes(
                body.replaceFirst("<" + root, "<" + root + " xmlns=\"http://www.superoffice.net/ws/crm/NetServer/Services\""))));
        cases.add(accepted(contract, mediaType, "prefix", "Elements with a prefix", body -> bytes(body.replaceAll("<(/?)", "<$1p:")
                .replaceFirst("<p:" + root, "<p:" + root + " xmlns:p=\"urn:any\""))));
        cases.add(accepted(contract, mediaType, "cdata", "Values in CDATA sections", body -> bytes(
                body.replaceFirst(">(-?[0-9]+)<", "><![CDATA[$1]]><"))));
        cases.add(accepted(contract, mediaType, "character-reference", "Values with character references", body -> bytes(
                body.replaceFirst(">([0-9])", ">&#x3$1;"))));
        cases.add(accepted(contract, mediaType, "declaration", "An XML declaration", body -> bytes(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + body)));
        cases.add(accepted(contract, mediaType, "indented", "Line breaks and comments between elements", body -> bytes(
                body.replace("><", ">\r\n  <!-- -->\r\n<"))));
        cases.add(lenient(contract, mediaType, "deep", "An unknown element that is " + DEEP + " deep", body -> bytes(body.replaceFirst(
                "<Chat", "<x>".repeat(DEEP) + "</x>".repeat(DEEP) + "<Chat"))));
        return cases;
    }

    private static List<Case> form(Contract contract, String mediaType) {
        return List.of(
                refused(contract, mediaType, "malformed", "A number that is a broken escape", body -> bytes(
                        body.replaceFirst("=[^&]*", "=%zz"))),
                refused(contract, mediaType, "json", "JSON instead of a form", body -> bytes("{\"ChatSessionId\":565}")),
                accepted(contract, mediaType, "empty-pairs", "Empty pairs", body -> bytes("&&" + body + "&")),
                accepted(contract, mediaType, "escaped-name", "A name with an escape", body -> bytes(body.replaceFirst("^C", "%43"))));
    }

    private static Case oversized(Contract contract, String mediaType) {
        String answer = contract.responseMediaTypes(200).contains(mediaType) ? mediaType : PlainCall.json(contract);
        return of(contract, mediaType, "oversized", "A body of more than a mebibyte")
                .does(server -> server.expect(
                        written(server, mediaType, body -> padded(mediaType, body))
                                .replacing("Accept", answer)
                                .closing(),
                        (server.target().profile() == Profile.SANDBOX
                                        ? Expectation.status("C8", 413)
                                        : Expectation.status("C8", 200, 400, 413))
                                .in(answer)));
    }

    private static byte[] padded(String mediaType, String body) {
        return switch (RequestBody.format(mediaType)) {
            case JSON -> bytes("{\"x\":\"" + "x".repeat(LARGE) + "\"," + body.substring(1));
            case XML -> bytes(body.replaceFirst("<Chat", "<x>" + "x".repeat(LARGE) + "</x><Chat"));
            case FORM -> bytes("x=" + "x".repeat(LARGE) + "&" + body);
        };
    }

    private static byte[] invalid(String mediaType, String body) {
        String marked =
                switch (RequestBody.format(mediaType)) {
                    case JSON -> "{\"x\":\"~\"," + body.substring(1);
                    case XML -> body.replaceFirst("<Chat", "<x>~</x><Chat");
                    case FORM -> "x=~&" + body;
                };
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte b : bytes(marked)) {
            bytes.write(b == '~' ? 0xFF : b);
        }
        return bytes.toByteArray();
    }

    private static Case refused(
            Contract contract, String mediaType, String id, String what, Function<String, byte[]> writing) {
        return of(contract, mediaType, id, what + " is refused")
                .does(server -> server.expect(written(server, mediaType, writing), Expectation.status("C5", 400)));
    }

    private static Case accepted(
            Contract contract, String mediaType, String id, String what, Function<String, byte[]> writing) {
        return of(contract, mediaType, id, what + " change nothing")
                .rule("C6")
                .does(server -> server.expect(written(server, mediaType, writing), PlainCall.all(server, "C6")));
    }

    private static Case lenient(
            Contract contract, String mediaType, String id, String what, Function<String, byte[]> writing) {
        return of(contract, mediaType, id, what + " is ignored or refused, and costs nothing more")
                .does(server -> server.expect(
                        written(server, mediaType, writing).closing(), Expectation.status("C5", 200, 400, 413)));
    }

    private static RawRequest written(ServerUnderTest server, String mediaType, Function<String, byte[]> writing) {
        String body = new String(PlainCall.in(server, mediaType).body(), StandardCharsets.UTF_8);
        return PlainCall.in(server, mediaType).body(writing.apply(body));
    }

    private static Case.Builder of(
            Contract contract, String mediaType, String id, String title) {
        return Case.of("body." + Case.slug(mediaType) + "." + id)
                .title(title + ", in " + mediaType)
                .rule(RequestBody.format(mediaType) == Format.XML && id.matches("dtd|entity") ? "C6" : "C5")
                .at(contract.requestPointer(mediaType))
                .from(mediaType)
                .cell("Request media type × body", mediaType, id);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
