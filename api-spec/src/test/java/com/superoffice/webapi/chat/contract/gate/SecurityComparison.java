package com.superoffice.webapi.chat.contract.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares the ways to authenticate: each is a set of schemes that must all be met. */
final class SecurityComparison {

    private final Changes changes;

    SecurityComparison(Changes changes) {
        this.changes = changes;
    }

    void compare(Place olderRoot, Place newerRoot, Place olderOperation, Place newerOperation) {
        Place older = olderOperation.has("security") ? olderOperation.child("security") : olderRoot.child("security");
        Place newer = newerOperation.has("security") ? newerOperation.child("security") : newerRoot.child("security");
        List<Set<String>> before = ways(older);
        List<Set<String>> now = ways(newer);
        for (Set<String> way : before) {
            // Credentials that were enough are still enough when no way needs more than them.
            if (now.stream().noneMatch(way::containsAll)) {
                changes.add(Verdict.BREAKING, newer, "way to authenticate removed: " + String.join(" with ", way));
            }
        }
        for (Set<String> way : now) {
            if (!before.contains(way)) {
                changes.add(Verdict.ADDITIVE, newer, "way to authenticate added: " + String.join(" with ", way));
            }
        }
        if (new HashSet<>(before).equals(new HashSet<>(now)) && !before.equals(now)) {
            changes.add(Verdict.WORDING, newer, "ways to authenticate in another order");
        }
        schemes(olderRoot, newerRoot);
    }

    private void schemes(Place olderRoot, Place newerRoot) {
        Place older = olderRoot.child("components").child("securitySchemes");
        Place newer = newerRoot.child("components").child("securitySchemes");
        for (String name : older.names()) {
            if (newer.has(name)) {
                changes.rest(older.child(name), newer.child(name), Set.of());
            } else {
                changes.add(Verdict.BREAKING, older.child(name), "security scheme removed");
            }
        }
        for (String name : newer.names()) {
            if (!older.has(name)) {
                changes.add(Verdict.ADDITIVE, newer.child(name), "security scheme added");
            }
        }
    }

    private static List<Set<String>> ways(Place security) {
        return security.elements().stream().map(SecurityComparison::needs).toList();
    }

    /** The schemes of a way, and the scopes it asks of each. */
    private static Set<String> needs(Place way) {
        Set<String> needs = new TreeSet<>();
        for (String scheme : way.names()) {
            needs.add(scheme);
            way.texts(scheme).forEach(scope -> needs.add(scheme + " scope " + scope));
        }
        return needs;
    }
}
