package com.superoffice.webapi.chat.stub.representation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.operation.Format;
import com.superoffice.webapi.chat.stub.endpoint.generated.ChatMessage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written page by page is what would be written at once. */
class MessagesBodyTest {

    private static final List<ChatMessage> ONE = messages(1, 3);
    private static final List<ChatMessage> TWO = messages(100_000, 2);

    @ParameterizedTest
    @EnumSource(names = {"JSON", "XML"})
    void pagesTogetherAreTheWhole(Format format) {
        List<List<List<ChatMessage>>> all = List.of(List.of(List.of()), List.of(ONE), List.of(ONE, TWO, ONE));
        assertThat(all).allSatisfy(pages -> assertThat(body(format, pages)).isEqualTo(whole(format, pages)));
    }

    /** All others were deleted meanwhile. */
    @ParameterizedTest
    @EnumSource(names = {"JSON", "XML"})
    void theLastPageMayBeEmpty(Format format) {
        assertThat(body(format, List.of(ONE, List.of()))).isEqualTo(whole(format, List.of(ONE)));
    }

    private static List<ChatMessage> messages(int characters, int count) {
        return IntStream.range(0, count)
                .mapToObj(id -> new ChatMessage().chatMessageId(id).message("æ".repeat(characters)))
                .toList();
    }

    /** In pieces, with a rest after each. */
    private static String body(Format format, List<List<ChatMessage>> pages) {
        MessagesBody body = new MessagesBody(paged(pages), format);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] piece = body.next(); piece != null; piece = body.next()) {
            assertThat(piece).hasSizeLessThanOrEqualTo(16 * 1024);
            bytes.writeBytes(piece);
            body.rest();
        }
        return bytes.toString(UTF_8);
    }

    private static PagedMessages paged(List<List<ChatMessage>> pages) {
        List<List<ChatMessage>> others = pages.subList(1, pages.size());
        return new PagedMessages(pages.get(0), others.isEmpty() ? null : () -> paged(others));
    }

    private static String whole(Format format, List<List<ChatMessage>> pages) {
        return new String(BodyWriter.write(pages.stream().flatMap(List::stream).toList(), format), UTF_8);
    }
}
