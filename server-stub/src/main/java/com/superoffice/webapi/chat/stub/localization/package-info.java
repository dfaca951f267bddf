/** Time zone, language and culture of an answer. */
@NullMarked
package com.superoffice.webapi.chat.stub.localization;

import org.jspecify.annotations.NullMarked;
