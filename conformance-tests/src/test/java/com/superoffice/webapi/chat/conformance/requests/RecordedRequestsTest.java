package com.superoffice.webapi.chat.conformance.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.superoffice.webapi.chat.conformance.requests.RecordedRequests.Judged;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Recorded requests are judged wherever they were recorded. */
class RecordedRequestsTest {

    private static final String HEADERS = "[{'name':'Authorization','value':'Basic ***'},"
            + "{'name':'Content-Type','value':'application/json'},{'name':'Accept','value':'application/json'}]";

    @Test
    void requestsOfAnArchiveAreJudgedAndOthersPassedOver() {
        String har = "{'log':{'entries':[" + entry("https://x.example/other", "{}") + ","
                + entry("https://x.example/T/api/v1/Agents/Chat/GetChatMessages", "{\\'ChatSessionId\\':565}") + ","
                + entry("https://x.example/T/api/v1/Agents/Chat/GetChatMessages", "{\\'After\\':7}") + "]}}";
        List<Judged> judged = judge(har);
        assertThat(judged).extracting(Judged::number).containsExactly(2L, 3L);
        assertThat(judged.get(0).findings()).isEmpty();
        assertThat(judged.get(1).violates()).isTrue();
        assertThat(judged.get(1).request()).isEqualTo("POST /Agents/Chat/GetChatMessages");
    }

    @Test
    void requestsOfAJournalAreJudged() {
        String journal = "[{'number':4,'method':'POST','target':'/api/v1/Agents/Chat/GetChatMessages','requestHeaders':"
                + HEADERS + ",'requestBody':'[]'}]";
        assertThat(judge(journal)).hasSize(1).allMatch(Judged::violates);
    }

    @Test
    void aFileThatIsNeitherIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> judge("{'log':\n['"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x.har, line 2: no HTTP archive: it is not JSON");
        assertThatThrownBy(() -> judge("{}"))
                .hasMessage("x.har: neither an HTTP archive nor a journal: it has no array /log/entries");
    }

    private static String entry(String url, String body) {
        return "{'request':{'method':'POST','url':'" + url + "','headers':" + HEADERS + ",'postData':{'text':'" + body
                + "'}}}";
    }

    private static List<Judged> judge(String json) {
        return RecordedRequests.judge(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "x.har");
    }
}
