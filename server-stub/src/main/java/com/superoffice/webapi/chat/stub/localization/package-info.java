/** The time zone, the language and the culture that a call asks for in its headers. */
@NullMarked
package com.superoffice.webapi.chat.stub.localization;

import org.jspecify.annotations.NullMarked;
