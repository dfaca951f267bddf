package com.superoffice.webapi.chat.stub.endpoint;

import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import com.superoffice.webapi.chat.stub.endpoint.generated.ChatAgentApi;
import com.superoffice.webapi.chat.stub.endpoint.generated.ChatMessage;
import com.superoffice.webapi.chat.stub.endpoint.generated.GetChatMessagesRequest;
import com.superoffice.webapi.chat.stub.localization.TextConversion;
import com.superoffice.webapi.chat.stub.localization.TimeZoneConversion;
import com.superoffice.webapi.chat.stub.representation.PagedMessages;
import com.superoffice.webapi.chat.stub.selection.Selection;
import com.superoffice.webapi.chat.stub.store.ChatStore;
import com.superoffice.webapi.chat.stub.store.ChatStore.Page;
import com.superoffice.webapi.chat.stub.store.Message;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Get all or some of the messages in a chat session. */
@RestController
class ChatAgentController implements ChatAgentApi {

    private final ChatStore store;

    ChatAgentController(ChatStore store) {
        this.store = store;
    }

    @Override
    public ResponseEntity<List<ChatMessage>> getChatMessages(
            GetChatMessagesRequest request,
            @Nullable String select,
            @Nullable String acceptLanguage,
            @Nullable String soLanguage,
            @Nullable String soCulture,
            @Nullable String soTimeZone,
            @Nullable String soAppToken) {
        Selection selection = Selection.of(select);
        TimeZoneConversion timeZone = TimeZoneConversion.of(soTimeZone);
        TextConversion texts = TextConversion.of(acceptLanguage, soLanguage, soCulture);
        int after = request.getAfter() == null ? 0 : request.getAfter();
        int session = request.getChatSessionId();
        return ResponseEntity.ok(
                answer(store.page(session, after), session, message -> answer(message, selection, timeZone, texts)));
    }

    private PagedMessages answer(Page page, int session, Function<Message, ChatMessage> answer) {
        return new PagedMessages(
                page.messages().stream().map(answer).toList(),
                page.isLast() ? null : () -> answer(store.nextPage(session, page.lastId()), session, answer));
    }

    private static ChatMessage answer(
            Message message, Selection selection, TimeZoneConversion timeZone, TextConversion texts) {
        return new ChatMessage()
                .chatMessageId(selection.keep(MessageProperty.CHAT_MESSAGE_ID, message.id()))
                .chatSessionId(selection.keep(MessageProperty.CHAT_SESSION_ID, message.session()))
                .type(selection.keep(MessageProperty.TYPE, message.type()))
                .message(texts.convert(selection.keep(MessageProperty.MESSAGE, message.message())))
                .author(texts.convertShort(selection.keep(MessageProperty.AUTHOR, message.author())))
                .readByCustomer(selection.keep(MessageProperty.READ_BY_CUSTOMER, message.readByCustomer()))
                .specialType(selection.keep(MessageProperty.SPECIAL_TYPE, message.specialType()))
                .specialParam(texts.convertShort(selection.keep(MessageProperty.SPECIAL_PARAM, message.specialParam())))
                .whenPosted(timeZone.convert(selection.keep(MessageProperty.WHEN_POSTED, message.whenPosted())));
    }
}
