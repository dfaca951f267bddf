package com.superoffice.webapi.chat.stub;

import com.superoffice.webapi.chat.stub.control.DemoCredentials;
import java.io.PrintStream;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Says on the console where the sandbox is, with which credentials, and how to call it. */
@Component
class Announcement implements ApplicationListener<WebServerInitializedEvent> {

    private final PrintStream console = System.out;
    private final SandboxSettings settings;

    Announcement(SandboxSettings settings) {
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        console.println(
                text(settings.origin(event.getWebServer().getPort()), settings.endpoint().basePath()));
        if (settings.isControlLocked()) {
            console.println("  The page's views and the control API are closed: beyond the loopback interface they need"
                    + " --sandbox.admin-token.");
        }
    }

    static String text(String origin, String basePath) {
        return """
                Sandbox of GetChatMessages, ready at %7$s%1$s
                  To look at it, open %7$s/
                  user %2$s, password %3$s; ticket %4$s with application token %5$s; bearer token %6$s
                  The documented request:
                  curl -u %2$s:%3$s -H 'Accept: application/json; charset=utf-8' -H 'Accept-Language: en' \
                -H 'Content-Type: application/json; charset=utf-8' -d '{"ChatSessionId": 565, "After": 7}' \
                %7$s%1$s/Agents/Chat/GetChatMessages
                  Ctrl-C stops it."""
                .formatted(
                        basePath,
                        DemoCredentials.USER,
                        DemoCredentials.PASSWORD,
                        DemoCredentials.TICKET,
                        DemoCredentials.APP_TOKEN,
                        DemoCredentials.TOKEN,
                        origin);
    }
}
