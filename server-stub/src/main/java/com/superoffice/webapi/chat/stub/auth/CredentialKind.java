package com.superoffice.webapi.chat.stub.auth;

/** The kinds of credentials. */
public enum CredentialKind {
    /** A user's name and password, with a colon between them. */
    USER,
    /** A ticket, the value of a {@code SoTicket} scheme. */
    TICKET,
    /** An access token, the value of a {@code Bearer} scheme. */
    TOKEN,
    /** An application token, the value of {@code SO-AppToken}. */
    APP,
    /** A browser session's id and its XSRF token, joined by {@link BrowserSession#secret()}. */
    BROWSER
}
