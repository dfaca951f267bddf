/** Measures of calls for Micrometer, which is optional. */
@NullMarked
package com.superoffice.webapi.chat.client.micrometer;

import org.jspecify.annotations.NullMarked;
