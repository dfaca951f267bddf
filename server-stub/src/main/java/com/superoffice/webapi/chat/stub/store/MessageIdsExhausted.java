package com.superoffice.webapi.chat.stub.store;

/** No message can be appended: the highest int32 number is the id of a message. A reset makes it possible again. */
public final class MessageIdsExhausted extends RuntimeException {

    private static final long serialVersionUID = 1;

    MessageIdsExhausted() {
        super("ChatMessageId: the highest int32 number, " + Integer.MAX_VALUE
                + ", has been used, so no id can follow; reset the scenario");
    }
}
