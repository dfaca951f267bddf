package com.superoffice.webapi.chat.stub.representation;

import com.superoffice.webapi.chat.stub.endpoint.generated.ChatMessage;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Messages of which a page is there; who writes them reads the others when it is their turn. */
public final class PagedMessages extends AbstractList<ChatMessage> {

    private final List<ChatMessage> page;
    private final @Nullable Supplier<PagedMessages> others;

    /**
     * Creates a list.
     *
     * @param page the first messages
     * @param others reads those that follow, or null if there are none
     */
    public PagedMessages(List<ChatMessage> page, @Nullable Supplier<PagedMessages> others) {
        this.page = page;
        this.others = others;
    }

    List<ChatMessage> page() {
        return page;
    }

    boolean isLast() {
        return others == null;
    }

    @Nullable PagedMessages next() {
        return others == null ? null : others.get();
    }

    @Override
    public ChatMessage get(int index) {
        return all().get(index);
    }

    @Override
    public int size() {
        return all().size();
    }

    private List<ChatMessage> all() {
        List<ChatMessage> all = new ArrayList<>();
        for (PagedMessages next = this; next != null; next = next.next()) {
            all.addAll(next.page);
        }
        return all;
    }
}
