package com.superoffice.webapi.chat.contract.gate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects changes; one that is met along several ways counts once. */
final class Changes {

    /** What only people read. */
    static final Set<String> WORDS = Set.of(
            "description", "summary", "example", "examples", "title", "externalDocs", "contact", "license",
            "termsOfService", "bearerFormat");

    private final Set<Change> all = new LinkedHashSet<>();

    void add(Verdict verdict, Place place, String what) {
        all.add(new Change(verdict, place.pointer().isEmpty() ? "/" : place.pointer(), what));
    }

    /** Compares the members that have no rule of their own; what the gate does not know it takes as breaking. */
    void rest(Place older, Place newer, Set<String> compared) {
        Set<String> names = new LinkedHashSet<>(older.names());
        names.addAll(newer.names());
        names.removeAll(compared);
        for (String name : names) {
            if (older.value().path(name).equals(newer.value().path(name))) {
                continue;
            }
            boolean added = !older.has(name);
            String what = name + (added ? " added" : newer.has(name) ? " changed" : " removed");
            if (WORDS.contains(name)) {
                add(Verdict.WORDING, newer, what);
            } else if (name.equals("deprecated") || (name.startsWith("x-") && added)) {
                add(Verdict.ADDITIVE, newer, what);
            } else {
                add(Verdict.BREAKING, newer, what);
            }
        }
    }

    /** Compares the order of what both lists hold. */
    void order(Place place, List<String> older, List<String> newer, Verdict verdict, String what) {
        List<String> before = new ArrayList<>(older);
        before.retainAll(newer);
        List<String> after = new ArrayList<>(newer);
        after.retainAll(older);
        if (!before.equals(after)) {
            add(verdict, place, what + " in another order");
        }
    }

    /** Compares lists that generated code counts in: what is added must come after all that was there. */
    void counted(Place place, List<String> older, List<String> newer, String what) {
        order(place, older, newer, Verdict.BREAKING, what);
        List<String> before = new ArrayList<>(older);
        before.retainAll(newer);
        int last = before.isEmpty() ? -1 : newer.indexOf(before.get(before.size() - 1));
        newer.subList(0, last + 1).stream()
                .filter(name -> !older.contains(name))
                .forEach(name -> add(Verdict.BREAKING, place, what + " with another one before them: " + name));
    }

    List<Change> all() {
        return List.copyOf(all);
    }
}
