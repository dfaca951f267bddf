/** A small server of its own that keeps the contract, and breaks it on demand: it tests the suite. */
@NullMarked
package com.superoffice.webapi.chat.conformance.server;

import org.jspecify.annotations.NullMarked;
