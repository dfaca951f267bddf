package com.superoffice.webapi.chat.stub.junit;

/** A chat session of the sandbox, to write messages to. */
public interface SandboxSession {

    /** Appends a message of the customer, type {@code ToUser}; returns its id. */
    int customerSays(String text);

    /** Appends a message of an agent, type {@code ToCustomer}; returns its id. */
    int agentSays(String text);

    /**
     * Appends any message; returns its id.
     *
     * @param json the message with the properties of the contract, such as {@code {"Type": "Special", ...}}
     */
    int append(String json);
}
