/** The cases: derived from the contract, and from the rules that the document states in prose. */
@NullMarked
package com.superoffice.webapi.chat.conformance.cases;

import org.jspecify.annotations.NullMarked;
