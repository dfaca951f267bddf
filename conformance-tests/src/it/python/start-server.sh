#!/usr/bin/env bash
# What a project's own start script is to the recipes: it serves where CHAT_BASE_URL says, until it is killed.
set -euo pipefail
port="${CHAT_BASE_URL##*:}"
echo $$ > server.pid
exec python3 "$(dirname "$0")/chat_server.py" "${port%%/*}" "${CHAT_SERVER_FAULT:-}"
