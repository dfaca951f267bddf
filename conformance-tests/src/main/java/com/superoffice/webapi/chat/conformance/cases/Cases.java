package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import java.util.List;

/** All cases that a contract gives, in a fixed order. */
public final class Cases {

    private static final List<Derivation> PARTS = List.of(
            new SampleCases(),
            new MediaTypeCases(),
            new AuthenticationCases(),
            new SelectionCases(),
            new MessageCases(),
            new HeaderCases(),
            new TimeZoneCases(),
            new LanguageCases(),
            new PropertyCases(),
            new MalformedBodyCases(),
            new ContentTypeCases(),
            new AcceptCases(),
            new MethodCases(),
            new OddRequestCases(),
            new ProvokedStatusCases());

    private Cases() {}

    /** Derives them. */
    public static List<Case> derive(Contract contract) {
        return PARTS.stream().flatMap(part -> part.derive(contract).stream()).toList();
    }
}
