package com.superoffice.webapi.chat.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A contract is read, or refused with the place of each error. */
class ContractReadingTest {

    private final Contract contract = Contract.published();

    @Test
    void theOperationIsReadWhole() {
        assertThat(contract.method()).isEqualTo("POST");
        assertThat(contract.path()).isEqualTo("/Agents/Chat/GetChatMessages");
        assertThat(contract.requestMediaTypes()).hasSize(7);
        assertThat(contract.responseMediaTypes(200)).hasSize(6);
        assertThat(contract.statuses())
                .containsExactly(200, 400, 401, 403, 406, 413, 415, 421, 429, 431, 500, 503);
        assertThat(contract.requiredHeaders(401)).containsExactly("WWW-Authenticate");
        assertThat(contract.security()).hasSize(4);
        assertThat(contract.parameterPointer("SO-Culture")).isEqualTo("/components/parameters/SoCulture");
        assertThat(contract.slowAfterMillis()).isEqualTo(5000);
        assertThat(contract.message().properties().keySet())
                .startsWith(
                        "ChatMessageId",
                        "ChatSessionId",
                        "Type",
                        "Message",
                        "Author",
                        "ReadByCustomer",
                        "SpecialType",
                        "SpecialParam",
                        "WhenPosted");
    }

    @Test
    void aContractWithoutResponsesIsRefusedWithItsPointer() {
        ObjectNode broken = (ObjectNode) contract.tree().deepCopy();
        ((ObjectNode) broken.at(contract.pointer())).remove("responses");
        assertThatThrownBy(() -> Contract.of(broken, "chat.json"))
                .isInstanceOf(ContractException.class)
                .hasMessage("chat.json: /paths/~1Agents~1Chat~1GetChatMessages/post/responses: is missing");
    }

    @Test
    void aContractThatIsNotYamlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Contract.parse("openapi: 3.0.3\ninfo: [", "chat.yaml"))
                .isInstanceOf(ContractException.class)
                .hasMessageStartingWith("chat.yaml: line 2: ");
    }

    @Test
    void mediaTypesAreReadWithTheirParameters() {
        assertThat(MediaType.parse("Application/JSON; Charset=\"UTF-8\"").orElseThrow().toString())
                .isEqualTo("MediaType[name=application/json, parameters={charset=UTF-8}]");
        assertThat(MediaType.parse("json")).isEmpty();
        assertThat(MediaType.parse("text/json; charset")).isEmpty();
    }
}
