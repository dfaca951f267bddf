/** Is this request within the contract? The one judge of requests, read from {@code chat.json}. */
@NullMarked
package com.superoffice.webapi.chat.contract.judge;

import org.jspecify.annotations.NullMarked;
