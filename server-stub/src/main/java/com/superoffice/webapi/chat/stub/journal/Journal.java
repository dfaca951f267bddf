package com.superoffice.webapi.chat.stub.journal;

import java.util.List;

/** The last calls. */
public interface Journal {

    /** The calls that match, newest first. */
    List<JournalEntry> list(JournalQuery query);

    /** Forgets all calls; their numbers go on. */
    void clear();
}
