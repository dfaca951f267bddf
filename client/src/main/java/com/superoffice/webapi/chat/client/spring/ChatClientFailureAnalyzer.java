package com.superoffice.webapi.chat.client.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which setting keeps an application from starting, in place of a stack trace. */
public final class ChatClientFailureAnalyzer extends AbstractFailureAnalyzer<InvalidChatSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, InvalidChatSettings cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Correct the setting, or declare a bean of type ChatClient or Credentials.", failure);
    }
}
