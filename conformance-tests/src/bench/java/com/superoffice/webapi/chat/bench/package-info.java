/**
 * Measures client, sandbox and suite beside their peers: {@code mvn -Pbench verify}. Nothing is asserted; a bar that is missed
 * fails no build.
 */
@NullMarked
package com.superoffice.webapi.chat.bench;

import org.jspecify.annotations.NullMarked;
