/** What partners receive works: the pages in a browser, the requests and snippets against a server. */
@NullMarked
package com.superoffice.webapi.chat.contract.site;

import org.jspecify.annotations.NullMarked;
