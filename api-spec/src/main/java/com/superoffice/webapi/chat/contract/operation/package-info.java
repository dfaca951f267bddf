/**
 * The operation as data: path, parameters, media types, the schema of its body, statuses; generated from {@code chat.yaml}, so
 * that nobody reads that at run time.
 */
@NullMarked
package com.superoffice.webapi.chat.contract.operation;

import org.jspecify.annotations.NullMarked;
