"""Follows session 2347 for a few rounds. Needs Python 3.9 or later, and no package."""
import base64
import http.client
import json
import os
import time
import urllib.error
import urllib.request
from email.utils import parsedate_to_datetime

BASE_URL = os.environ.get("CHAT_BASE_URL", "http://localhost:8080/api/v1")
USER = os.environ.get("CHAT_USER", "tje0") + ":" + os.environ.get("CHAT_PASSWORD", "Tje0")
INTERVAL = int(os.environ.get("CHAT_INTERVAL_MS", "5000")) / 1000


def messages_after(after):
    """The messages after one; none if there was no answer, or one that says "not now"."""
    request = urllib.request.Request(
        BASE_URL + "/Agents/Chat/GetChatMessages",
        method="POST",
        data=json.dumps({"ChatSessionId": 2347, "After": after}).encode(),
        headers={
            "Authorization": "Basic " + base64.b64encode(USER.encode()).decode(),
            "Accept": "application/json",
            "Content-Type": "application/json",
        },
    )
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            messages = json.load(response)
    except urllib.error.HTTPError as error:
        if error.code not in (429, 500, 503):
            raise
        time.sleep(pause(error.headers.get("Retry-After", "0")))
        return []
    except (OSError, http.client.HTTPException, ValueError):  # reset, refused, too slow, not whole, or not well-formed
        return []
    if messages is not None and not isinstance(messages, list):
        raise ValueError("GetChatMessages answered 200, but no messages")
    return messages or []


def pause(value):
    """In seconds; Retry-After is a number of seconds, or an HTTP date."""
    return int(value) if value.isdigit() else max(0, parsedate_to_datetime(value).timestamp() - time.time())


after = 0
for turn in range(3):
    if turn > 0:
        time.sleep(INTERVAL)
    for message in messages_after(after):
        after = message["ChatMessageId"]
        print(after, message["Author"] or "somebody", flush=True)
