package com.superoffice.webapi.chat.contract.gate;

/** One change, and where it is: a JSON pointer into the newer contract, or into the older one when the place is gone. */
record Change(Verdict verdict, String pointer, String what) {

    @Override
    public String toString() {
        return verdict + " " + pointer + ": " + what;
    }
}
