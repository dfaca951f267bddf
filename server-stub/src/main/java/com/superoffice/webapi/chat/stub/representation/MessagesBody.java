package com.superoffice.webapi.chat.stub.representation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.superoffice.webapi.chat.contract.operation.Format;
import com.superoffice.webapi.chat.stub.endpoint.generated.ChatMessage;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Messages that are written page by page, so that the pages together are what the whole would be. */
final class MessagesBody extends Parts {

    /** More characters than that are not made before they are sent. */
    private static final int LARGE = 32 * 1024;

    private final Format format;
    private final byte[] open;
    private final byte[] separator;
    private final byte[] close;
    private @Nullable PagedMessages page;
    private boolean isFirst = true;

    MessagesBody(PagedMessages messages, Format format) {
        this.page = messages;
        this.format = format;
        boolean xml = format == Format.XML;
        open = (xml ? "<ArrayOfChatMessage>" : "[").getBytes(UTF_8);
        separator = (xml ? "" : ",").getBytes(UTF_8);
        close = (xml ? "</ArrayOfChatMessage>" : "]").getBytes(UTF_8);
    }

    @Override
    public boolean isLarge() {
        return page != null
                && (!page.isLast() || page.page().stream().mapToLong(MessagesBody::characters).sum() > LARGE);
    }

    private static long characters(ChatMessage message) {
        return message.getMessage() == null ? 0 : message.getMessage().length();
    }

    @Override
    protected byte @Nullable [] make() {
        return page == null ? null : write(page);
    }

    @Override
    protected void goOn() {
        page = page == null ? null : page.next();
        isFirst = false;
    }

    private byte[] write(PagedMessages messages) {
        byte[] whole = BodyWriter.write(messages.page(), format);
        if (isFirst && messages.isLast()) {
            return whole;
        }
        ByteArrayOutputStream part = new ByteArrayOutputStream(whole.length);
        if (!messages.page().isEmpty()) {
            part.writeBytes(isFirst ? open : separator);
            part.write(whole, open.length, whole.length - open.length - close.length);
        }
        if (messages.isLast()) {
            part.writeBytes(close);
        }
        return part.toByteArray();
    }
}
