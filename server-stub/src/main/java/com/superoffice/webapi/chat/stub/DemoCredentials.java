package com.superoffice.webapi.chat.stub;

/** The credentials that every sandbox knows; public, unlike any others, and the only ones that are ever printed. */
final class DemoCredentials {

    static final String USER = "tje0";
    static final String PASSWORD = "Tje0";
    static final String TICKET = "sandbox-ticket";
    static final String TOKEN = "sandbox-token";
    static final String APP_TOKEN = "sandbox-app";

    private DemoCredentials() {}
}
