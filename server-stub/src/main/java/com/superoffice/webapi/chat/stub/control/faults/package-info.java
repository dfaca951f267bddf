/** What goes wrong on purpose: a filter in front of the operation that spoils answers. */
@NullMarked
package com.superoffice.webapi.chat.stub.control.faults;

import org.jspecify.annotations.NullMarked;
