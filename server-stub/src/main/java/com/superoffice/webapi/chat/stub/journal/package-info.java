/** The last calls, bounded in number and size, and what in them is not within the contract. */
@NullMarked
package com.superoffice.webapi.chat.stub.journal;

import org.jspecify.annotations.NullMarked;
