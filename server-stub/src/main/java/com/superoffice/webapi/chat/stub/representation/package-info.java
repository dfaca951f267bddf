/** How requests, messages and errors look on the wire, in each of the contract's media types. */
@NullMarked
package com.superoffice.webapi.chat.stub.representation;

import org.jspecify.annotations.NullMarked;
