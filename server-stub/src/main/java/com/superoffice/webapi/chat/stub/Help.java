package com.superoffice.webapi.chat.stub;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code --help} prints. */
final class Help {

    private Help() {}

    static String text() {
        return """
                A sandbox of SuperOffice CRM's POST /api/v1/Agents/Chat/GetChatMessages.

                java -jar chat-sandbox.jar [--SETTING=VALUE ...]

                %s

                Each setting can also be an environment variable (SANDBOX_ADMIN_TOKEN for --sandbox.admin-token,
                SANDBOX_SERVER_PORT for --server.port) or stand in a YAML file: the one that --sandbox.settings=FILE names, or
                chat-sandbox.yaml in the current directory. The first in this order counts; a blank one is as if not set.
                """
                .formatted(Stream.of(Setting.values()).map(Help::line).collect(Collectors.joining("\n")));
    }

    private static String line(Setting setting) {
        String standard = setting.standard();
        return "  --%-32s %s%s"
                .formatted(setting.key(), setting.description(), standard == null ? "" : " [" + standard + "]");
    }
}
