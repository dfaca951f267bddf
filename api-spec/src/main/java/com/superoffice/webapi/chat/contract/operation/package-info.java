/**
 * The operation as data: path, parameters, media types, the schema of its body; read from {@code chat.json}, which the build
 * writes of {@code chat.yaml}.
 */
@NullMarked
package com.superoffice.webapi.chat.contract.operation;

import org.jspecify.annotations.NullMarked;
