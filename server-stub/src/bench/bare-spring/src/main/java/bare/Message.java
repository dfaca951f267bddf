package bare;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

@JsonPropertyOrder({
    "ChatMessageId",
    "ChatSessionId",
    "Type",
    "Message",
    "Author",
    "ReadByCustomer",
    "SpecialType",
    "SpecialParam",
    "WhenPosted"
})
record Message(
        @JsonProperty("ChatMessageId") int id,
        @JsonProperty("ChatSessionId") int session,
        @JsonProperty("Type") String type,
        @JsonProperty("Message") String text,
        @JsonProperty("Author") String author,
        @JsonProperty("ReadByCustomer") int read,
        @JsonProperty("SpecialType") String specialType,
        @JsonProperty("SpecialParam") String specialParam,
        @JsonProperty("WhenPosted") String posted) {}
