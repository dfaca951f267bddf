package com.superoffice.webapi.chat.conformance.judge;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** UTF-8 to the letter: no byte order mark, nothing replaced. */
final class StrictText {

    private StrictText() {}

    static Optional<String> read(byte[] bytes, List<Finding> findings) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            findings.add(new Finding("encoding.bom", "D6", "body", "UTF-8 without a byte order mark", "EF BB BF first"));
            input.position(3);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(input, text, true);
        if (result.isError()) {
            findings.add(new Finding(
                    "encoding.utf-8",
                    "D6",
                    "body",
                    "UTF-8",
                    String.format("the byte %02X at offset %d", bytes[input.position()] & 0xFF, input.position())));
            return Optional.empty();
        }
        return Optional.of(text.flip().toString());
    }
}
