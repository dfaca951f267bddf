package com.superoffice.webapi.chat.contract.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The changelog of the contract: a heading for each version, newest first, dated when it is released. */
final class Changelog {

    private static final Pattern HEADING = Pattern.compile("## (\\S+) - (unreleased|\\d{4}-\\d{2}-\\d{2})");

    private final Map<String, List<String>> entries = new LinkedHashMap<>();
    private final List<String> released = new ArrayList<>();

    Changelog(List<String> lines) {
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                current = new ArrayList<>();
                entries.put(heading.group(1), current);
                if (!heading.group(2).equals("unreleased")) {
                    released.add(heading.group(1));
                }
            } else if (line.startsWith("- ")) {
                current.add(line);
            }
        }
    }

    List<String> released() {
        return released;
    }

    /** What the changelog lacks for this version of the contract, empty when nothing. */
    String complaint(String version) {
        String newest = entries.keySet().stream().findFirst().orElse("none");
        if (!newest.equals(version)) {
            return "CHANGELOG.md: changelog-is-of-today: expected \"## " + version
                    + " - unreleased\" as its first heading; found " + newest;
        }
        return entries.get(version).isEmpty()
                ? "CHANGELOG.md: changelog-is-of-today: expected a line \"- …\" under " + version + "; found none"
                : "";
    }
}
