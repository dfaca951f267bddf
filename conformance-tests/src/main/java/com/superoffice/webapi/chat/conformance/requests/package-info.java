/** The consumer's side: requests that a client was recorded to send, held against the contract. */
@NullMarked
package com.superoffice.webapi.chat.conformance.requests;

import org.jspecify.annotations.NullMarked;
