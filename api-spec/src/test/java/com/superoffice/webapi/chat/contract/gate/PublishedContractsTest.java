package com.superoffice.webapi.chat.contract.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.superoffice.webapi.chat.contract.ContractFreezerAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published stays as it was published. */
class PublishedContractsTest {

    private static final String YAML = "info:\n  version: 0.9.0\n";

    @TempDir
    private Path directory;

    private Path contract;
    private Path published;
    private Path frozen;
    private Path changelog;

    @BeforeEach
    void aFrozenContract() throws IOException {
        contract = Files.writeString(directory.resolve("chat.yaml"), YAML);
        published = directory.resolve("published");
        frozen = published.resolve("0.9.0").resolve("chat.yaml");
        changelog = Files.writeString(directory.resolve("CHANGELOG.md"), "# Log\n\n## 0.9.0 - unreleased\n\n- First\n");
        freeze();
    }

    @Test
    void freezingCopiesListsAndDates() throws IOException {
        assertThat(frozen).hasContent(YAML);
        assertThat(published.resolve("SHA256SUMS")).content().endsWith("  0.9.0/chat.yaml\n");
        assertThat(changelog).hasContent("# Log\n\n## 0.9.0 - 2026-11-22\n\n- First\n");
        assertThat(complaints()).isEmpty();
        assertThat(new PublishedContracts(published).newest()).contains(frozen);
    }

    @Test
    void freezingAgainChangesNothing() throws IOException {
        assertThat(freeze()).isEqualTo("0.9.0 is frozen already");
    }

    @Test
    void aFrozenVersionIsNotFrozenWithOtherContent() throws IOException {
        Files.writeString(contract, YAML + "# a comment\n");
        assertThatThrownBy(this::freeze)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(frozen + ": frozen-once: expected another info.version than 0.9.0, which is published with"
                        + " other content");
    }

    @Test
    void aVersionThatTheChangelogDoesNotTellIsNotFrozen() throws IOException {
        Files.writeString(contract, YAML.replace("0.9.0", "0.10.0"));
        assertThatThrownBy(this::freeze)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(changelog + ": frozen-is-told: expected a heading \"## 0.10.0 - unreleased\"; found none");
    }

    @Test
    void theNewestIsNewestByNumber() throws IOException {
        Files.writeString(contract, YAML.replace("0.9.0", "0.10.0"));
        Files.writeString(changelog, "## 0.10.0 - unreleased\n- Second\n" + Files.readString(changelog));
        freeze();
        assertThat(new PublishedContracts(published).newest()).contains(published.resolve("0.10.0/chat.yaml"));
        assertThat(complaints()).isEmpty();
    }

    @Test
    void aChangedFileIsSeen() throws IOException {
        Files.writeString(frozen, YAML + "# a comment\n");
        assertThat(complaints()).singleElement().asString()
                .matches("published/0\\.9\\.0/chat\\.yaml: published-stays: expected SHA-256 [0-9a-f]{64}; found"
                        + " [0-9a-f]{64}\\. Restore it, and publish the change as another version");
    }

    @Test
    void aDeletedFileIsSeen() throws IOException {
        Files.delete(frozen);
        assertThat(complaints())
                .containsExactly("published/0.9.0/chat.yaml: published-stays: expected the published file; found none."
                        + " Restore it from the version control");
    }

    @Test
    void aFileThatIsDeletedWithItsLineIsSeen() throws IOException {
        Files.delete(frozen);
        Files.delete(frozen.getParent());
        Files.delete(published.resolve("SHA256SUMS"));
        assertThat(complaints())
                .containsExactly("published/0.9.0/chat.yaml: published-stays: expected the published file of a version that"
                        + " CHANGELOG.md dates; found none");
    }

    @Test
    void aFileThatWasPutThereByHandIsSeen() throws IOException {
        Path other = Files.createDirectories(published.resolve("0.9.1"));
        Files.writeString(other.resolve("chat.yaml"), YAML);
        assertThat(complaints())
                .containsExactly(
                        "published/0.9.1/chat.yaml: published-is-listed: expected it in SHA256SUMS; found it not",
                        "CHANGELOG.md: published-is-dated: expected a heading \"## 0.9.1 - <date>\"; found none");
    }

    @Test
    void theChangelogTellsTheVersionOfToday() {
        Changelog log = new Changelog(List.of("## 0.10.0 - unreleased", "", "## 0.9.0 - 2026-11-22", "- First"));
        assertThat(log.complaint("0.9.0"))
                .isEqualTo("CHANGELOG.md: changelog-is-of-today: expected \"## 0.9.0 - unreleased\" as its first heading;"
                        + " found 0.10.0");
        assertThat(log.complaint("0.10.0"))
                .isEqualTo("CHANGELOG.md: changelog-is-of-today: expected a line \"- …\" under 0.10.0; found none");
    }

    private String freeze() throws IOException {
        return ContractFreezerAccess.freeze(contract, published, changelog);
    }

    private List<String> complaints() throws IOException {
        return new PublishedContracts(published).complaints(new Changelog(Files.readAllLines(changelog)));
    }
}
