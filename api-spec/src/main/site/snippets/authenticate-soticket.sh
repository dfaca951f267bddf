base_url="${CHAT_BASE_URL:-http://localhost:8080/api/v1}"

# On line a ticket goes with the application token.
curl -sS "$base_url/Agents/Chat/GetChatMessages" \
  --header "Authorization: SoTicket ${CHAT_TICKET:-sandbox-ticket}" \
  --header "SO-AppToken: ${CHAT_APP_TOKEN:-sandbox-app}" \
  --header 'Accept: application/json' \
  --header 'Content-Type: application/json' \
  --data '{"ChatSessionId": 565, "After": 7}'
