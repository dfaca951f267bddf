package com.superoffice.webapi.chat.stub;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/**
 * Spring's texts by locale, of which the sandbox has none: those of chat messages are the room's of localization. In place of
 * Spring's own empty one, which looks up all locales of the JDK at the start.
 */
final class NoTexts implements MessageSource {

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String standard, @Nullable Locale locale) {
        return standard;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        throw new NoSuchMessageException(code);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        String standard = resolvable.getDefaultMessage();
        if (standard == null) {
            throw new NoSuchMessageException(String.valueOf(resolvable));
        }
        return standard;
    }
}
