package com.superoffice.webapi.chat.stub.control.faults;

import com.superoffice.webapi.chat.stub.control.generated.ActiveFault;
import com.superoffice.webapi.chat.stub.control.generated.Fault;
import com.superoffice.webapi.chat.stub.edge.Wait;
import com.superoffice.webapi.chat.stub.representation.MalformedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** The faults that are switched on. They belong to this node. */
public final class Faults {

    private static final int MOST = 1000;

    private final List<Switched> faults = new ArrayList<>();
    private final Set<Wait> waits = Collections.newSetFromMap(new WeakHashMap<>());
    private volatile boolean none = true;
    private int last;
    private long cleared;

    /** Whether no fault is switched on; cheap. */
    boolean none() {
        return none;
    }

    /**
     * Switches a fault on.
     *
     * @throws MalformedRequest if its settings do not go together; the message says which
     * @throws TooManyFaults if as many are on as can be
     */
    public synchronized ActiveFault add(Fault fault) {
        String problem = FaultRules.problem(fault);
        if (problem != null) {
            throw new MalformedRequest(problem);
        }
        if (faults.size() >= MOST) {
            throw new TooManyFaults(MOST);
        }
        Switched switched = new Switched(++last, fault);
        faults.add(switched);
        none = false;
        return switched.shown();
    }

    /** The faults in the order in which they were added. */
    public synchronized List<ActiveFault> list() {
        return faults.stream().map(Switched::shown).toList();
    }

    /** Switches a fault off, if there is one with the number. */
    public synchronized void remove(int number) {
        faults.removeIf(fault -> fault.number == number);
        none = faults.isEmpty();
    }

    /** Switches all faults off, and ends what calls wait for because of them. */
    public synchronized void clear() {
        faults.clear();
        none = true;
        cleared++;
        waits.forEach(Wait::end);
        waits.clear();
    }

    /** How often all were switched off. */
    synchronized long cleared() {
        return cleared;
    }

    /**
     * Lets a wait end when all faults are switched off.
     *
     * @param before how often that was done when the call was hit
     */
    synchronized void endWithFaults(Wait wait, long before) {
        if (cleared == before) {
            waits.add(wait);
        } else {
            wait.end();
        }
    }

    /**
     * The faults that hit a call, each counted; those that are used up go. All that make it wait do; of the others one, and the
     * rest are left for the calls that follow.
     */
    synchronized List<Hit> hits(@Nullable Integer session) {
        List<Hit> hits = new ArrayList<>();
        boolean spoilt = false;
        for (Switched fault : faults) {
            boolean waits = fault.fault.getKind() == Fault.KindEnum.LATENCY;
            if ((waits || !spoilt) && fault.isFor(session)) {
                spoilt |= !waits;
                fault.hits++;
                hits.add(new Hit(fault.fault, fault.latency.of(fault.random.nextDouble())));
            }
        }
        faults.removeIf(Switched::isUsedUp);
        none = faults.isEmpty();
        return hits;
    }

    /** A fault that hits a call, and how long it makes the call wait. */
    record Hit(Fault fault, Duration delay) {}

    private static final class Switched {

        private final int number;
        private final Fault fault;
        private final Latency latency;
        private final Random random;
        private long hits;

        Switched(int number, Fault fault) {
            this.number = number;
            this.fault = fault;
            this.latency = new Latency(fault);
            this.random = new Random(Objects.requireNonNullElse(fault.getSeed(), 0L));
        }

        boolean isFor(@Nullable Integer session) {
            return (fault.getSession() == null || fault.getSession().equals(session))
                    && (fault.getPercentage() == null || random.nextInt(100) < fault.getPercentage());
        }

        boolean isUsedUp() {
            return fault.getNext() != null && hits >= fault.getNext();
        }

        ActiveFault shown() {
            return new ActiveFault(number, fault, hits);
        }
    }
}
