package com.superoffice.webapi.chat.contract.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The contracts that are published, each for good: {@code published/<version>/chat.yaml}, listed in {@code SHA256SUMS}. */
final class PublishedContracts {

    private static final String SUMS = "SHA256SUMS";

    private final Path directory;

    PublishedContracts(Path directory) {
        this.directory = directory;
    }

    Optional<Path> newest() throws IOException {
        return versions().max(Version::compareTo).map(version -> file(version.toString()));
    }

    /** What is not as it was published, a line each. */
    List<String> complaints(Changelog changelog) throws IOException {
        List<String> complaints = new ArrayList<>();
        Map<String, String> sums = sums();
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            Path file = directory.resolve(sum.getKey());
            String place = "published/" + sum.getKey() + ": published-stays: expected ";
            if (Files.notExists(file)) {
                complaints.add(place + "the published file; found none. Restore it from the version control");
            } else if (!sha256(file).equals(sum.getValue())) {
                complaints.add(place + "SHA-256 " + sum.getValue() + "; found " + sha256(file)
                        + ". Restore it, and publish the change as another version");
            }
        }
        List<String> versions = versions().map(Version::toString).toList();
        for (String version : versions) {
            if (!sums.containsKey(version + "/chat.yaml")) {
                complaints.add("published/" + version + "/chat.yaml: published-is-listed: expected it in " + SUMS
                        + "; found it not");
            }
        }
        for (String released : changelog.released()) {
            if (!versions.contains(released)) {
                complaints.add("published/" + released + "/chat.yaml: published-stays: expected the published file of a"
                        + " version that CHANGELOG.md dates; found none");
            }
        }
        for (String version : versions) {
            if (!changelog.released().contains(version)) {
                complaints.add("CHANGELOG.md: published-is-dated: expected a heading \"## " + version
                        + " - <date>\"; found none");
            }
        }
        return complaints;
    }

    private Stream<Version> versions() throws IOException {
        if (Files.notExists(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> Version.of(entry.getFileName().toString()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private Path file(String version) {
        return directory.resolve(version).resolve("chat.yaml");
    }

    private Map<String, String> sums() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        Path file = directory.resolve(SUMS);
        if (Files.exists(file)) {
            Files.readAllLines(file).forEach(line -> sums.put(line.split(" +", 2)[1], line.split(" +", 2)[0]));
        }
        return sums;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
