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

    /** In a file; line 0 if it is not known. */
    static InvalidSetting in(String file, int line, String problem) {
        return new InvalidSetting(file + (line == 0 ? "" : ", line " + line) + ": " + problem);
    }
}
