package com.superoffice.webapi.chat.conformance;

import com.superoffice.webapi.chat.conformance.cases.Credentials;
import com.superoffice.webapi.chat.conformance.cases.Profile;
import com.superoffice.webapi.chat.conformance.cases.Target;
import com.superoffice.webapi.chat.conformance.exchange.BaseUrl;
import com.superoffice.webapi.chat.conformance.server.HonestServer;
import java.time.Duration;
import java.util.List;

/** Targets on the honest server, with every way to authenticate. */
public final class TestTargets {

    private TestTargets() {}

    public static Target of(HonestServer server, Profile profile, Duration timeout) {
        Credentials credentials = Credentials.none()
                .basic("tje0", "Tje0")
                .bearer("sandbox-token")
                .ticket("sandbox-ticket", "sandbox-app")
                .xsrf("sandbox-session=s-1", "x-1");
        return new Target(BaseUrl.parse(server.baseUrl()), profile, 3001, credentials, List.of(3001), timeout);
    }
}
