package com.superoffice.webapi.chat.stub.representation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request whose parameters are those of the query only: a name in a form is none, and a broken escape is no failure.
 */
public class QueryRequest extends HttpServletRequestWrapper {

    private final QueryParameters parameters;

    public QueryRequest(HttpServletRequest request) {
        super(request);
        this.parameters = new QueryParameters(request.getQueryString());
    }

    @Override
    public @Nullable String getParameter(String name) {
        return parameters.first(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters.map();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.map().keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.map().get(name);
    }
}
