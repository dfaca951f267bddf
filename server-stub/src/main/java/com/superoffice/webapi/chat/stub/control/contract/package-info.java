/** What {@code sandbox.yaml} says about requests of the control API, held against each of them. */
@NullMarked
package com.superoffice.webapi.chat.stub.control.contract;

import org.jspecify.annotations.NullMarked;
