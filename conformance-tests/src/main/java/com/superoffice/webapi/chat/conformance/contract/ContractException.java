package com.superoffice.webapi.chat.conformance.contract;

import java.util.List;

/** A contract cannot be read; each line of the message says what is wrong and where. */
public final class ContractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContractException(String source, List<String> findings) {
        super(source + ": " + String.join("\n" + source + ": ", findings));
    }
}
