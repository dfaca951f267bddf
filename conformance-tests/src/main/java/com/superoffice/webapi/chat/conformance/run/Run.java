package com.superoffice.webapi.chat.conformance.run;

import com.superoffice.webapi.chat.conformance.cases.Case;
import com.superoffice.webapi.chat.conformance.cases.Cases;
import com.superoffice.webapi.chat.conformance.cases.Profile;
import com.superoffice.webapi.chat.conformance.cases.Target;
import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.exchange.Wire;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A run that is about to be made. Immutable. */
public final class Run {

    static final int LIVE_CALLS_PER_SECOND = 10;

    private final Contract contract;
    private final Target target;
    private final List<Glob> only;
    private final List<Glob> skip;
    private final KnownDeviations known;
    private final int jobs;
    private final OptionalLong seed;

    private Run(
            Contract contract,
            Target target,
            List<Glob> only,
            List<Glob> skip,
            KnownDeviations known,
            int jobs,
            OptionalLong seed) {
        this.contract = contract;
        this.target = target;
        this.only = only;
        this.skip = skip;
        this.known = known;
        this.jobs = jobs;
        this.seed = seed;
    }

    /** A run of all cases of the target's profile. */
    public static Run of(Contract contract, Target target) {
        return new Run(contract, target, List.of(), List.of(), KnownDeviations.none(), 4, OptionalLong.empty());
    }

    /** Only the cases of these ids; none means all. */
    public Run only(List<String> globs) {
        return new Run(contract, target, globs.stream().map(Glob::of).toList(), skip, known, jobs, seed);
    }

    /** Not the cases of these ids. */
    public Run skip(List<String> globs) {
        return new Run(contract, target, only, globs.stream().map(Glob::of).toList(), known, jobs, seed);
    }

    /** With cases that are known to fail. */
    public Run known(KnownDeviations deviations) {
        return new Run(contract, target, only, skip, deviations, jobs, seed);
    }

    /** With this many calls at once. */
    public Run jobs(int number) {
        return new Run(contract, target, only, skip, known, number, seed);
    }

    /** In an order that the seed decides; the report keeps the usual one. */
    public Run seed(long number) {
        return new Run(contract, target, only, skip, known, jobs, OptionalLong.of(number));
    }

    /** The cases of the run in their usual order. */
    public List<Case> cases() {
        return Cases.derive(contract).stream()
                .filter(subject -> target.profile() == Profile.LIVE
                        || target.profile().asserts(subject.rule().mark()))
                .filter(subject -> only.isEmpty() || only.stream().anyMatch(glob -> glob.matches(subject.id())))
                .filter(subject -> skip.stream().noneMatch(glob -> glob.matches(subject.id())))
                .toList();
    }

    /** Makes the run. */
    public Outcome execute() {
        return execute(result -> {});
    }

    /** Makes the run and hands over each result as it comes; the consumer is called by several threads, one at a time. */
    public Outcome execute(Consumer<Result> listener) {
        Wire wire = Wire.to(target.baseUrl(), target.proxy(), target.timeout());
        try (Wire paced = target.profile() == Profile.LIVE ? new PacedWire(wire, LIVE_CALLS_PER_SECOND) : wire) {
            return new Execution(contract, target, paced, known, jobs, seed).execute(cases(), listener);
        }
    }
}
