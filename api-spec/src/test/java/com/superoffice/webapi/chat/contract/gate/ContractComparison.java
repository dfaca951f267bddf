package com.superoffice.webapi.chat.contract.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names every change between two contracts, where it is, and how large. It stands beside openapi-diff, which names no places
 * and does not see removed response properties, nullability, operationId, order and more.
 */
final class ContractComparison {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Changes changes = new Changes();
    private final SchemaComparison schemas = new SchemaComparison(changes);
    private final SecurityComparison security = new SecurityComparison(changes);
    private final Place olderRoot;
    private final Place newerRoot;

    private ContractComparison(JsonNode older, JsonNode newer) {
        olderRoot = Place.root(older);
        newerRoot = Place.root(newer);
    }

    static List<Change> between(JsonNode older, JsonNode newer) {
        ContractComparison comparison = new ContractComparison(older, newer);
        comparison.compare();
        return comparison.changes.all();
    }

    private void compare() {
        changes.rest(olderRoot.child("info"), newerRoot.child("info"), Set.of("version"));
        servers();
        members(olderRoot.child("paths"), newerRoot.child("paths"), "path", this::path);
        types();
        Set<String> compared = Set.of("info", "servers", "paths", "components", "security", "tags");
        changes.rest(olderRoot, newerRoot, compared);
        if (!olderRoot.child("tags").value().equals(newerRoot.child("tags").value())) {
            changes.add(Verdict.WORDING, newerRoot.child("tags"), "tags changed");
        }
        if (changes.all().isEmpty() && !withoutVersion(olderRoot).equals(withoutVersion(newerRoot))) {
            changes.add(Verdict.WORDING, newerRoot, "the same contract, written otherwise");
        }
    }

    private static JsonNode withoutVersion(Place root) {
        ObjectNode contract = (ObjectNode) root.value().deepCopy();
        ((ObjectNode) contract.path("info")).remove("version");
        return contract;
    }

    private void path(Place older, Place newer) {
        byName("method", methods(older), methods(newer), false, this::operation);
        changes.rest(older, newer, METHODS);
    }

    private static Map<String, Place> methods(Place path) {
        Map<String, Place> methods = new LinkedHashMap<>();
        path.names().stream().filter(METHODS::contains).forEach(name -> methods.put(name, path.child(name)));
        return methods;
    }

    private void servers() {
        Map<String, Place> before = named(olderRoot.child("servers"), "url");
        Map<String, Place> now = named(newerRoot.child("servers"), "url");
        byName("server", before, now, false, (older, newer) -> {
            changes.rest(older, newer, Set.of("variables"));
            members(older.child("variables"), newer.child("variables"), "variable", (olderOne, newerOne) ->
                    changes.rest(olderOne, newerOne, Set.of()));
        });
        // Generated clients call the first unless told otherwise, and choose another one by its number.
        changes.counted(newerRoot.child("servers"), List.copyOf(before.keySet()), List.copyOf(now.keySet()), "servers");
    }

    /** Generated code has a class for each named schema. */
    private void types() {
        Place older = olderRoot.child("components").child("schemas");
        Place newer = newerRoot.child("components").child("schemas");
        for (String name : older.names()) {
            if (!newer.has(name)) {
                changes.add(Verdict.BREAKING, older.child(name), "named schema removed");
            }
        }
        for (String name : newer.names()) {
            if (!older.has(name)) {
                changes.add(Verdict.ADDITIVE, newer.child(name), "named schema added");
            }
        }
    }

    private void operation(Place older, Place newer) {
        security.compare(olderRoot, newerRoot, older, newer);
        Map<String, Place> before = named(older.child("parameters"), "in", "name");
        Map<String, Place> now = named(newer.child("parameters"), "in", "name");
        byName("parameter", before, now, true, this::parameter);
        // Generated methods take them by position.
        changes.counted(newer.child("parameters"), List.copyOf(before.keySet()), List.copyOf(now.keySet()), "parameters");
        requestBody(older.child("requestBody"), newer.child("requestBody"));
        members(older.child("responses"), newer.child("responses"), "response", this::response);
        changes.rest(older, newer, Set.of("parameters", "requestBody", "responses", "security"));
    }

