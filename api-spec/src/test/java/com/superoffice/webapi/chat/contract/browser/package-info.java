/** A real browser for the tests of what is looked at, here and in the module of the conformance report. */
@NullMarked
package com.superoffice.webapi.chat.contract.browser;

import org.jspecify.annotations.NullMarked;
