/** Chat sessions and their messages, kept in a database. */
@NullMarked
package com.superoffice.webapi.chat.stub.store;

import org.jspecify.annotations.NullMarked;
