package com.superoffice.webapi.chat.contract.gate;

/** How large a change is, from the least to the most. */
enum Verdict {
    /** Nothing changed. */
    NONE,
    /** Only what people read changed. */
    WORDING,
    /** All that worked still works. */
    ADDITIVE,
    /** Something that worked may no longer. */
    BREAKING;

    Verdict or(Verdict other) {
        return compareTo(other) > 0 ? this : other;
    }
}
