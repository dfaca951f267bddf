/** The command line. */
@NullMarked
package com.superoffice.webapi.chat.conformance.cli;

import org.jspecify.annotations.NullMarked;
