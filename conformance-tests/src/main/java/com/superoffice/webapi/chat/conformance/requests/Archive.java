package com.superoffice.webapi.chat.conformance.requests;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.filter.FilteringParserDelegate;
import tools.jackson.core.filter.TokenFilter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The entries of an HTTP archive or of a journal, read one at a time: an archive may be larger than the memory. */
final class Archive {

    private static final int GZIP = 0x1F8B;
    private static final int ZIP = 0x504B;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(RecordedRequests.MOST_BYTES)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // other entries follow
            .build();

    /** The bodies of responses, by far the largest part, are not read. */
    private static final TokenFilter WITHOUT_CONTENT = new TokenFilter() {
        @Override
        public @Nullable TokenFilter includeProperty(String name) {
            return name.equals("content") || name.equals("responseBody") ? null : this;
        }

        @Override
        public boolean includeEmptyArray(boolean contentsFiltered) {
            return true;
        }

        @Override
        public boolean includeEmptyObject(boolean contentsFiltered) {
            return true;
        }
    };

    private Archive() {}

    /** Takes the entries, each with its place, from 1. */
    interface Entries {
        void take(int place, JsonNode entry);
    }

    static void read(InputStream archive, String source, Entries entries) {
        try (InputStream stream = new BufferedInputStream(archive);
                JsonParser parser = parser(stream, source)) {
            JsonToken root = parser.nextToken();
            boolean journal = root == JsonToken.START_ARRAY;
            if (!journal && !(root == JsonToken.START_OBJECT && findEntries(parser))) {
                readOn(parser);
                throw new IllegalArgumentException(
                        source + ": neither an HTTP archive nor a journal: it has no array /log/entries");
            }
            for (int place = 1; parser.nextToken() != JsonToken.END_ARRAY; place++) {
                entries.take(place, MAPPER.readTree(parser));
            }
            if (!journal) {
                skipRest(parser); // of the log
                skipRest(parser); // of the document
            }
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException(source + ": expected one archive, found more after it");
            }
        } catch (StreamConstraintsException e) {
            String limit = e.getOriginalMessage().replaceAll(", from `[^`]*`", "");
            throw new IllegalArgumentException(source + line(e) + ": " + limit, e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(source + line(e) + ": no HTTP archive: it is not JSON", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(source + ": cannot be read", e);
        }
    }

    private static JsonParser parser(InputStream stream, String source) throws IOException {
        packed(stream).ifPresent(kind -> {
            throw new IllegalArgumentException(source + ": expected JSON, found a " + kind + " file; unpack it first");
        });
        return new FilteringParserDelegate(
                MAPPER.createParser(stream), WITHOUT_CONTENT, TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true);
    }

    private static Optional<String> packed(InputStream stream) throws IOException {
        stream.mark(2);
        int magic = stream.read() << 8 | stream.read();
        stream.reset();
        return switch (magic) {
            case GZIP -> Optional.of("gzip");
            case ZIP -> Optional.of("zip");
            default -> Optional.empty();
        };
    }

    private static boolean findEntries(JsonParser parser) {
        return find(parser, "log") == JsonToken.START_OBJECT && find(parser, "entries") == JsonToken.START_ARRAY;
    }

    /** Goes to the value of a member of the object that is being read; nothing when it ends without one. */
    private static @Nullable JsonToken find(JsonParser parser, String name) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = parser.currentName().equals(name);
            JsonToken value = parser.nextToken();
            if (found) {
                return value;
            }
            parser.skipChildren();
        }
        return null;
    }

    /** To the end: what is not JSON at all is called so. */
    private static void readOn(JsonParser parser) {
        while (parser.nextToken() != null) {
            parser.skipChildren();
        }
    }

    private static void skipRest(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            parser.nextToken();
            parser.skipChildren();
        }
    }

    private static String line(JacksonException e) {
        return e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
    }
}
