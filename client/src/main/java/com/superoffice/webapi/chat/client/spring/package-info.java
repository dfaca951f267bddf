/** Auto-configuration for Spring Boot 3.2 to 4.1, which is optional. */
@NullMarked
package com.superoffice.webapi.chat.client.spring;

import org.jspecify.annotations.NullMarked;
