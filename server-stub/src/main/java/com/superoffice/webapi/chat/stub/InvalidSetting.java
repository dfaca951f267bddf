package com.superoffice.webapi.chat.stub;

/** A setting that the sandbox cannot start with. The message is one line: the setting, what is allowed, what was found. */
final class InvalidSetting extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidSetting(String key, String problem) {
        super("--" + key + ": " + problem);
    }
}
