/** The rules that the contract keeps beyond being an OpenAPI document. */
@NullMarked
package com.superoffice.webapi.chat.contract.lint;

import org.jspecify.annotations.NullMarked;
