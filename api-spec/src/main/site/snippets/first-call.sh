base_url="${CHAT_BASE_URL:-http://localhost:8080/api/v1}"

curl -sS "$base_url/Agents/Chat/GetChatMessages" \
  --user "${CHAT_USER:-tje0}:${CHAT_PASSWORD:-Tje0}" \
  --header 'Accept: application/json; charset=utf-8' \
  --header 'Accept-Language: en' \
  --header 'Content-Type: application/json; charset=utf-8' \
  --data '{"ChatSessionId": 565, "After": 7}'
