package com.superoffice.webapi.chat.stub.control.faults;

/** No fault can be switched on until some are switched off: there are as many as {@code sandbox.yaml} allows. */
public final class TooManyFaults extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyFaults(int most) {
        super("faults: expected at most " + most + " that are on, found " + most + "; switch some off");
    }
}
