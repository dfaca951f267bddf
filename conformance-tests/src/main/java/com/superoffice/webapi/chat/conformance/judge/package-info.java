/** Whether a response keeps the contract: bodies in their own format, and everything around them. */
@NullMarked
package com.superoffice.webapi.chat.conformance.judge;

import org.jspecify.annotations.NullMarked;
