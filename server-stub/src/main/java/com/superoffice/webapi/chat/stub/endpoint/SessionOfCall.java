package com.superoffice.webapi.chat.stub.endpoint;

import com.superoffice.webapi.chat.stub.endpoint.generated.GetChatMessagesRequest;
import com.superoffice.webapi.chat.stub.journal.CallAttributes;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Tells the filters in front which session a call asks for, once its body has been read. */
final class SessionOfCall extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return type == GetChatMessagesRequest.class;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        RequestAttributes call = RequestContextHolder.currentRequestAttributes();
        Integer session = ((GetChatMessagesRequest) body).getChatSessionId();
        call.setAttribute(CallAttributes.SESSION, session, RequestAttributes.SCOPE_REQUEST);
        return body;
    }
}
