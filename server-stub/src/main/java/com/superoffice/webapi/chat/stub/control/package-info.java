/** What a person or a test does to the sandbox: scenarios, recorded exchanges, faults, credentials. */
@NullMarked
package com.superoffice.webapi.chat.stub.control;

import org.jspecify.annotations.NullMarked;
