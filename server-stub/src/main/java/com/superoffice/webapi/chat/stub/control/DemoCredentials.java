package com.superoffice.webapi.chat.stub.control;

/** The credentials that every sandbox knows; public, unlike any others, and the only ones that are ever printed. */
public final class DemoCredentials {

    public static final String USER = "tje0";
    public static final String PASSWORD = "Tje0";
    public static final String TICKET = "sandbox-ticket";
    public static final String TOKEN = "sandbox-token";
    public static final String APP_TOKEN = "sandbox-app";

    private DemoCredentials() {}
}
