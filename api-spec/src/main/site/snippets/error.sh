base_url="${CHAT_BASE_URL:-http://localhost:8080/api/v1}"

# A string where a number belongs.
curl -sS "$base_url/Agents/Chat/GetChatMessages" \
  --user "${CHAT_USER:-tje0}:${CHAT_PASSWORD:-Tje0}" \
  --header 'Accept: application/json' \
  --header 'Content-Type: application/json' \
  --data '{"ChatSessionId": "565"}'
