package com.superoffice.webapi.chat.conformance.exchange;

/** A header field as it is on the wire; its name is compared case-insensitively, its value is kept as written. */
public record Header(String name, String value) {

    /** Whether this field has the given name. */
    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** Leaves the value out: it may be a secret. */
    @Override
    public String toString() {
        return name;
    }
}
