package com.superoffice.webapi.chat.stub;

/** A setting that the sandbox cannot start with. The message is one line: the setting, what is allowed, what was found. */
final class InvalidSetting extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidSetting(String key, String problem) {
        this("--" + key + ": " + problem);
    }

    private InvalidSetting(String line) {
        super(line);
    }

    /** Somewhere else than under its key; line 0 where there is none, or none is known. */
    static InvalidSetting in(String place, int line, String problem) {
        return new InvalidSetting(place + (line == 0 ? "" : ", line " + line) + ": " + problem);
    }
}
