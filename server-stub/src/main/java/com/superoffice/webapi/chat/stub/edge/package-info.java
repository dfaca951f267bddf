/** Between the connection and the rooms: Tomcat's plumbing, one request, one response, and what stands in front in one list. */
@NullMarked
package com.superoffice.webapi.chat.stub.edge;

import org.jspecify.annotations.NullMarked;
