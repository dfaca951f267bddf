package com.superoffice.webapi.chat.stub.journal;

/**
 * How much the journal holds.
 *
 * @param basePath the path that the operation's base URL has, which ends with {@code /api/v1}
 * @param entries at most so many calls
 * @param bytes at most about so many bytes;
 *     besides, a tenth of both is for the calls of the sandbox's own page
 * @param keepsViolations whether calls outside the contract are kept longest, in half of that room; each call is judged
 *     before it is dropped then
 */
public record JournalSettings(String basePath, int entries, long bytes, boolean keepsViolations) {}
