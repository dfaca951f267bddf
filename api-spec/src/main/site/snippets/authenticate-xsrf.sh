base_url="${CHAT_BASE_URL:-http://localhost:8080/api/v1}"

# From a page in a logged-in browser session. The browser sends the cookies by itself; the page adds the header.
curl -sS "$base_url/Agents/Chat/GetChatMessages" \
  --header "X-XSRF-TOKEN: ${CHAT_XSRF_TOKEN:?the value of the cookie XSRF-TOKEN}" \
  --cookie "${CHAT_SESSION_COOKIE:?the cookie of the session, name=value}; XSRF-TOKEN=$CHAT_XSRF_TOKEN" \
  --header 'Accept: application/json' \
  --header 'Content-Type: application/json' \
  --data '{"ChatSessionId": 565, "After": 7}'
