"""A server of GetChatMessages in Python, for the recipes: nothing but the standard library.

chat_server.py PORT [FAULT]     FAULT: no-allow
"""

import base64
import json
import re
import sys
import xml.etree.ElementTree as ElementTree
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, unquote_plus
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

PATH = "/api/v1/Agents/Chat/GetChatMessages"
USER = "Basic " + base64.b64encode(b"user:password").decode()
NAMES = ["ChatMessageId", "ChatSessionId", "Type", "Message", "Author", "ReadByCustomer", "SpecialType", "SpecialParam",
         "WhenPosted"]
MESSAGES = [
    [4, 565, "ToUser", "Hi <there> & \u00e5", "Anna", 1, "None", "", "2024-12-15T09:23:15+01:00"],
    [7, 565, "ToCustomer", "Hello", None, 0, "Welcome", "", "2024-07-15T09:23:42+02:00"],
    [9, 565, "Special", "Bye", "", 0, "ClosedByUser", None, "2024-12-15T09:24:03Z"],
]
WRITTEN = ["application/json", "text/json", "application/xml", "text/xml", "application/json-patch+json",
           "application/merge-patch+json"]
FORM = "application/x-www-form-urlencoded"
ZONES = {"utc": "UTC", "no": "Europe/Oslo", "us-ny": "America/New_York"}
FAULT = sys.argv[2] if len(sys.argv) > 2 else ""
INT32 = range(-2 ** 31, 2 ** 31)


class Refusal(Exception):
    def __init__(self, status, detail):
        super().__init__(detail)
        self.status, self.detail = status, detail


def negotiated(fields):
    accept = ",".join(fields)
    if not accept.strip():
        return WRITTEN[0]
    best, best_q = None, 0.0
    for media_type in WRITTEN:
        specificity, q = 0, 0.0
        for item in accept.split(","):
            parts = [part.strip() for part in item.split(";")]
            name = parts[0].lower()
            rank = 3 if name == media_type else 1 if name == "*/*" else (
                2 if name.endswith("/*") and media_type.startswith(name[:-1]) else 0)
            if rank > specificity:
                weights = [part[2:] for part in parts[1:] if part.lower().startswith("q=")]
                specificity, q = rank, float(weights[0]) if weights else 1.0
        if q > best_q:
            best, best_q = media_type, q
    return best


class Number(str):
    """A number as it is written, so that 565.0 is not 565."""


def once(pairs):
    result = {}
    for name, value in pairs:
        key = name.lower()
        if key in result and key in ("chatsessionid", "after"):
            raise Refusal(400, name + ": given twice")
        result[key] = value
    return result


def read_json(text):
    try:
        value = json.loads(text, object_pairs_hook=once, parse_int=Number, parse_float=Number, parse_constant=Number)
    except (ValueError, RecursionError):
        raise Refusal(400, "the body is not well-formed JSON")
    if not isinstance(value, dict):
        raise Refusal(400, "expected a JSON object")
    return value


def read_xml(text):
    if "<!DOCTYPE" in text:
        raise Refusal(400, "no document type is read")
    try:
        root = ElementTree.fromstring(text.encode())
    except ElementTree.ParseError:
        raise Refusal(400, "the body is not well-formed XML")
    nil = "{http://www.w3.org/2001/XMLSchema-instance}nil"
    return once([(re.sub(r"^\{.*\}", "", child.tag), None if child.get(nil) == "true" else Number(child.text or ""))
                 for child in root])


def read_form(text):
    if re.search("%(?![0-9A-Fa-f]{2})", text):
        raise Refusal(400, "a broken escape")
    pairs = [pair.split("=", 1) for pair in text.split("&") if "=" in pair]
    return once([(unquote_plus(name), Number(unquote_plus(value))) for name, value in pairs])


def int32(values, name, nullable):
    value = values.get(name.lower())
    if value is None:
        if nullable:
            return 0
        raise Refusal(400, name + ": missing")
    if not isinstance(value, Number) or not re.fullmatch("-?[0-9]{1,10}", value) or int(value) not in INT32:
        raise Refusal(400, name + ": expected an int32 number")
    return int(value)


