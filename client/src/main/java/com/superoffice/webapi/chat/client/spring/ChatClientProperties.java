package com.superoffice.webapi.chat.client.spring;

import com.superoffice.webapi.chat.client.Credentials;
import com.superoffice.webapi.chat.client.Localization;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings {@code superoffice.chat.*}; what is not set is as the client has it by itself.
 *
 * @param baseUrl where the API is; without it there is no client
 * @param user user name of Basic credentials, with {@code password}
 * @param password password of Basic credentials
 * @param ticket the ticket of SoTicket credentials
 * @param token the access token of Bearer credentials
 * @param appToken value of {@code SO-AppToken}
 * @param applicationId name of the application in {@code User-Agent}
 * @param language value of {@code SO-Language}
 * @param culture value of {@code SO-Culture}; needs a language
 * @param timeZone id or code of {@code SO-TimeZone}
 * @param zoneOfDatesWithoutOffset the zone of dates that a server writes without an offset
 * @param connectTimeout the time until there is a connection
 * @param attemptTimeout the time of one request
 * @param callTimeout the time of a call with all its attempts
 * @param attempts how many requests are sent for a call at most
 * @param callsPerSecond the limit of followers, and of plain calls if they are limited
 * @param limitPlainCalls whether plain calls keep to the limit
 */
@ConfigurationProperties("superoffice.chat")
public record ChatClientProperties(
        @Nullable String baseUrl,
        @Nullable String user,
        @Nullable String password,
        @Nullable String ticket,
        @Nullable String token,
        @Nullable String appToken,
        @Nullable String applicationId,
        @Nullable String language,
        @Nullable String culture,
        @Nullable String timeZone,
        @Nullable ZoneId zoneOfDatesWithoutOffset,
        @Nullable Duration connectTimeout,
        @Nullable Duration attemptTimeout,
        @Nullable Duration callTimeout,
        @Nullable Integer attempts,
        @Nullable Integer callsPerSecond,
        @Nullable Boolean limitPlainCalls) {

    /** A blank setting, such as {@code ${CHAT_TOKEN:}} makes, is none. */
    public ChatClientProperties {
        user = given(user);
        password = given(password);
        ticket = given(ticket);
        token = given(token);
        appToken = given(appToken);
        applicationId = given(applicationId);
        language = given(language);
        culture = given(culture);
        timeZone = given(timeZone);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /**
     * The credentials of the settings.
     *
     * @throws IllegalStateException if there are none, or more than one kind
     */
    Credentials credentials() {
        int kinds = (user == null ? 0 : 1) + (ticket == null ? 0 : 1) + (token == null ? 0 : 1);
        if (kinds != 1) {
            throw new IllegalStateException("superoffice.chat: exactly one of user, ticket and token must be set, found "
                    + kinds + "; or declare a bean of type Credentials");
        }
        if (ticket != null) {
            return Credentials.soTicket(ticket);
        }
        if (token != null) {
            return Credentials.bearer(token);
        }
        if (user == null || password == null) {
            throw new IllegalStateException("superoffice.chat: user must go with password");
        }
        return Credentials.basic(user, password);
    }

    Localization localization() {
        Localization localization = Localization.NONE;
        localization = language == null ? localization : localization.language(language);
        localization = culture == null ? localization : localization.culture(culture);
        return timeZone == null ? localization : localization.timeZone(timeZone);
    }

    /** Tells the base URL alone. */
    @Override
    public String toString() {
        return "ChatClientProperties[baseUrl=" + baseUrl + "]";
    }
}
