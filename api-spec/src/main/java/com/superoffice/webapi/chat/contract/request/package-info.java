/**
 * The one reading of requests: bytes to values and findings, from the operation's schema, for JSON, XML and forms. Needs
 * Jackson 3 ({@code tools.jackson.core:jackson-core}) and Woodstox ({@code com.fasterxml.woodstox:woodstox-core}), which are
 * optional dependencies of this artifact.
 */
@NullMarked
package com.superoffice.webapi.chat.contract.request;

import org.jspecify.annotations.NullMarked;
