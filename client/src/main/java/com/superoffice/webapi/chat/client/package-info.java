/** The client of {@code GetChatMessages}: the names that application teams use. */
@NullMarked
package com.superoffice.webapi.chat.client;

import org.jspecify.annotations.NullMarked;
