base_url="${CHAT_BASE_URL:-http://localhost:8080/api/v1}"

curl -sS "$base_url/Agents/Chat/GetChatMessages" \
  --header "Authorization: Bearer ${CHAT_TOKEN:-sandbox-token}" \
  --header 'Accept: application/json' \
  --header 'Content-Type: application/json' \
  --data '{"ChatSessionId": 565, "After": 7}'
