package com.superoffice.webapi.chat.stub.auth;

import jakarta.servlet.http.HttpServletRequest;

/** Decides whether a call carries valid credentials. */
public interface Authentication {

    /** The challenges of an answer that asks for credentials. */
    String CHALLENGES = "Basic realm=\"SuperOffice\", charset=\"UTF-8\", Bearer realm=\"SuperOffice\","
            + " SoTicket realm=\"SuperOffice\"";

    /**
     * Returns if the call carries valid credentials.
     *
     * @throws NotAuthenticated if it does not
     */
    void check(HttpServletRequest request) throws NotAuthenticated;
}
