/** Auto-configuration for Spring Boot 3.5 and 4, which is optional. */
@NullMarked
package com.superoffice.webapi.chat.client.spring;

import org.jspecify.annotations.NullMarked;
