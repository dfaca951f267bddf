package com.superoffice.webapi.chat.stub.journal;

import com.superoffice.webapi.chat.contract.judge.RequestJudge;
import com.superoffice.webapi.chat.stub.edge.Step;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** Puts the journal in front of everything that answers calls. */
@Configuration(proxyBeanMethods = false)
public class JournalConfiguration {

    @Bean
    BoundedJournal journal(JournalSettings settings) {
        return new BoundedJournal(settings, SingletonSupplier.of(RequestJudge::ofContract));
    }

    @Bean
    Step recording(BoundedJournal journal, JournalSettings settings) {
        return new Recording(journal, settings.basePath(), InstantSource.system());
    }
}
