package com.superoffice.webapi.chat.contract.site;

import com.superoffice.webapi.chat.contract.judge.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requests of an {@code .http} file, by name, with the file's variables filled in. */
final class HttpFile {

    private HttpFile() {}

    static Map<String, Request> requests(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        text.lines().filter(line -> line.startsWith("@")).forEach(line -> {
            String[] parts = line.substring(1).split(" = ", 2);
            variables.put(parts[0], parts[1]);
        });
        String filled = text;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replace("{{" + variable.getKey() + "}}", variable.getValue());
        }
        Map<String, Request> requests = new LinkedHashMap<>();
        for (String section : List.of(filled.split("(?m)^### ")).subList(1, filled.split("(?m)^### ").length)) {
            List<String> lines = section.lines().toList();
            requests.put(lines.get(0), request(lines.subList(1, lines.size())));
        }
        return requests;
    }

    private static Request request(List<String> lines) {
        String[] start = lines.get(0).split(" ", 2);
        URI uri = URI.create(start[1]);
        int blank = lines.indexOf("");
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String header : lines.subList(1, blank)) {
            String[] parts = header.split(": ", 2);
            headers.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
        }
        String body = String.join("\n", lines.subList(blank + 1, lines.size())).strip();
        return Request.of(
                start[0],
                uri.getPath().replaceFirst("^/api/v1", ""),
                uri.getRawQuery(),
                headers,
                body.getBytes(StandardCharsets.UTF_8));
    }
}
