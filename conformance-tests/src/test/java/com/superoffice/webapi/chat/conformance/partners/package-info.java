/** What partners receive works with what partners use: snippets, requests and generated clients, against the sandbox. */
@NullMarked
package com.superoffice.webapi.chat.conformance.partners;

import org.jspecify.annotations.NullMarked;
