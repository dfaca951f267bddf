/** Who calls: the four ways to authenticate, and the credentials the sandbox knows. */
@NullMarked
package com.superoffice.webapi.chat.stub.auth;

import org.jspecify.annotations.NullMarked;
