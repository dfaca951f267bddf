package com.superoffice.webapi.chat.conformance.server;

/** What a server may, and should not, remember of a connection. */
final class ConnectionState {

    int requests;
    boolean authenticated;
}
