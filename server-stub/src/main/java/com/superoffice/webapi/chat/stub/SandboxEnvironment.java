package com.superoffice.webapi.chat.stub;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * What Spring knows of the world outside: the settings, and none of the system's properties and environment variables, which
 * may be meant for another Spring application.
 */
final class SandboxEnvironment extends StandardEnvironment {

    private final Map<String, Object> settings;
    private final Map<String, String> places;

    /**
     * An environment of these settings.
     *
     * @param settings by their keys
     * @param places where each was found, by its key
     */
    SandboxEnvironment(Map<String, Object> settings, Map<String, String> places) {
        this.settings = Map.copyOf(settings);
        this.places = Map.copyOf(places);
        getPropertySources().addLast(new MapPropertySource("settings", settings));
        // The sandbox's own file, and none that lies about; and the cloud it may run in is not looked for.
        getPropertySources()
                .addLast(new MapPropertySource(
                        "own",
                        Map.of(
                                "spring.config.name", "chat-sandbox",
                                "spring.config.location", "classpath:/",
                                "spring.main.cloud-platform", "none")));
    }

    /** Where a setting was found, such as {@code --server.port} or {@code SANDBOX_SERVER_PORT}. */
    String place(Setting setting) {
        return places.getOrDefault(setting.key(), "--" + setting.key());
    }

    /** A setting to the letter: what looks like a placeholder of Spring's may be a part of a password. */
    @Override
    public @Nullable String getProperty(String key) {
        Object setting = settings.get(key);
        return setting == null ? super.getProperty(key) : setting.toString();
    }

    @Override
    public String getProperty(String key, String standard) {
        String value = getProperty(key);
        return value == null ? standard : value;
    }

    @Override
    protected void customizePropertySources(MutablePropertySources sources) {
        // the system's are not added
    }
}
