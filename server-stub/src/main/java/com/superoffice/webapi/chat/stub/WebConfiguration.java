package com.superoffice.webapi.chat.stub;

import com.superoffice.webapi.chat.stub.representation.MalformedRequest;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.RequestHeaderMethodArgumentResolver;
import org.springframework.web.method.annotation.RequestParamMethodArgumentResolver;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.HttpRequestHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.HttpEntityMethodProcessor;
import org.springframework.web.servlet.mvc.method.annotation.HttpHeadersReturnValueHandler;
import org.springframework.web.servlet.mvc.method.annotation.PathVariableMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestResponseBodyMethodProcessor;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/**
 * Dispatches calls to the rooms' controllers. Of Spring MVC it takes what the generated interfaces use and nothing else, so that
 * little is made at the start and little is asked at each call.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    ServletRegistrationBean<DispatcherServlet> dispatcher(WebApplicationContext context) {
        DispatcherServlet dispatcher = new Dispatcher(context);
        dispatcher.setPublishEvents(false); // nothing listens
        return new ServletRegistrationBean<>(dispatcher, "/");
    }

    @Bean
    RequestMappingHandlerAdapter controllerAdapter(
            List<HttpMessageConverter<?>> converters, List<RequestBodyAdvice> advice, ContentNegotiationManager negotiation) {
        ConfigurableWebBindingInitializer conversion = new ConfigurableWebBindingInitializer();
        conversion.setConversionService(new DefaultConversionService());
        RequestMappingHandlerAdapter adapter = new RequestMappingHandlerAdapter();
        adapter.setWebBindingInitializer(conversion);
        adapter.setMessageConverters(converters);
        adapter.setArgumentResolvers(List.of(
                new RequestResponseBodyMethodProcessor(converters, negotiation, List.copyOf(advice)),
                new RequestHeaderMethodArgumentResolver(null),
                new ParameterOfExactlyItsName(),
                new PathVariableMethodArgumentResolver()));
        adapter.setReturnValueHandlers(List.of(
                new HttpEntityMethodProcessor(converters, negotiation), new HttpHeadersReturnValueHandler()));
        return adapter;
    }

    @Bean(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
    NoTexts texts() {
        return new NoTexts();
    }

    /** For files. */
    @Bean
    HttpRequestHandlerAdapter handlerAdapter() {
        return new HttpRequestHandlerAdapter();
    }

    /** Behind the rooms' own refusals. */
    @Bean
    DefaultHandlerExceptionResolver otherRefusals() {
        return new DefaultHandlerExceptionResolver();
    }

    /** Of what is not served at a path nothing is said to be: the servlet API would list methods, and echo a TRACE. */
    private static final class Dispatcher extends DispatcherServlet {

        private static final long serialVersionUID = 1;

        Dispatcher(WebApplicationContext context) {
            super(context);
        }

        @Override
        protected void doOptions(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            processRequest(request, response);
        }

        @Override
        protected void doTrace(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            processRequest(request, response);
        }
    }

    /** C4: a parameter has one value. Spring's own puts several together, and also reads those of {@code name[]}. */
    private static final class ParameterOfExactlyItsName extends RequestParamMethodArgumentResolver {

        ParameterOfExactlyItsName() {
            super(false);
        }

        @Override
        protected @Nullable Object resolveName(String name, MethodParameter parameter, NativeWebRequest request) {
            String[] values = request.getParameterValues(name);
            if (values != null && values.length > 1) {
                throw new MalformedRequest(name + ": expected one value, found " + values.length);
            }
            return values == null ? null : values[0];
        }
    }
}
