/** The documented operation: implements the generated interface and reads like the document. */
@NullMarked
package com.superoffice.webapi.chat.stub.endpoint;

import org.jspecify.annotations.NullMarked;
