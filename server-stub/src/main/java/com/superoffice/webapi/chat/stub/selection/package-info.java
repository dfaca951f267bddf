/** The properties that {@code $select} asks for. */
@NullMarked
package com.superoffice.webapi.chat.stub.selection;

import org.jspecify.annotations.NullMarked;
