package com.superoffice.webapi.chat.contract.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.contract.ContractEdit;
import com.superoffice.webapi.chat.contract.ContractFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gate: the version of the contract says how much of it changed since it was last published. */
class VersionGateTest {

    private static final Path DIFFERENCE = Path.of("target", "contract-difference", "difference.md");

    private final PublishedContracts published = new PublishedContracts(Path.of("published"));

    @Test
    void theVersionSaysWhatChangedSinceTheNewestPublishedContract() throws IOException {
        Optional<Path> newest = published.newest();
        if (newest.isPresent()) {
            VersionGate gate = new VersionGate(read(newest.get()), ContractFile.tree());
            Files.createDirectories(DIFFERENCE.getParent());
            Files.writeString(DIFFERENCE, gate.difference());
            assertThat(gate.complaint()).isEmpty();
        } else {
            // Before the first release there is nothing to compare with, and the changelog dates no version.
            assertThat(changelog().released()).isEmpty();
        }
    }

    @Test
    void aPublishedVersionIsTheFileThatWasPublished() throws IOException {
        Path sameVersion = Path.of("published", ChatContract.VERSION, "chat.yaml");
        if (Files.exists(sameVersion)) {
            assertThat(Files.readString(Path.of("src/main/openapi/chat.yaml")))
                    .as("a published version is never changed, not even in a comment: raise info.version")
                    .isEqualTo(Files.readString(sameVersion));
        } else {
            assertThat(changelog().released()).doesNotContain(ChatContract.VERSION);
        }
    }

    @Test
    void whatIsPublishedStays() throws IOException {
        assertThat(published.complaints(changelog())).isEmpty();
    }

    @Test
    void theChangelogIsOfToday() throws IOException {
        assertThat(changelog().complaint(ChatContract.VERSION)).isEmpty();
    }

    @Test
    void theFailureNamesEachChangeWhereItIsAndWhatToDo() {
        JsonNode release = ContractEdit.ofToday().set("/info", "version", "\"0.9.0\"").contract();
        JsonNode changed = ContractEdit.ofToday()
                .set("/info", "version", "\"0.9.1\"")
                .set("/components/parameters/SoTimeZone", "description", "\"The zone.\"")
                .remove("/components/schemas/ChatMessage/properties/Author", "nullable")
                .set("/components/schemas/GetChatMessagesRequest/properties/After", "format", "\"int64\"")
                .contract();
        assertThat(new VersionGate(release, changed).complaint()).isEqualTo("""
                src/main/openapi/chat.yaml: /info/version: version-says-what-changed: expected 0.10.0 or higher; found 0.9.1
                Published is 0.9.0. Since then:
                  BREAKING /components/schemas/GetChatMessagesRequest/properties/After: format changed
                  ADDITIVE /components/schemas/ChatMessage/properties/Author: null no longer allowed in responses
                  WORDING /components/parameters/SoTimeZone: description changed
                What to do: undo what you did not mean to change, or set info.version to 0.10.0 (a breaking change needs a \
                minor while the major is 0) and say in CHANGELOG.md what changed.
                The difference is in target/contract-difference/difference.md
                """);
    }

    @Test
    void aVersionDoesNotFall() {
        JsonNode release = ContractEdit.ofToday().set("/info", "version", "\"1.4.2\"").contract();
        JsonNode lower = ContractEdit.ofToday().set("/info", "version", "\"1.4.1\"").contract();
        assertThat(new VersionGate(release, lower).complaint())
                .isEqualTo("src/main/openapi/chat.yaml: /info/version: version-rises: expected 1.4.2 or higher, because it is"
                        + " published; found 1.4.1");
    }

    @Test
    void theDifferenceIsReadable() {
        JsonNode release = ContractEdit.ofToday().set("/info", "version", "\"1.4.2\"").contract();
        JsonNode changed = ContractEdit.ofToday()
                .set("/info", "version", "\"1.4.2\"")
                .set(ContractEdit.OPERATION, "summary", "\"Get them\"")
                .contract();
        assertThat(new VersionGate(release, changed).difference())
                .startsWith("""
                        # The contract, 1.4.2, and the newest published one, 1.4.2

                        Verdict: WORDING. The version needed is 1.4.3 or higher.

                        - **WORDING** `/paths/~1Agents~1Chat~1GetChatMessages/post`: summary changed

                        ## As openapi-diff sees it
                        """)
                .contains("/Agents/Chat/GetChatMessages");
    }

    private static Changelog changelog() throws IOException {
        return new Changelog(Files.readAllLines(Path.of("CHANGELOG.md")));
    }

    private static JsonNode read(Path yaml) throws IOException {
        return JsonMapper.shared()
                .readTree(new ObjectMapper(new YAMLFactory()).readTree(yaml.toFile()).toString());
    }
}
