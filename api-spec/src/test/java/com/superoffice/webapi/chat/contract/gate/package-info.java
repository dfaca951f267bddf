/** Does the version of the contract say how much of it changed since the newest published one? */
@NullMarked
package com.superoffice.webapi.chat.contract.gate;

import org.jspecify.annotations.NullMarked;
