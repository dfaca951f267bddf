package com.superoffice.webapi.chat.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Publishes what partners receive: the contract, its reference, the guide with its snippets, and the changelog. All of it
 * works from a directory, without a network. The build runs this file with the source launcher.
 */
final class SitePublisher {

    private static final Pattern INCLUDE = Pattern.compile("^\\{\\{(.+)}}$", Pattern.MULTILINE);
    private static final Map<String, String> LANGUAGES =
            Map.of("sh", "bash", "java", "java", "ts", "typescript", "http", "http", "json", "json", "txt", "text");
    private static final List<String> REFERENCE =
            List.of("swagger-ui-bundle.js", "swagger-ui-bundle.js.LICENSE.txt", "swagger-ui.css");
    private static final List<String> CODE = List.of("highlight.min.js");
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("guide.html", "Guide");
        PAGES.put("index.html", "Reference");
        PAGES.put("providers.html", "For providers");
        PAGES.put("changelog.html", "Changelog");
        PAGES.put("chat.yaml", "chat.yaml");
        PAGES.put("chat.json", "chat.json");
        PAGES.put("chat.http", "chat.http");
    }
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final Path source;
    private final Path target;
    private final JsonNode contract;

    private SitePublisher(Path source, Path target, JsonNode contract) {
        this.source = source;
        this.target = target;
        this.contract = contract;
    }

    /**
     * Arguments: the directory of {@code chat.yaml} and {@code chat.json}, the directory of the site's sources, the changelog,
     * the directory to write to, and the versions of the webjars swagger-ui and highlightjs.
     */
    public static void main(String[] arguments) throws IOException {
        Path contracts = Path.of(arguments[0]);
        try {
            publish(
                    contracts,
                    Path.of(arguments[1]),
                    Path.of(arguments[2]),
                    Path.of(arguments[3]),
                    arguments[4],
                    arguments[5]);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static void publish(
            Path contracts, Path source, Path changelog, Path target, String swaggerUiVersion, String highlightVersion)
            throws IOException {
        Path json = contracts.resolve("chat.json");
        SitePublisher publisher = new SitePublisher(source, target, new ObjectMapper().readTree(Files.readString(json)));
        publisher.write("chat.yaml", Files.readString(contracts.resolve("chat.yaml")));
        publisher.write("chat.json", Files.readString(json));
        publisher.write("contract.js", "window.contract = " + Files.readString(json).strip() + ";\n");
        publisher.write("CHANGELOG.md", Files.readString(changelog));
        publisher.page("guide.html", publisher.included(Files.readString(source.resolve("guide.md"))));
        publisher.write("rules.json", Files.readString(contracts.resolve("rules.json")));
        publisher.page(
                "providers.html", publisher.rules(contracts.resolve("rules.json"), source.resolve("providers.md")));
        publisher.page("changelog.html", Files.readString(changelog));
        publisher.write("index.html", publisher.framed("reference.html", "index.html"));
        publisher.viewer("swagger-ui/" + swaggerUiVersion, REFERENCE);
        publisher.viewer("highlightjs/" + highlightVersion, CODE);
        publisher.copy(
                "chat.http", "tokens.css", "style.css", "reference.css", "reference.js", "guide.js", "sandbox.js");
        publisher.copyFiles("snippets");
        publisher.copyFiles("snippets/expected");
    }

    /** What a server is held to, below the introduction: each rule with its mark and its place in the contract. */
    private String rules(Path rules, Path introduction) throws IOException {
        StringBuilder markdown = new StringBuilder(Files.readString(introduction));
        for (JsonNode rule : new ObjectMapper().readTree(Files.readString(rules))) {
            String place = rule.path("contract").asText();
            markdown.append("\n## %s\n\n**%s.** ".formatted(rule.path("id").asText(), rule.path("mark").asText()));
            for (JsonNode clause : rule.path("says")) {
                markdown.append(clause.path("text").asText()).append(' ');
            }
            markdown.append("\n[`%s`](chat.json%s)\n".formatted(place, place));
        }
        return markdown.toString();
    }

    private void page(String name, String markdown) throws IOException {
        Node document = Parser.builder().extensions(EXTENSIONS).build().parse(filled(markdown));
        String body = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading heading) {
                        attributes.put("id", anchor(heading));
                    }
                    if (tag.equals("pre")) {
                        attributes.put("tabindex", "0"); // what scrolls is reached without a mouse
                    }
                    if (node instanceof FencedCodeBlock block && tag.equals("pre") && block.getInfo().contains(" ")) {
                        attributes.put("data-file", block.getInfo().split(" ")[1]);
                    }
                })
                .build()
                .render(document);
        write(name, framed("page.html", name).replace("{toc}", contents(document)).replace("{body}", body));
    }

    /** A frame with the links between the pages, and what is the page's own still to be filled in. */
    private String framed(String frame, String page) throws IOException {
        String links = PAGES.entrySet().stream()
                .map(link -> "<a href=\"%s\"%s>%s</a>"
                        .formatted(
                                link.getKey(),
                                link.getKey().equals(page) ? " aria-current=\"page\"" : "",
                                link.getValue()))
                .collect(Collectors.joining("\n"));
        return filled(Files.readString(source.resolve(frame)))
                .replace("{title}", PAGES.get(page))
                .replace("{pages}", links);
    }

    private static String contents(Node document) {
        StringBuilder contents = new StringBuilder("<ul>\n");
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                contents.append("<li><a href=\"#%s\">%s</a></li>\n".formatted(anchor(heading), text(heading)));
            }
        }
        return contents.append("</ul>").toString();
    }

    /** The text with the title and version of the contract filled in. */
    private String filled(String text) {
        return text.replace("{contract-title}", contract.at("/info/title").asText())
                .replace("{contract-version}", contract.at("/info/version").asText());
    }

    /** The text with each included file as a block of code. */
    private String included(String markdown) throws IOException {
        Matcher include = INCLUDE.matcher(markdown);
        StringBuilder text = new StringBuilder();
        while (include.find()) {
            Path file = source.resolve(include.group(1));
            if (Files.notExists(file)) {
                throw new IllegalArgumentException(
                        source.resolve("guide.md") + ": include: expected the file " + file + "; found none");
            }
            String name = file.getFileName().toString();
            String language = LANGUAGES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text");
            String block = "```" + language + " " + include.group(1) + "\n" + Files.readString(file).strip() + "\n```";
            include.appendReplacement(text, Matcher.quoteReplacement(block));
        }
        return include.appendTail(text).toString();
    }

    private void viewer(String webjar, List<String> files) throws IOException {
        for (String file : files) {
            String resource = "/META-INF/resources/webjars/" + webjar + "/" + file;
            try (InputStream stream = SitePublisher.class.getResourceAsStream(resource)) {
                if (stream == null) {
                    throw new IllegalArgumentException(resource + ": not on the class path");
                }
                write("viewer/" + Path.of(file).getFileName(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private void copyFiles(String directory) throws IOException {
        try (Stream<Path> files = Files.list(source.resolve(directory))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                write(directory + "/" + file.getFileName(), Files.readString(file));
            }
        }
    }

    private void copy(String... names) throws IOException {
        for (String name : names) {
            write(name, filled(Files.readString(source.resolve(name))));
        }
    }

    private static String anchor(Heading heading) {
        return text(heading).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String text(Heading heading) {
        StringBuilder text = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(Code node) {
                text.append(node.getLiteral());
            }
        });
        return text.toString();
    }

    private void write(String name, String text) throws IOException {
        Path file = target.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
