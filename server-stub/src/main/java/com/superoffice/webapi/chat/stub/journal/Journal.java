package com.superoffice.webapi.chat.stub.journal;

/** The last calls. */
public interface Journal {

    /** The calls that match. */
    JournalExtract list(JournalQuery query);

    /** Forgets all calls; their numbers go on. */
    void clear();
}
