package com.superoffice.webapi.chat.stub.journal;

import java.util.List;

/**
 * What a query finds in the journal.
 *
 * @param entries the calls on the page that was asked for, newest first
 * @param matching how many calls match, on this page or another
 * @param kept how many calls are kept
 */
public record JournalExtract(List<JournalEntry> entries, int matching, int kept) {}
