package com.superoffice.webapi.chat.stub.bench.figure;

/**
 * Names a figure.
 *
 * @param subject who was measured, such as {@code sandbox}
 * @param measure what was measured, such as {@code cold start}
 */
public record Key(String subject, String measure) {

    @Override
    public String toString() {
        return subject + ": " + measure;
    }
}
