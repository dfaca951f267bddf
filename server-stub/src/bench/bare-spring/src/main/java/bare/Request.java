package bare;

import com.fasterxml.jackson.annotation.JsonProperty;

record Request(@JsonProperty("ChatSessionId") int session, @JsonProperty("After") Integer after) {}
