package com.superoffice.webapi.chat.stub.journal;

/** A header of a request or an answer. */
public record HeaderLine(String name, String value) {}
