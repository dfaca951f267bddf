package com.superoffice.webapi.chat.stub.page;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.MappedInterceptor;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Serves the page at the root, its files below {@code /page}, and the published site below {@code /docs}. */
@Configuration(proxyBeanMethods = false)
public class PageConfiguration {

    private static final String ROOT = "/";
    private static final String PAGE = "/page/**";
    private static final String DOCS = "/docs/**";

    @Bean
    ResourceHttpRequestHandler pageFiles() {
        return files("classpath:/page/");
    }

    /** The site as it is published, but for the file in which it learns who serves it; and the control API's contract. */
    @Bean
    ResourceHttpRequestHandler siteFiles() {
        return files("classpath:/docs/", "classpath:/site/chat-contract/", "classpath:/META-INF/openapi/");
    }

    @Bean
    SimpleUrlHandlerMapping pagePaths(ResourceHttpRequestHandler pageFiles, ResourceHttpRequestHandler siteFiles) {
        HttpRequestHandler toDirectory = (request, response) -> response.sendRedirect("/docs/");
        SimpleUrlHandlerMapping paths = new SimpleUrlHandlerMapping(
                Map.of(
                        ROOT, index(pageFiles),
                        PAGE, pageFiles,
                        "/docs", toDirectory,
                        "/docs/", index(siteFiles),
                        DOCS, siteFiles),
                0);
        paths.setInterceptors(
                new MappedInterceptor(new String[] {ROOT, PAGE, DOCS}, new PageHeaders()));
        return paths;
    }

    private static ResourceHttpRequestHandler files(String... locations) {
        ResourceHttpRequestHandler files = new StaticFiles();
        files.setLocationValues(List.of(locations));
        files.setCacheControl(CacheControl.noCache());
        files.setUseLastModified(false); // builds are reproducible: the files of all builds are of the same time
        files.setEtagGenerator(new ContentTags());
        return files;
    }

    private static HttpRequestHandler index(ResourceHttpRequestHandler files) {
        return (request, response) -> {
            request.setAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE, "index.html");
            files.handleRequest(request, response);
        };
    }
}
