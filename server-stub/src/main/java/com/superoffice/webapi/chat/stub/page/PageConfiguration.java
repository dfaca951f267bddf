package com.superoffice.webapi.chat.stub.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Serves the page at the root, its files below {@code /page}, and the published site below {@code /docs}. */
@Configuration(proxyBeanMethods = false)
public class PageConfiguration implements WebMvcConfigurer {

    private static final String PAGE = "/page/";
    private static final String DOCS = "/docs/";
    private static final List<String> READS = List.of("GET", "HEAD");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        ContentTags tags = new ContentTags();
        Map.of(PAGE, "classpath:/page/", DOCS, "classpath:/site/chat-contract/").forEach((path, location) -> files
                .addResourceHandler(path + "**")
                .addResourceLocations(location)
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false) // builds are reproducible: every build's files are of the same time
                .setEtagGenerator(tags));
    }

    /** Sources of the site are shown, not saved. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer types) {
        MediaType text = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
        Stream.of("http", "java", "md", "sh", "ts", "yaml").forEach(extension -> types.mediaType(extension, text));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(PageHeaders.ofPage()).addPathPatterns(PAGE + "**");
        interceptors.addInterceptor(PageHeaders.ofDocs()).addPathPatterns(DOCS + "**");
    }

    @Bean
    SimpleUrlHandlerMapping firstPages() {
        return new SimpleUrlHandlerMapping(
                Map.of("/", forward(PAGE + "index.html"), "/docs", redirect(DOCS), DOCS, forward(DOCS + "index.html")), 0);
    }

    private static HttpRequestHandler forward(String path) {
        return (request, response) -> {
            if (!READS.contains(request.getMethod())) {
                throw new HttpRequestMethodNotSupportedException(request.getMethod(), READS);
            }
            request.getRequestDispatcher(path).forward(request, response);
        };
    }

    private static HttpRequestHandler redirect(String path) {
        return (request, response) -> response.sendRedirect(path);
    }
}
