/** The sandbox inside other people's tests: starts it as a process of its own. Needs the JDK and the JUnit API only. */
@NullMarked
package com.superoffice.webapi.chat.stub.junit;

import org.jspecify.annotations.NullMarked;
