package com.superoffice.webapi.chat.contract.gate;

/** Who sends what a schema describes: it decides whether allowing more is a gift or a burden to the partner. */
enum Direction {
    REQUEST("requests"),
    RESPONSE("responses");

    private final String plural;

    Direction(String plural) {
        this.plural = plural;
    }

    /** The verdict on allowing more values than before. */
    Verdict widened() {
        return this == REQUEST ? Verdict.ADDITIVE : Verdict.BREAKING;
    }

    /** The verdict on allowing fewer values than before. */
    Verdict narrowed() {
        return this == REQUEST ? Verdict.BREAKING : Verdict.ADDITIVE;
    }

    @Override
    public String toString() {
        return plural;
    }
}
