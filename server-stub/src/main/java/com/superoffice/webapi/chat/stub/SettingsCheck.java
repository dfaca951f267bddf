package com.superoffice.webapi.chat.stub;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Stops the start for a wrong setting before anything else is done. */
final class SettingsCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        new SandboxSettings(event.getEnvironment()).check();
    }
}
