/** Running the cases against a server, and the verdict. */
@NullMarked
package com.superoffice.webapi.chat.conformance.run;

import org.jspecify.annotations.NullMarked;
