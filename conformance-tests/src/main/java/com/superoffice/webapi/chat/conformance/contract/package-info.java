/** The contract as the suite reads it: what Swagger Parser says of the operation, and its schemas. */
@NullMarked
package com.superoffice.webapi.chat.conformance.contract;

import org.jspecify.annotations.NullMarked;
