/** The sandbox: its main class, settings and start-up. */
@NullMarked
package com.superoffice.webapi.chat.stub;

import org.jspecify.annotations.NullMarked;
