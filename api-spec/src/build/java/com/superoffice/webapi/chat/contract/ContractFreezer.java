package com.superoffice.webapi.chat.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * Freezes the contract under its version: copies it to {@code published/<version>/}, lists it in {@code SHA256SUMS} and
 * dates its heading in the changelog. A version that is frozen is never written again.
 */
final class ContractFreezer {

    private ContractFreezer() {}

    /** Arguments: {@code chat.yaml}, the directory of the published contracts, the changelog. */
    public static void main(String[] arguments) throws IOException {
        try {
            System.out.println(freeze(
                    Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), LocalDate.now(ZoneOffset.UTC)));
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Freezes the contract and says so.
     *
     * @throws IllegalStateException if the version is frozen with other bytes, or the changelog has no heading for it
     */
    static String freeze(Path contract, Path published, Path changelog, LocalDate today) throws IOException {
        byte[] bytes = Files.readAllBytes(contract);
        String version = new ObjectMapper(new YAMLFactory()).readTree(bytes).at("/info/version").asText();
        Path frozen = published.resolve(version).resolve("chat.yaml");
        if (Files.exists(frozen)) {
            if (Arrays.equals(Files.readAllBytes(frozen), bytes)) {
                return version + " is frozen already";
            }
            throw new IllegalStateException(frozen + ": frozen-once: expected another info.version than " + version
                    + ", which is published with other content");
        }
        String headings = Files.readString(changelog);
        String heading = "## " + version + " - unreleased";
        if (!headings.contains(heading + "\n")) {
            throw new IllegalStateException(changelog + ": frozen-is-told: expected a heading \"" + heading
                    + "\"; found none");
        }
        Files.createDirectories(frozen.getParent());
        Files.write(frozen, bytes);
        list(published, version + "/chat.yaml", bytes);
        Files.writeString(changelog, headings.replace(heading + "\n", "## " + version + " - " + today + "\n"));
        return version + " is frozen: commit " + frozen + ", " + published.resolve("SHA256SUMS") + " and " + changelog;
    }

    private static void list(Path published, String file, byte[] bytes) throws IOException {
        Path sums = published.resolve("SHA256SUMS");
        TreeMap<String, String> lines = new TreeMap<>();
        if (Files.exists(sums)) {
            Files.readAllLines(sums).forEach(line -> lines.put(line.split(" +", 2)[1], line));
        }
        lines.put(file, sha256(bytes) + "  " + file);
        Files.writeString(sums, String.join("\n", lines.values()) + "\n");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
