/** The suite inside a server team's own JUnit 5 tests. */
@NullMarked
package com.superoffice.webapi.chat.conformance.junit;

import org.jspecify.annotations.NullMarked;
