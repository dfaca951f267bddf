// Calls the server of the base URL with the generated client, and prints what it reads.
package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"partner/openapi"
)

func main() {
	configuration := openapi.NewConfiguration()
	configuration.Servers = openapi.ServerConfigurations{{URL: os.Args[1]}}
	basic := context.WithValue(context.Background(), openapi.ContextBasicAuth,
		openapi.BasicAuth{UserName: "tje0", Password: "Tje0"})
	request := openapi.NewGetChatMessagesRequest(565)
	request.SetAfter(7)
	messages, _, err := openapi.NewAPIClient(configuration).ChatAgentAPI.GetChatMessages(basic).
		GetChatMessagesRequest(*request).Select_("ChatMessageId,Author,WhenPosted").Execute()
	if err != nil {
		panic(err)
	}
	for _, message := range messages {
		fmt.Println(message.GetChatMessageId(), message.GetAuthor(), message.GetWhenPosted().UTC().Format(time.RFC3339))
	}
}
