base_url="${CHAT_BASE_URL:-http://localhost:8080/api/v1}"

curl -sS "$base_url/Agents/Chat/GetChatMessages?\$select=ChatMessageId,Message,WhenPosted" \
  --user "${CHAT_USER:-tje0}:${CHAT_PASSWORD:-Tje0}" \
  --header 'SO-Language: en' \
  --header 'SO-Culture: en-GB' \
  --header 'SO-TimeZone: US-NY,includeTZOffset' \
  --header 'Accept: application/json' \
  --header 'Content-Type: application/json' \
  --data '{"ChatSessionId": 3003, "After": 303}'
