package com.superoffice.webapi.chat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import com.superoffice.webapi.chat.contract.ChatContract.RequestProperty;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The constants say what the contract says. */
class ChatContractTest {

    private final JsonNode contract = ContractFile.tree();

    @Test
    void versionAndDigestAreThoseOfTheContractInTheJar() throws NoSuchAlgorithmException {
        byte[] yaml = ContractFile.bytes(ContractFile.YAML);
        assertThat(ChatContract.VERSION).isEqualTo(contract.at("/info/version").asString());
        assertThat(ChatContract.SHA256)
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(yaml)));
    }

    @Test
    void theOperationIsTheDocumentedOne() {
        assertThat(ChatContract.GetChatMessages.METHOD).isEqualTo("POST");
        assertThat(ChatContract.GetChatMessages.PATH).isEqualTo("/Agents/Chat/GetChatMessages");
        assertThat(ChatContract.GetChatMessages.OPERATION_ID).isEqualTo("getChatMessages");
        assertThat(ChatContract.GetChatMessages.NS_API_SLOW_THRESHOLD).isEqualTo(Duration.ofSeconds(5));
        assertThat(ChatContract.GetChatMessages.SAFE_TO_RETRY).isTrue();
    }

    @Test
    void sevenMediaTypesAreReadAndSixWritten() {
        assertThat(ChatContract.GetChatMessages.REQUEST_MEDIA_TYPES)
                .containsExactly(
                        "application/json",
                        "text/json",
                        "application/xml",
                        "text/xml",
                        "application/x-www-form-urlencoded",
                        "application/json-patch+json",
                        "application/merge-patch+json");
        assertThat(ChatContract.GetChatMessages.RESPONSE_MEDIA_TYPES)
                .containsExactly(
                        "application/json",
                        "text/json",
                        "application/xml",
                        "text/xml",
                        "application/json-patch+json",
                        "application/merge-patch+json");
    }

    @Test
    void propertiesAreNamedAndOrderedAsInTheDocument() {
        assertThat(Stream.of(MessageProperty.values()).map(MessageProperty::propertyName))
                .containsSubsequence(
                        "ChatMessageId",
                        "ChatSessionId",
                        "Type",
                        "Message",
                        "Author",
                        "ReadByCustomer",
                        "SpecialType",
                        "SpecialParam",
                        "WhenPosted");
        assertThat(Stream.of(RequestProperty.values()).map(RequestProperty::propertyName))
                .containsSubsequence("ChatSessionId", "After");
    }

    @Test
    void headersAreNamedAsInTheDocument() {
        assertThat(ChatContract.Header.SO_TIME_ZONE).isEqualTo("SO-TimeZone");
        assertThat(ChatContract.Header.X_XSRF_TOKEN).isEqualTo("X-XSRF-TOKEN");
        assertThat(ChatContract.Header.AUTHORIZATION).isEqualTo("Authorization");
    }

    @Test
    void knownValuesAreThoseOfTheOpenSets() {
        assertThat(ChatContract.Type.KNOWN).containsExactly("Invalid", "ToCustomer", "ToUser", "Special");
        assertThat(ChatContract.SpecialType.KNOWN).hasSize(18).contains(ChatContract.SpecialType.TRANSFERED_SESSION);
    }
}
