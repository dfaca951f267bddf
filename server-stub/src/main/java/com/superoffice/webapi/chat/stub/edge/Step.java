package com.superoffice.webapi.chat.stub.edge;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.Predicate;

/** What stands in front of the rooms, and may answer in their place. It is asked again if the call begins anew. */
public interface Step {

    /** Whether calls of a path, decoded, go this way. */
    boolean concerns(String path);

    /** Whether it only looks on, also at what Tomcat rejects by itself. */
    default boolean observes() {
        return false;
    }

    void take(EdgeRequest request, EdgeResponse response, FilterChain next) throws IOException, ServletException;

    /** A step that is a filter, for calls of some paths. */
    static Step of(Filter filter, Predicate<String> paths) {
        return new Step() {
            @Override
            public boolean concerns(String path) {
                return paths.test(path);
            }

            @Override
            public void take(EdgeRequest request, EdgeResponse response, FilterChain next)
                    throws IOException, ServletException {
                filter.doFilter(request, response, next);
            }
        };
    }
}
