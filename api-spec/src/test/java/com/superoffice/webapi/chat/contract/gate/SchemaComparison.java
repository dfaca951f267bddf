package com.superoffice.webapi.chat.contract.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares schemas, requests and responses apart. */
final class SchemaComparison {

    private static final Set<String> COMPARED = Set.of(
            "nullable", "required", "properties", "items", "enum", "x-extensible-enum", "maxLength", "minLength",
            "maximum", "minimum", "maxItems", "minItems", "pattern");

    private static final Pattern NAMED = Pattern.compile("/components/schemas/[^/]+");

    private final Changes changes;
    private final Set<String> seen = new HashSet<>();

    SchemaComparison(Changes changes) {
        this.changes = changes;
    }

    void compare(Place older, Place newer, Direction direction) {
        if (!seen.add(direction + " " + older.pointer() + " " + newer.pointer())) {
            return;
        }
        type(older, newer);
        if (older.flag("nullable") != newer.flag("nullable")) {
            boolean gained = newer.flag("nullable");
            changes.add(
                    gained ? direction.widened() : direction.narrowed(),
                    newer,
                    (gained ? "null allowed in " : "null no longer allowed in ") + direction);
        }
        properties(older.child("properties"), newer.child("properties"), older, newer, direction);
        if (older.has("items") && newer.has("items")) {
            compare(older.child("items"), newer.child("items"), direction);
        } else if (older.has("items") != newer.has("items")) {
            changes.add(Verdict.BREAKING, newer, "items added or removed");
        }
        closedSet(older, newer, direction);
        openSet(older, newer);
        pattern(older, newer, direction);
        for (String limit : List.of("maxLength", "maximum", "maxItems")) {
            limit(older, newer, limit, direction, 1);
        }
        for (String limit : List.of("minLength", "minimum", "minItems")) {
            limit(older, newer, limit, direction, -1);
        }
        changes.rest(older, newer, COMPARED);
    }

    /** Generated code has a class for a named schema, and one of an invented name for another. */
    private void type(Place older, Place newer) {
        boolean named = NAMED.matcher(older.pointer()).matches() || NAMED.matcher(newer.pointer()).matches();
        if (older.isThere() && newer.isThere() && named && !older.pointer().equals(newer.pointer())) {
            changes.add(Verdict.BREAKING, newer, "another schema than " + older.pointer());
        }
    }

    private void properties(
            Place older, Place newer, Place olderObject, Place newerObject, Direction direction) {
        List<String> requiredBefore = olderObject.texts("required");
        List<String> requiredNow = newerObject.texts("required");
        for (String name : older.names()) {
            if (!newer.has(name)) {
                changes.add(Verdict.BREAKING, older.child(name), "property removed from " + direction);
                continue;
            }
            if (requiredBefore.contains(name) != requiredNow.contains(name)) {
                boolean now = requiredNow.contains(name);
                changes.add(
                        now ? direction.narrowed() : direction.widened(),
                        newer.child(name),
                        (now ? "now required in " : "no longer required in ") + direction);
            }
            compare(older.child(name), newer.child(name), direction);
        }
        for (String name : newer.names()) {
            if (!older.has(name)) {
                boolean demanded = direction == Direction.REQUEST && requiredNow.contains(name);
                changes.add(
                        demanded ? Verdict.BREAKING : Verdict.ADDITIVE,
                        newer.child(name),
                        (demanded ? "required property added to " : "property added to ") + direction);
            }
        }
        // XML elements, constants and generated constructors follow the order.
        changes.order(
                newer,
                older.names(),
                newer.names(),
                direction == Direction.RESPONSE ? Verdict.BREAKING : Verdict.WORDING,
                "properties of " + direction);
    }

    private void closedSet(Place older, Place newer, Direction direction) {
        List<String> before = older.texts("enum");
        List<String> now = newer.texts("enum");
        boolean wider = older.has("enum") && (!newer.has("enum") || !before.containsAll(now));
        boolean narrower = newer.has("enum") && (!older.has("enum") || !now.containsAll(before));
        if (wider) {
            changes.add(direction.widened(), newer, "more values allowed in " + direction);
        }
        if (narrower) {
            changes.add(direction.narrowed(), newer, "fewer values allowed in " + direction);
        }
    }

    private void openSet(Place older, Place newer) {
        List<String> before = older.texts("x-extensible-enum");
        List<String> now = newer.texts("x-extensible-enum");
        for (String value : before) {
            if (!now.contains(value)) {
                changes.add(Verdict.BREAKING, newer, "known value " + value + " removed");
            }
        }
        for (String value : now) {
            if (!before.contains(value)) {
                changes.add(Verdict.ADDITIVE, newer, "known value " + value + " added");
            }
        }
        changes.order(newer, before, now, Verdict.WORDING, "known values");
    }

    private void pattern(Place older, Place newer, Direction direction) {
        if (older.has("pattern") && newer.has("pattern")) {
            if (!older.text("pattern").equals(newer.text("pattern"))) {
                changes.add(Verdict.BREAKING, newer, "pattern changed");
            }
        } else if (older.has("pattern")) {
            changes.add(direction.widened(), newer, "pattern removed from " + direction);
        } else if (newer.has("pattern")) {
            changes.add(direction.narrowed(), newer, "pattern added to " + direction);
        }
    }

    /** Compares a limit; {@code up} is 1 when a greater limit allows more, -1 when it allows less. */
    private void limit(Place older, Place newer, String name, Direction direction, int up) {
        double none = up > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        double before = older.value().path(name).asDouble(none);
        double now = newer.value().path(name).asDouble(none);
        int wider = up * Double.compare(now, before);
        if (wider != 0) {
            changes.add(
                    wider > 0 ? direction.widened() : direction.narrowed(),
                    newer,
                    name + (wider > 0 ? " loosened in " : " tightened in ") + direction);
        }
    }
}
