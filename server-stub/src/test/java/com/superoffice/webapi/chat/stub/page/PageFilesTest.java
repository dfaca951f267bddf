package com.superoffice.webapi.chat.stub.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the page is made of: small, whole, and without a way for data to become markup or code. */
class PageFilesTest {

    private static final int LIMIT = 150_000;

    private final Map<String, String> files = PageFiles.all();

    @Test
    void theWholePageIsUnderAHundredAndFiftyKilobytes() {
        assertThat(files).hasSizeGreaterThan(10);
        assertThat(files.values().stream().mapToInt(text -> text.getBytes(UTF_8).length).sum()).isLessThan(LIMIT);
    }

    @Test
    void everyFileThatAFileNamesIsThere() {
        Set<String> named = files.values().stream()
                .flatMap(text -> found("(?:/page/|from '\\./)([\\w.-]+)", text).stream())
                .collect(Collectors.toSet());
        assertThat(named).contains("main.js", "style.css", "dom.js");
        assertThat(files.keySet()).containsAll(named);
        assertThat(named).as("no file is left over").containsAll(without(files.keySet(), "index.html"));
    }

    @Test
    void everyElementThatAScriptLooksForIsInThePage() {
        Set<String> ids = found("\\bid=\"([\\w-]+)\"", files.get("index.html"));
        Set<String> wanted = files.values().stream()
                .flatMap(text -> found("\\b(?:byId|on|say)\\('([\\w-]+)'", text).stream())
                .collect(Collectors.toSet());
        assertThat(wanted).hasSizeGreaterThan(30);
        assertThat(ids).containsAll(wanted);
    }

    @Test
    void everyFieldHasALabel() {
        String page = files.get("index.html");
        Set<String> labelled = found("<label[^>]* for=\"([\\w-]+)\"", page);
        assertThat(found("<(?:input|select|textarea) id=\"([\\w-]+)\"", page)).hasSizeGreaterThan(30);
        assertThat(labelled).containsAll(found("<(?:input|select|textarea) id=\"([\\w-]+)\"", page));
    }

    @Test
    void nothingIsInlineAndNothingBecomesMarkupOrCode() {
        assertThat(files.get("index.html"))
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContain("<style")
                .doesNotContainPattern("\\s(?:style|on\\w+)=");
        files.forEach((name, text) -> assertThat(text)
                .as(name)
                .doesNotContainPattern("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|createContextualFragment")
                .doesNotContainPattern("\\beval\\(|new Function|setTimeout\\('|javascript:")
                .doesNotContain("sessionStorage", "indexedDB", "document.cookie"));
        assertThat(files.keySet().stream().filter(name -> files.get(name).contains("localStorage")))
                .as("what keeps something in the browser")
                .containsExactly("memory.js");
    }

    @Test
    void sizesSpacesAndColoursAreThoseOfTheTokens() {
        Map<String, String> styles = new TreeMap<>(files);
        styles.keySet().removeIf(name -> !name.endsWith(".css"));
        assertThat(styles).hasSizeGreaterThan(3);
        styles.forEach((name, text) -> {
            assertThat(found("((?:^|[{; ])(?:font-size|font|gap|padding|margin)[\\w-]*:[^;]*?\\b(?!0rem)[\\d.]+(?:rem|em|px)[^;]*)", text))
                    .as("%s: sizes and spaces that are no token", name)
                    .allMatch(declaration -> declaration.contains("50% - 39rem") || declaration.contains("margin: -1px"));
            assertThat(found("(#[0-9a-f]{3,8}\\b(?![^{}]*\\{)|\\b(?:rgb|hsl|oklch)\\()", text))
                    .as("%s: colours that are no token", name)
                    .isEmpty();
        });
    }

    @Test
    void noFileNamesAnotherOrigin() {
        files.forEach((name, text) -> assertThat(text.replace("http://www.w3.org/2000/svg", ""))
                .as(name)
                .doesNotContain("http://", "https://"));
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> names, String name) {
        return names.stream().filter(other -> !other.equals(name)).collect(Collectors.toSet());
    }
}
