/** The sandbox's page, and the published site beside it: static files, and the headers they are served with. */
@NullMarked
package com.superoffice.webapi.chat.stub.page;

import org.jspecify.annotations.NullMarked;