class Chat(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def handle_one(self):
        media_type = negotiated(self.headers.get_all("Accept", []))
        body = self.body()
        try:
            path, _, query = self.path.partition("?")
            if path != PATH:
                raise Refusal(404, "there is nothing here")
            if self.command == "OPTIONS":
                return self.answer(200, None, b"", {"Allow": "POST, OPTIONS"})
            if self.command != "POST":
                raise Refusal(405, "only POST and OPTIONS")
            self.authenticated()
            if media_type is None:
                raise Refusal(406, "Accept: cannot answer in it")
            messages = self.messages(body, self.selected(query))
            text = self.xml(messages) if media_type.endswith("xml") else json.dumps(messages)
            self.answer(200, media_type, text.encode(), {})
        except Refusal as refusal:
            self.refuse(refusal, media_type or WRITTEN[0])

    do_GET = do_HEAD = do_PUT = do_DELETE = do_PATCH = do_POST = do_OPTIONS = handle_one

    def body(self):
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", "0")))
        body = b""
        while True:
            size = int(self.rfile.readline().split(b";")[0], 16)
            body += self.rfile.read(size)
            self.rfile.readline()
            if size == 0:
                return body

    def authenticated(self):
        scheme, _, value = self.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "basic" or "Basic " + value != USER:
            raise Refusal(401, "authentication is needed")

    def selected(self, query):
        lists = [unquote(pair.partition("=")[2]) for pair in query.split("&") if unquote(pair.partition("=")[0]) == "$select"]
        wanted = {name.strip().lower() for name in ",".join(lists).split(",")} - {""}
        return {name for name in NAMES if not wanted or name.lower() in wanted}

    def messages(self, body, selected):
        name, _, parameters = self.headers.get("Content-Type", "").partition(";")
        name = name.strip().lower()
        if name not in WRITTEN and name != FORM:
            raise Refusal(415, "Content-Type: cannot read it")
        try:
            text = body.decode("utf-16" if "utf-16" in parameters.lower() else "utf-8")
        except UnicodeDecodeError:
            raise Refusal(400, "the body is not in its charset")
        values = read_form(text) if name == FORM else read_xml(text) if name.endswith("xml") else read_json(text)
        session, after = int32(values, "ChatSessionId", False), int32(values, "After", True)
        zone = self.zone()
        found = []
        for message in MESSAGES:
            if message[1] == session and (after == 0 or message[0] > after):
                written = dict(zip(NAMES, message))
                if zone:
                    written["WhenPosted"] = datetime.fromisoformat(
                        written["WhenPosted"].replace("Z", "+00:00")).astimezone(zone).isoformat()
                found.append({key: value if key in selected else None for key, value in written.items()})
        return found

    def zone(self):
        name = re.sub(r"(?i)\s*,?\s*includeTZOffset$", "", self.headers.get("SO-TimeZone", "").strip())
        if not name:
            return None
        if name.lower() not in ZONES:
            raise Refusal(400, "SO-TimeZone: unknown")
        return ZoneInfo(ZONES[name.lower()])

    @staticmethod
    def xml(messages):
        text = ['<?xml version="1.0" encoding="utf-8"?>',
                '<ArrayOfChatMessage xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">']
        for message in messages:
            text.append("<ChatMessage>")
            for name, value in message.items():
                text.append(f'<{name} xsi:nil="true"/>' if value is None else f"<{name}>{escape(str(value))}</{name}>")
            text.append("</ChatMessage>")
        return "".join(text) + "</ArrayOfChatMessage>"

    def refuse(self, refusal, media_type):
        error = {"Error": True, "ErrorType": "Refusal", "Message": "The request is refused.", "ErrorSource": "chat_server.py"}
        if refusal.status == 400:
            error["MessageDetail"] = refusal.detail
        headers = {}
        if refusal.status == 401:
            headers["WWW-Authenticate"] = 'Basic realm="chat", Bearer realm="chat", SoTicket realm="chat"'
        if refusal.status == 405 and FAULT != "no-allow":
            headers["Allow"] = "POST, OPTIONS"
        text = json.dumps(error)
        if media_type.endswith("xml"):
            members = "".join(f"<{key}>{'true' if value is True else escape(value)}</{key}>" for key, value in error.items())
            text = f"<Error>{members}</Error>"
        self.answer(refusal.status, media_type, text.encode(), headers)

    def answer(self, status, media_type, body, headers):
        self.send_response(status)
        if media_type:
            self.send_header("Content-Type", media_type + "; charset=utf-8")
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *arguments):
        pass


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Chat)
    print(f"http://127.0.0.1:{server.server_port}/api/v1", flush=True)
    server.serve_forever()
