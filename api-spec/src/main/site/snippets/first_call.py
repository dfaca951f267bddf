"""Prints the messages of session 565 after message 7. Needs Python 3.9 or later, and no package."""
import base64
import json
import os
import urllib.request

base_url = os.environ.get("CHAT_BASE_URL", "http://localhost:8080/api/v1")
user = os.environ.get("CHAT_USER", "tje0") + ":" + os.environ.get("CHAT_PASSWORD", "Tje0")

request = urllib.request.Request(
    base_url + "/Agents/Chat/GetChatMessages",
    method="POST",
    data=json.dumps({"ChatSessionId": 565, "After": 7}).encode(),
    headers={
        "Authorization": "Basic " + base64.b64encode(user.encode()).decode(),
        "Accept": "application/json",
        "Content-Type": "application/json",
    },
)
with urllib.request.urlopen(request, timeout=10) as response:
    for message in json.load(response) or []:
        print(message["ChatMessageId"], f"{message['Author']}:", message["Message"])