    private void parameter(Place older, Place newer) {
        required(older, newer, Direction.REQUEST);
        schemas.compare(older.child("schema"), newer.child("schema"), Direction.REQUEST);
        changes.rest(older, newer, Set.of("required", "schema"));
    }

    private void requestBody(Place older, Place newer) {
        if (older.isThere() != newer.isThere()) {
            changes.add(Verdict.BREAKING, newer, "request body added or removed");
            return;
        }
        required(older, newer, Direction.REQUEST);
        content(older.child("content"), newer.child("content"), Direction.REQUEST);
        changes.rest(older, newer, Set.of("required", "content"));
    }

    private void response(Place older, Place newer) {
        members(older.child("headers"), newer.child("headers"), "header", (before, now) -> {
            required(before, now, Direction.RESPONSE);
            schemas.compare(before.child("schema"), now.child("schema"), Direction.RESPONSE);
            changes.rest(before, now, Set.of("required", "schema"));
        });
        content(older.child("content"), newer.child("content"), Direction.RESPONSE);
        changes.rest(older, newer, Set.of("headers", "content"));
    }

    private void content(Place older, Place newer, Direction direction) {
        members(older, newer, "media type", (before, now) -> {
            schemas.compare(before.child("schema"), now.child("schema"), direction);
            examples(before.child("examples"), now.child("examples"));
            changes.rest(before, now, Set.of("schema", "examples"));
        });
        // The first is what most generators send, and what a server answers in when it may choose.
        changes.order(newer, older.names(), newer.names(), Verdict.BREAKING, "media types of " + direction);
        String first = newer.names().stream().findFirst().orElse("");
        if (!older.names().isEmpty() && !first.isEmpty() && !older.has(first)) {
            changes.add(Verdict.BREAKING, newer, "media types of " + direction + " begin with another one: " + first);
        }
    }

    private void examples(Place older, Place newer) {
        for (String name : older.names()) {
            if (newer.has(name)) {
                Place before = older.child(name);
                Place now = newer.child(name);
                if (!before.value().equals(now.value())) {
                    changes.add(Verdict.WORDING, now, "example changed");
                }
            }
        }
        if (!older.names().equals(newer.names())) {
            changes.add(Verdict.WORDING, newer, "examples added, removed or reordered");
        }
    }

    private void required(Place older, Place newer, Direction direction) {
        if (older.flag("required") != newer.flag("required")) {
            boolean now = newer.flag("required");
            changes.add(
                    now ? direction.narrowed() : direction.widened(),
                    newer,
                    (now ? "now required in " : "no longer required in ") + direction);
        }
    }

    private void members(Place older, Place newer, String kind, Comparison comparison) {
        Map<String, Place> before = new LinkedHashMap<>();
        older.names().forEach(member -> before.put(member, older.child(member)));
        Map<String, Place> now = new LinkedHashMap<>();
        newer.names().forEach(member -> now.put(member, newer.child(member)));
        byName(kind, before, now, false, comparison);
    }

    private void byName(
            String kind, Map<String, Place> older, Map<String, Place> newer, boolean mayBeRequired, Comparison comparison) {
        older.forEach((name, before) -> {
            if (newer.containsKey(name)) {
                comparison.compare(before, newer.get(name));
            } else {
                changes.add(Verdict.BREAKING, before, kind + " removed: " + name);
            }
        });
        newer.forEach((name, now) -> {
            if (!older.containsKey(name)) {
                boolean demanded = mayBeRequired && now.flag("required");
                changes.add(
                        demanded ? Verdict.BREAKING : Verdict.ADDITIVE,
                        now,
                        (demanded ? "required " : "") + kind + " added: " + name);
            }
        });
    }

    private static Map<String, Place> named(Place list, String... members) {
        Map<String, Place> named = new LinkedHashMap<>();
        for (Place element : list.elements()) {
            named.put(String.join(" ", List.of(members).stream().map(element::text).toList()), element);
        }
        return named;
    }

    private interface Comparison {

        void compare(Place older, Place newer);
    }
}
