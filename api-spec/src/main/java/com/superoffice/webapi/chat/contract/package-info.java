/**
 * What the contract says, as constants; generated from {@code chat.yaml}, never typed by hand. And what may be shown of
 * an exchange.
 */
@NullMarked
package com.superoffice.webapi.chat.contract;

import org.jspecify.annotations.NullMarked;
