package com.superoffice.webapi.chat.stub.journal;

import com.superoffice.webapi.chat.contract.judge.RequestJudge;
import java.time.InstantSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;

/** Puts the journal in front of everything that answers calls. */
@Configuration(proxyBeanMethods = false)
public class JournalConfiguration {

    /** Before the filter that makes refusals error objects, so that these are recorded as they are sent. */
    public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    BoundedJournal journal(JournalSettings settings) {
        return new BoundedJournal(settings, SingletonSupplier.of(RequestJudge::ofContract));
    }

    @Bean
    FilterRegistrationBean<JournalFilter> journalFilter(BoundedJournal journal, JournalSettings settings) {
        FilterRegistrationBean<JournalFilter> registration =
                new FilterRegistrationBean<>(new JournalFilter(journal, settings.basePath(), InstantSource.system()));
        registration.setOrder(ORDER);
        return registration;
    }
}
