/** Is this request within the contract? The judge of requests, over what {@code contract.request} reads. */
@NullMarked
package com.superoffice.webapi.chat.contract.judge;

import org.jspecify.annotations.NullMarked;
