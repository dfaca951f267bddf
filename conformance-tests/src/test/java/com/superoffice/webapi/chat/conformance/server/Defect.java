package com.superoffice.webapi.chat.conformance.server;

import java.util.List;

/** What can be broken: each with what it does, the case that is meant for it, and the code of the finding. */
public enum Defect {
    SUCCESS_IS_201(
            "answers 201 instead of 200",
            "media.request.application-json.response.application-json",
            "status.undeclared"),
    UNKNOWN_SESSION_IS_404(
            "answers 404 for a session it does not know",
            "session.unknown",
            "status.undeclared"),
    UNKNOWN_SESSION_IS_NULL(
            "answers null for a session it does not know",
            "session.unknown",
            "messages.no-array"),
    UNKNOWN_SESSION_IS_ERROR(
            "answers an error object in a 200 for a session it does not know",
            "session.unknown",
            "messages.no-array"),
    MALFORMED_IS_500(
            "answers 500 to malformed JSON",
            "body.application-json.malformed",
            "status.server-error"),
    MALFORMED_CLOSES(
            "closes the connection on truncated XML",
            "body.text-xml.truncated",
            "wire.no-answer"),
    MALFORMED_HANGS(
            "never answers JSON with single quotes",
            "body.application-json.single-quotes",
            "wire.no-answer"),
    STRING_IS_INTEGER(
            "takes \"565\" for 565",
            "body.application-json.ChatSessionId.kind.string",
            "status.unexpected"),
    FRACTION_IS_INTEGER(
            "takes 565.0 for 565",
            "body.text-json.ChatSessionId.kind.fraction",
            "status.unexpected"),
    EXPONENT_IS_INTEGER(
            "takes 1e2 for 100",
            "body.application-json.After.kind.exponent",
            "status.unexpected"),
    BOOLEAN_IS_INTEGER(
            "takes true for 1",
            "body.application-json.After.kind.boolean",
            "status.unexpected"),
    ARRAY_IS_INTEGER(
            "takes [565] for 565",
            "body.application-json.ChatSessionId.kind.array",
            "status.unexpected"),
    XML_WORD_IS_ZERO(
            "takes a word in XML for 0",
            "body.application-xml.After.kind.string",
            "status.unexpected"),
    FORM_FRACTION_IS_INTEGER(
            "takes 565.0 in a form for 565",
            "body.application-x-www-form-urlencoded.ChatSessionId.kind.fraction",
            "status.unexpected"),
    OVERFLOW_WRAPS(
            "wraps numbers around int32",
            "body.application-json.ChatSessionId.int64",
            "status.unexpected"),
    OVERFLOW_IS_500(
            "answers 500 to a number beyond int32",
            "body.application-json.After.above-max",
            "status.server-error"),
    MINIMUM_REFUSED(
            "refuses the least int32",
            "body.application-json.ChatSessionId.min",
            "status.unexpected"),
    NEGATIVE_AFTER_REFUSED(
            "refuses a negative After",
            "after.negative",
            "status.unexpected"),
    MISSING_SESSION_ACCEPTED(
            "answers all sessions when none is asked for",
            "body.application-json.ChatSessionId.missing",
            "status.unexpected"),
    NULL_SESSION_ACCEPTED(
            "takes a null ChatSessionId for 0",
            "body.application-json.ChatSessionId.null",
            "status.unexpected"),
    AFTER_NULL_REFUSED(
            "refuses a null After",
            "body.application-json.After.null",
            "status.unexpected"),
    AFTER_REQUIRED(
            "refuses a request without After",
            "body.application-json.After.missing",
            "status.unexpected"),
    EMPTY_BODY_ACCEPTED(
            "takes an empty body for no filter",
            "body.application-json.empty",
            "status.unexpected"),
    TRAILING_JSON_ACCEPTED(
            "ignores what follows the JSON value",
            "body.text-json.trailing",
            "status.unexpected"),
    COMMENT_ACCEPTED(
            "takes JSON with comments",
            "body.application-json.comment",
            "status.unexpected"),
    DUPLICATE_ACCEPTED(
            "takes the last of two properties of one name",
            "body.application-json.ChatSessionId.twice",
            "status.unexpected"),
    DUPLICATE_CASE_ACCEPTED(
            "takes a property twice when it differs in case",
            "body.application-json.ChatSessionId.twice-other-case",
            "status.unexpected"),
    FORM_DUPLICATE_ACCEPTED(
            "takes the first of two form keys",
            "body.application-x-www-form-urlencoded.After.twice",
            "status.unexpected"),
    XML_DUPLICATE_ACCEPTED(
            "takes the last of two XML elements",
            "body.text-xml.After.twice",
            "status.unexpected"),
    NAMES_CASE_SENSITIVE(
            "binds property names case-sensitively",
            "body.application-json.ChatSessionId.other-case",
            "status.unexpected"),
    UNKNOWN_PROPERTY_REFUSED(
            "refuses a property it does not know",
            "body.application-json.unknown-property",
            "status.unexpected"),
    INVALID_UTF_8_ACCEPTED(
            "replaces bytes that are not UTF-8",
            "body.application-json.invalid-utf-8",
            "status.unexpected"),
    UTF_16_REFUSED(
            "does not read UTF-16 JSON",
            "media.request.application-json.utf-16",
            "status.unexpected"),
    CONTENT_TYPE_IGNORED(
            "reads any content type as JSON",
            "content-type.text-csv",
            "status.unexpected"),
    MISSING_CONTENT_TYPE_ACCEPTED(
            "reads a body without content type as JSON",
            "content-type.missing",
            "status.unexpected"),
    CHARSET_PARAMETER_REFUSED(
            "refuses a content type with a charset",
            "media.request.text-xml.charset",
            "status.unexpected"),
    CONTENT_TYPE_CASE_SENSITIVE(
            "compares the content type case-sensitively",
            "media.request.application-xml.upper-case",
            "status.unexpected"),
    TEXT_JSON_REFUSED(
            "does not read text/json",
            "media.request.text-json.response.application-json",
            "status.unexpected"),
    TEXT_XML_REFUSED(
            "does not read text/xml",
            "media.request.text-xml.response.application-json",
            "status.unexpected"),
    JSON_PATCH_IS_A_PATCH(
            "reads application/json-patch+json as a patch",
            "media.request.application-json-patch-json.response.application-json",
            "status.unexpected"),
    FORM_REFUSED(
            "does not read forms",
            "media.request.application-x-www-form-urlencoded.response.text-xml",
            "status.unexpected"),
    XML_NAMESPACE_REFUSED(
            "refuses elements in a namespace",
            "body.application-xml.namespace",
            "status.unexpected"),
    XML_ORDER_FIXED(
            "reads XML elements in one order only",
            "body.application-xml.reordered",
            "status.unexpected"),
    XML_DTD_ACCEPTED(
            "takes XML with a document type",
            "body.application-xml.dtd",
            "status.unexpected"),
    XML_ENTITY_EXPANDED(
            "expands entities in XML",
            "body.application-xml.entity",
            "status.unexpected"),
    FORM_SELECT_READ(
            "takes $select from a form body",
            "select.in-form-body",
            "value.lost"),
    ACCEPT_IGNORED(
            "answers JSON whatever is accepted",
            "media.request.application-json.response.text-xml",
            "content-type.unexpected",
            "status.unexpected"),
    UNACCEPTABLE_IS_JSON(
            "answers JSON when nothing acceptable fits",
            "accept.html",
            "status.unexpected"),
    Q_ZERO_IGNORED(
            "ignores q=0",
            "accept.application-json.q-zero",
            "content-type.unexpected",
            "status.unexpected"),
    Q_IGNORED(
            "takes the first acceptable media type whatever its q",
            "accept.text-xml.preferred",
            "content-type.unexpected"),
    SPECIFICITY_IGNORED(
            "takes the greatest q whatever is more specific",
            "accept.application-json.less-specific",
            "content-type.unexpected"),
    WILDCARD_REFUSED(
            "does not know */*",
            "accept.any",
            "status.unexpected",
            "content-type.unexpected"),
    EMPTY_ACCEPT_REFUSED(
            "refuses an empty Accept",
            "accept.empty",
            "status.unexpected"),
    ACCEPT_PARAMETER_REFUSED(
            "does not know Accept with a charset",
            "media.response.text-json.charset",
            "status.unexpected"),
    SECOND_ACCEPT_IGNORED(
            "reads the first Accept field only",
            "accept.text-xml.two-fields",
            "status.unexpected"),
    CONTENT_TYPE_MISSING(
            "answers without a content type",
            "media.request.application-json.response.application-json",
            "content-type.missing"),
    ALIAS_ANSWERED_AS_JSON(
            "answers application/json for its aliases",
            "media.request.application-json.response.text-json",
            "content-type.unexpected"),
    LATIN_1_ANNOUNCED(
            "announces charset=iso-8859-1",
            "media.request.application-json.response.application-json",
            "content-type.charset"),
    CONTENT_TYPE_TWICE(
            "sends two content types",
            "media.request.application-json.response.application-json",
            "header.twice"),
    BYTE_ORDER_MARK(
            "begins the body with a byte order mark",
            "media.request.application-json.response.application-json",
            "encoding.bom"),
    LATIN_1_BODY(
            "writes the body in ISO 8859-1",
            "media.request.application-json.response.text-xml",
            "encoding.utf-8"),
    BYTES_AFTER_THE_BODY(
            "sends more bytes than declared",
            "media.response.application-json.length",
            "wire.excess"),
    LENGTH_TOO_LARGE(
            "declares more bytes than it sends",
            "media.response.application-json.length",
            "wire.truncated"),
    JSON_TRAILING(
            "writes garbage after the JSON array",
            "media.request.application-json.response.text-json",
            "json.trailing"),
    JSON_CUT(
            "cuts the JSON off",
            "media.request.application-json.response.application-merge-patch-json",
            "json.malformed"),
    XML_ROOT_IS_LIST(
            "calls the XML root List",
            "media.request.application-json.response.text-xml",
            "xml.root"),
    XML_ITEM_IS_ITEM(
            "calls an XML message item",
            "media.request.application-json.response.application-xml",
            "xml.element"),
    XML_NULL_ABSENT(
            "leaves null elements out",
            "media.response.application-xml.null",
            "schema.required"),
    XML_NULL_EMPTY(
            "writes null as an empty element",
            "media.response.text-xml.null",
            "select.leak",
            "value.changed",
            "schema.type"),
    XML_SORTED(
            "sorts XML elements by name",
            "media.request.application-json.response.text-xml",
            "xml.order"),
    XML_IN_NAMESPACE(
            "puts XML into a namespace",
            "media.request.application-json.response.text-xml",
            "xml.namespace"),
    XML_UNESCAPED(
            "does not escape text in XML",
            "media.request.application-json.response.application-xml",
            "xml.malformed"),
    ERRORS_ALWAYS_JSON(
            "writes every error in JSON",
            "media.response.text-xml.error.400",
            "content-type.unexpected"),
    CAMEL_CASE(
            "writes names in camelCase",
            "session.messages",
            "schema.undeclared"),
    ID_IS_A_STRING(
            "writes ids as strings",
            "session.messages",
            "schema.type"),
    READ_IS_A_BOOLEAN(
            "writes ReadByCustomer as a boolean",
            "session.messages",
            "schema.type"),
    UNDECLARED_PROPERTY(
            "adds a property of its own",
            "session.messages",
            "schema.undeclared"),
    NULL_PROPERTY_LEFT_OUT(
            "leaves null properties out of JSON",
            "session.messages",
            "schema.required"),
    ID_BEYOND_INT32(
            "writes ids beyond int32",
            "session.messages",
            "schema.int32"),
    AUTHOR_TOO_LONG(
            "writes an author of 256 characters",
            "session.messages",
            "schema.maxLength"),
    TYPE_IS_A_NUMBER(
            "writes the type as a number",
            "session.messages",
            "schema.type"),
    TYPE_IS_A_DIGIT(
            "writes the number of the type as a string",
            "form.open-set",
            "value.number"),
    OBJECT_AROUND_THE_ARRAY(
            "wraps the array into an object",
            "session.messages",
            "schema.type"),
    DUPLICATE_NAME(
            "writes a name twice",
            "session.messages",
            "json.duplicate"),
    DATE_WITHOUT_OFFSET(
            "writes dates without an offset",
            "session.messages",
            "date-time.offset"),
    OFFSET_WITHOUT_COLON(
            "writes offsets without a colon",
            "session.messages",
            "date-time.offset"),
    DATE_IS_A_NUMBER(
            "writes dates as numbers",
            "session.messages",
            "schema.type",
            "date-time.form"),
    DATE_IN_WORDS(
            "writes dates as in RFC 1123",
            "session.messages",
            "date-time.form"),
    ZONE_SHIFTS_THE_INSTANT(
            "changes the offset and keeps the local time",
            "zone.US-NY",
            "instant.changed"),
    ZONE_IGNORED(
            "ignores the time zone",
            "zone.UTC",
            "zone.offset"),
    ZONE_WITHOUT_SUMMER_TIME(
            "ignores summer time",
            "zone.NO",
            "zone.offset"),
    ZONE_SUFFIX_REFUSED(
            "does not know includeTZOffset",
            "zone.includeTZOffset",
            "status.unexpected"),
    ZONE_BLANKS_REFUSED(
            "refuses blanks around the comma of a zone",
            "zone.NO.blanks",
            "status.unexpected"),
    DESCENDING(
            "answers the newest message first",
            "session.messages",
            "order.ascending"),
    ORDERED_BY_TIME(
            "orders messages by WhenPosted",
            "session.messages",
            "order.ascending"),
    MESSAGE_TWICE(
            "answers a message twice",
            "session.messages",
            "order.twice"),
    AFTER_INCLUSIVE(
            "includes the message After names",
            "after.first",
            "after.not-greater"),
    AFTER_IGNORED(
            "ignores After",
            "after.last",
            "after.not-greater"),
    AFTER_SKIPS_ONE(
            "skips the first message after After",
            "after.first",
            "messages.number"),
    AFTER_IS_AN_INDEX(
            "takes After for a number of messages",
            "after.first",
            "messages.number"),
    AFTER_IN_FORM_IGNORED(
            "ignores After in a form",
            "body.application-x-www-form-urlencoded.After.max",
            "after.not-greater"),
    OTHER_SESSIONS_LEAK(
            "answers messages of other sessions too",
            "session.messages",
            "session.other"),
    ALWAYS_EMPTY(
            "answers no messages",
            "session.messages",
            "messages.too-few"),
    LAST_MISSING_IN_XML(
            "leaves the last message out of XML",
            "media.request.application-json.response.text-xml",
            "messages.number"),
    TEXT_TRIMMED_IN_XML(
            "trims texts in XML",
            "media.request.application-json.response.application-xml",
            "value.changed"),
    SELECT_IGNORED(
            "ignores $select",
            "select.Author.alone",
            "select.leak"),
    SELECT_REMOVES_KEYS(
            "removes the keys that are not selected",
            "select.Author.alone",
            "schema.required"),
    SELECT_CASE_SENSITIVE(
            "compares $select case-sensitively",
            "select.Author.lower-case",
            "value.lost"),
    SELECT_BLANKS_KEPT(
            "does not ignore blanks in $select",
            "select.blanks",
            "value.lost"),
    SELECT_UNKNOWN_REFUSED(
            "refuses an unknown name in $select",
            "select.unknown",
            "status.unexpected"),
    SELECT_UNKNOWN_IS_ALL(
            "takes an unknown name for all",
            "select.unknown",
            "select.leak"),
    SELECT_EMPTY_IS_NONE(
            "takes an empty $select for none",
            "select.none",
            "value.lost"),
    SELECT_KEEPS_ID(
            "never nulls ChatMessageId",
            "select.Author.alone",
            "select.leak"),
    SELECT_KEEPS_DATE(
            "never nulls WhenPosted",
            "select.Message.alone",
            "select.leak"),
    SELECT_ZEROES(
            "writes 0 for integers that are not selected",
            "select.Author.alone",
            "select.leak"),
    SELECT_EMPTIES(
            "writes an empty text for texts that are not selected",
            "select.ReadByCustomer.alone",
            "select.leak"),
    SELECT_FIRST_ONLY(
            "reads the first name of $select only",
            "select.Message+Author",
            "value.lost"),
    SELECT_IGNORED_IN_XML(
            "ignores $select in XML",
            "media.response.text-xml.null",
            "select.leak"),
    SELECT_PREFIX(
            "takes a path for its first part",
            "select.path-of-known",
            "select.leak"),
    SELECT_UNDECODED(
            "does not decode $select",
            "select.encoded-comma",
            "value.lost"),
    SELECT_DOLLAR_UNDECODED(
            "does not decode the name of $select",
            "select.encoded-dollar",
            "select.leak"),
    OPEN_TO_ALL(
            "asks for no credentials",
            "auth.none",
            "status.unexpected"),
    ANY_PASSWORD(
            "takes any password",
            "auth.basic.wrong-password",
            "status.unexpected"),
    ANY_TOKEN(
            "takes any bearer token",
            "auth.bearer.wrong",
            "status.unexpected"),
    SCHEME_CASE_SENSITIVE(
            "compares schemes case-sensitively",
            "auth.ticket.upper-case",
            "status.unexpected"),
    BASIC_REFUSED_IN_LOWER_CASE(
            "does not know basic in lower case",
            "auth.basic.lower-case",
            "status.unexpected"),
    BEARER_REFUSED(
            "does not know Bearer",
            "auth.bearer.right",
            "status.unexpected"),
    TICKET_REFUSED(
            "does not know SoTicket",
            "auth.ticket.right",
            "status.unexpected"),
    NO_CHALLENGE(
            "answers 401 without WWW-Authenticate",
            "auth.none",
            "header.missing"),
    CHALLENGE_BASIC_ONLY(
            "names Basic alone in WWW-Authenticate",
            "auth.none",
            "header.challenge"),
    UNAUTHENTICATED_IS_403(
            "answers 403 without credentials",
            "auth.none",
            "status.unexpected"),
    BROKEN_BASE64_IS_500(
            "answers 500 to broken base64",
            "auth.basic.not-base64",
            "status.server-error"),
    XSRF_NOT_COMPARED(
            "does not compare header and cookie",
            "auth.xsrf.unequal",
            "status.unexpected"),
    XSRF_COOKIE_DEMANDED(
            "wants the cookie XSRF-TOKEN beside the header",
            "auth.xsrf.header-alone",
            "status.unexpected"),
    XSRF_HEADER_OPTIONAL(
            "needs no X-XSRF-TOKEN",
            "auth.xsrf.without-header",
            "status.unexpected"),
    XSRF_WITHOUT_SESSION(
            "needs no browser session",
            "auth.xsrf.without-session",
            "status.unexpected"),
    XSRF_REFUSED(
            "does not know XSRF",
            "auth.xsrf.right",
            "status.unexpected"),
    UNKNOWN_LANGUAGE_REFUSED(
            "refuses an unknown language",
            "header.SO-Language.unknown",
            "status.unexpected"),
    MALFORMED_LANGUAGE_IS_500(
            "answers 500 to a malformed language",
            "header.Accept-Language.value.en_us_en_gb",
            "status.server-error"),
    LANGUAGE_IGNORED(
            "converts nothing",
            "language.SO-Language.nb-NO",
            "language.text"),
    ACCEPT_LANGUAGE_OVERRIDES(
            "lets Accept-Language override SO-Language",
            "language.override",
            "language.text"),
    ALWAYS_CONVERTED(
            "converts to English when nobody asked",
            "language.none",
            "language.text"),
    LANGUAGE_OFF_IGNORED(
            "converts although SO-Language is a star",
            "language.off.star",
            "language.text"),
    CULTURE_FORMATS_DATES(
            "formats JSON dates by culture",
            "culture.dates",
            "date-time.form"),
    STACK_TRACE(
            "writes a stack trace into errors",
            "body.application-json.malformed",
            "error.stack-trace"),
    ERROR_IS_HTML(
            "answers errors in HTML",
            "media.response.application-json.error.400",
            "content-type.undeclared"),
    ERROR_IS_PROBLEM(
            "answers errors as application/problem+json",
            "media.response.application-json.error.415",
            "content-type.undeclared"),
    ERROR_IS_PLAIN(
            "writes another object than the error object",
            "media.response.application-json.error.401",
            "schema.required"),
    ERROR_FLAG_FALSE(
            "writes Error as false",
            "media.response.application-json.error.400",
            "error.flag"),
    ERROR_WITHOUT_DETAIL(
            "gives no MessageDetail with a 400",
            "media.response.application-json.error.400",
            "error.detail"),
    ERROR_WITHOUT_MESSAGE(
            "gives an empty message",
            "media.response.application-json.error.415",
            "error.message"),
    OTHER_METHODS_ANSWERED(
            "answers GET like POST",
            "method.PUT",
            "status.unexpected"),
    METHOD_IS_404(
            "answers 404 to another method",
            "method.GET",
            "status.unexpected"),
    NO_ALLOW(
            "answers 405 without Allow",
            "method.GET",
            "header.missing"),
    ALLOW_WRONG(
            "names GET in Allow",
            "method.PUT",
            "header.allow"),
    OPTIONS_WITH_CREDENTIALS(
            "wants credentials for OPTIONS",
            "method.OPTIONS",
            "status.unexpected"),
    LONGER_PATH_ANSWERED(
            "answers longer paths too",
            "path.longer",
            "status.unexpected"),
    LARGE_BODY_IS_500(
            "answers 500 to a large body",
            "body.application-json.oversized",
            "status.server-error"),
    LARGE_BODY_CLOSES(
            "closes the connection on a large form",
            "body.application-x-www-form-urlencoded.oversized",
            "wire.no-answer"),
    DEEP_JSON_IS_500(
            "answers 500 to deep JSON",
            "body.application-json.deep",
            "status.server-error"),
    LONG_HEADER_IS_HTML(
            "answers long headers in HTML",
            "odd.long-header",
            "content-type.undeclared"),
    LONG_HEADER_CLOSES(
            "closes the connection on long headers",
            "odd.long-header",
            "wire.no-answer"),
    CHUNKED_REFUSED(
            "refuses chunked bodies with 411",
            "odd.chunked",
            "status.undeclared"),
    EXPECT_REFUSED(
            "refuses Expect with 417",
            "odd.expect-continue",
            "status.undeclared"),
    HEADER_NAMES_CASE_SENSITIVE(
            "compares header names case-sensitively",
            "odd.header-names",
            "status.unexpected"),
    FLAKY(
            "fails every fourth of the same call",
            "session.again",
            "status.server-error"),
    FLAKY_ORDER(
            "forgets the last message every fourth time",
            "session.again",
            "messages.number"),
    LIMITED_WITHOUT_RETRY_AFTER(
            "answers 429 without Retry-After to a repeated call",
            "session.again",
            "header.missing"),
    RETRY_AFTER_IN_WORDS(
            "answers 503 with Retry-After: soon to a repeated call",
            "session.again",
            "header.value"),
    SLOW(
            "takes longer than the threshold for a whole session",
            "speed.ns-api-slow",
            "speed.slow"),
    FORBIDDEN_IS_401(
            "answers 401 when a user may not read a session",
            "status.403.application-json",
            "status.unexpected"),
    MISDIRECTED_IS_JSON(
            "answers a 421 in JSON only",
            "status.421.application-xml",
            "content-type.unexpected"),
    LIMITED_IS_PLAIN(
            "answers 429 with another object than the error object",
            "status.429.application-json",
            "schema.required"),
    RETRY_AFTER_WITH_UNIT(
            "writes a unit into Retry-After",
            "status.429.text-json",
            "header.value"),
    FAILURE_IS_HTML(
            "answers a failure in HTML",
            "status.500.application-json",
            "content-type.undeclared"),
    FAILURE_WITH_STACK_TRACE(
            "shows the stack trace of a failure",
            "status.500.text-json",
            "error.stack-trace"),
    UNAVAILABLE_WITHOUT_RETRY_AFTER(
            "answers 503 without Retry-After",
            "status.503.text-xml",
            "header.missing"),
    LENGTH_ONE_SHORT(
            "declares one byte less than it sends",
            "media.response.application-json.length",
            "wire.excess",
            "json.malformed",
            "xml.malformed"),
    LENGTH_AND_CHUNKED(
            "declares a length and sends chunks",
            "media.response.application-json.length",
            "wire.framing"),
    NOT_A_NUMBER(
            "writes NaN for a number",
            "session.messages",
            "json.malformed",
            "schema.type"),
    ID_IS_A_FRACTION(
            "writes ids as 11.0",
            "session.messages",
            "schema.type"),
    ID_IS_AN_EXPONENT(
            "writes ids as 11e0",
            "session.messages",
            "schema.type"),
    HOUR_24(
            "writes midnight as 24:00",
            "session.messages",
            "date-time.value"),
    LEAP_SECOND(
            "writes a second 60",
            "session.messages",
            "date-time.value"),
    OFFSET_BEYOND_A_DAY(
            "writes the offset +25:00",
            "session.messages",
            "date-time.value"),
    DATE_WITH_A_BLANK(
            "writes a blank between date and time",
            "session.messages",
            "date-time.form"),
    DATE_WITHOUT_SECONDS(
            "leaves seconds out of dates",
            "session.messages",
            "date-time.form"),
    HALF_A_CHARACTER(
            "cuts texts within a character",
            "session.messages",
            "encoding.surrogate"),
    MOJIBAKE_IN_XML(
            "encodes texts in XML twice",
            "media.request.application-json.response.text-xml",
            "value.changed"),
    XML_ESCAPED_TWICE(
            "escapes texts in XML twice",
            "media.request.application-json.response.application-xml",
            "value.changed"),
    XML_DECLARATION_LIES(
            "declares another encoding in XML than it writes",
            "media.request.application-json.response.text-xml",
            "xml.encoding"),
    XSI_IN_WRONG_NAMESPACE(
            "writes nil in a namespace of its own",
            "media.response.text-xml.null",
            "xml.attribute",
            "select.leak",
            "schema.type"),
    XML_NIL_WITH_CONTENT(
            "writes content into nil elements",
            "media.response.text-xml.null",
            "xml.nil"),
    XML_MIXED(
            "writes text between elements",
            "media.request.application-json.response.text-xml",
            "xml.text"),
    XML_ELEMENT_TWICE(
            "writes an element twice",
            "media.request.application-json.response.text-xml",
            "xml.duplicate"),
    XML_ATTRIBUTE(
            "writes an id as an attribute, too",
            "media.request.application-json.response.application-xml",
            "xml.attribute"),
    XML_NULL_IS_TEXT(
            "writes null in XML as the text null",
            "media.response.application-xml.null",
            "select.leak",
            "schema.type",
            "value.changed",
            "date-time.form"),
    XML_EMPTY_IS_NIL(
            "writes empty texts in XML as nil",
            "media.request.application-json.response.text-xml",
            "value.lost"),
    XML_CARRIAGE_RETURN_RAW(
            "writes carriage returns in XML as they are",
            "media.request.application-json.response.text-xml",
            "value.changed"),
    NULL_MESSAGE(
            "ends the messages with a null",
            "session.messages",
            "schema.type"),
    EMPTY_IS_204(
            "answers 204 when there are no messages",
            "session.unknown",
            "status.undeclared"),
    HTML_AS_JSON(
            "answers a page in HTML for a session it does not know, and calls it JSON",
            "session.unknown",
            "json.malformed",
            "xml.malformed",
            "xml.dtd"),
    UNASKED_GZIP(
            "compresses for clients that did not ask",
            "session.messages",
            "encoding.content"),
    BROKEN_GZIP(
            "says gzip and sends none",
            "odd.accept-encoding",
            "encoding.gzip"),
    HEAD_WITH_A_BODY(
            "answers HEAD with a body",
            "method.HEAD",
            "wire.excess"),
    OPTIONS_NAMES_GET(
            "names GET in the response to OPTIONS",
            "method.OPTIONS",
            "header.allow"),
    CHALLENGE_ON_SOME(
            "names the ways to authenticate only to those who tried none",
            "auth.bearer.wrong",
            "header.missing"),
    Q_CUT(
            "reads one decimal of q",
            "accept.text-xml.three-decimals",
            "content-type.unexpected"),
    Q_UPPER_CASE_UNKNOWN(
            "does not know Q for q",
            "accept.text-xml.upper-case-q",
            "content-type.unexpected",
            "status.unexpected"),
    Q_BLANKS_UNKNOWN(
            "does not know blanks in Accept",
            "accept.text-xml.blanks",
            "content-type.unexpected",
            "status.unexpected"),
    NOT_ACCEPTABLE_IN_XML(
            "answers a 406 in XML",
            "accept.html",
            "content-type.unexpected"),
    QUOTED_CHARSET_REFUSED(
            "refuses a charset in quotes",
            "media.request.application-json.quoted-charset",
            "status.unexpected"),
    OTHER_PARAMETER_REFUSED(
            "refuses a parameter of a media type that it does not know",
            "media.request.text-xml.other-parameter",
            "status.unexpected"),
    ESCAPED_NAME_UNKNOWN(
            "does not decode escapes in names",
            "body.application-json.escaped-name",
            "status.unexpected"),
    CDATA_IGNORED(
            "does not read CDATA sections",
            "body.text-xml.cdata",
            "status.unexpected"),
    XML_NIL_REFUSED(
            "does not know nil in a request",
            "body.text-xml.After.null",
            "status.unexpected"),
    PASSWORD_COMPARED_IN_PART(
            "compares a password as far as it is given",
            "auth.basic.cut",
            "status.unexpected"),
    TOKEN_COMPARED_IN_PART(
            "takes a token with something after it",
            "auth.bearer.longer",
            "status.unexpected"),
    TICKET_IN_ANY_CASE(
            "compares tickets case-insensitively",
            "auth.ticket.other-case",
            "status.unexpected"),
    COOKIES_IN_ONE_ORDER(
            "reads two cookies only, in one order",
            "auth.xsrf.other-cookies",
            "status.unexpected"),
    XSRF_BESIDE_AUTHORIZATION(
            "wants the XSRF token beside Authorization to be right",
            "auth.xsrf.beside-authorization",
            "status.unexpected"),
    CONNECTION_REMEMBERED(
            "takes whoever uses a connection again for the user before",
            "auth.forgotten",
            "status.unexpected"),
    ANSWERS_SWAPPED(
            "swaps the responses of calls that are under way at once",
            "session.parallel",
            "session.other",
            "messages.number",
            "content-type.unexpected"),
    AFTER_REMEMBERED(
            "remembers After for the next call without one",
            "after.forgotten",
            "messages.number"),
    AFTER_BY_TIME(
            "takes After for the time of that message",
            "after.first",
            "messages.number",
            "after.not-greater"),
    PAGE_OF_THREE(
            "answers three messages at most, and says nothing",
            "after.each",
            "messages.number"),
    ZONE_IGNORED_IN_XML(
            "ignores the time zone in XML",
            "media.response.text-xml.together",
            "zone.offset"),
    AFTER_IGNORED_IN_XML(
            "ignores After when it answers in XML",
            "media.response.application-xml.together",
            "messages.number",
            "after.not-greater"),
    LANGUAGE_IGNORED_IN_XML(
            "converts no texts in XML",
            "language.response.text-xml",
            "language.text"),
    READ_COUNTED(
            "counts the readers in ReadByCustomer",
            "form.read-flag",
            "value.flag"),
    TYPE_IN_LOWER_CASE(
            "writes types in lower case",
            "form.open-set",
            "value.case"),
    SELECT_IN_ORDER_ONLY(
            "reads $select in the document's order only",
            "select.reversed",
            "value.lost");

    private final String what;
    private final String meantCase;
    private final List<String> codes;

    Defect(String what, String meantCase, String... codes) {
        this.what = what;
        this.meantCase = meantCase;
        this.codes = List.of(codes);
    }

    /** What a server with the defect does. */
    public String what() {
        return what;
    }

    /** The id of the case that is meant for it. */
    public String meantCase() {
        return meantCase;
    }

    /** The code of the finding that names it. */
    public String code() {
        return codes.get(0);
    }

    /** The codes of all findings that it can be seen by: its other faces are not other faults. */
    public List<String> faces() {
        return codes;
    }
}
