package com.superoffice.webapi.chat.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Publishes what partners receive: the contract, its reference, the guide with its snippets, the sandbox's page, the rules and the
 * changelog, as pages and as Markdown. All of it works from a directory, without a network. The build runs this file with the source launcher, after
 * {@link ReferencePublisher} and {@link CollectionPublisher}.
 */
final class SitePublisher {

    private static final Pattern INCLUDE = Pattern.compile("^\\{\\{(.+)}}$", Pattern.MULTILINE);
    private static final Map<String, String> LANGUAGES =
            Map.of("sh", "bash", "java", "java", "ts", "typescript", "py", "python", "cs", "csharp", "json", "json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("guide.html", "Guide");
        PAGES.put("index.html", "Reference");
        PAGES.put("sandbox.html", "Sandbox");
        PAGES.put("providers.html", "For providers");
        PAGES.put("changelog.html", "Changelog");
        PAGES.put("chat.yaml", "chat.yaml");
        PAGES.put("chat.json", "chat.json");
        PAGES.put("chat.http", "chat.http");
    }
    /** Pages whose Markdown has another name. */
    private static final Map<String, String> MARKDOWN = Map.of("index", "reference", "changelog", "CHANGELOG");
    private static final Pattern BETWEEN_PAGES = Pattern.compile("]\\((\\w+)\\.html");
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final Path contracts;
    private final Path source;
    private final Path target;
    private final JsonNode contract;
    private final ArrayNode sections = JSON.createArrayNode();

    private SitePublisher(Path contracts, Path source, Path target) throws IOException {
        this.contracts = contracts;
        this.source = source;
        this.target = target;
        this.contract = JSON.readTree(Files.readString(contracts.resolve("chat.json")));
    }

    /**
     * Arguments: the directory of {@code chat.yaml} and {@code chat.json}, the directory of the site's sources, the changelog,
     * the directory to write to, which has the reference as Markdown, and the version of the webjar highlightjs.
     */
    public static void main(String[] arguments) throws IOException {
        try {
            publish(
                    Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]), arguments[4]);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static void publish(Path contracts, Path source, Path changelog, Path target, String highlightVersion)
            throws IOException {
        SitePublisher publisher = new SitePublisher(contracts, source, target);
        for (String name : List.of("chat.yaml", "chat.json", "rules.json")) {
            publisher.write(name, Files.readString(contracts.resolve(name)));
        }
        publisher.page("guide.html", "guide.md", Files.readString(source.resolve("guide.md")));
        publisher.page("index.html", "reference.md", Files.readString(target.resolve("reference.md")));
        publisher.page("sandbox.html", "sandbox.md", Files.readString(source.resolve("sandbox.md")));
        publisher.page("providers.html", "providers.md", publisher.rules());
        publisher.page("changelog.html", "CHANGELOG.md", Files.readString(changelog));
        publisher.write("sections.js", "window.sections = " + publisher.sections + ";\n");
        publisher.viewer("highlightjs/" + highlightVersion + "/highlight.min.js");
        publisher.copy("chat.http", "llms.txt", "tokens.css", "style.css", "guide.js", "sandbox.js");
        publisher.copyFiles("lint");
        publisher.copyFiles("snippets");
        publisher.copyFiles("snippets/expected");
        publisher.sums();
    }

    /** What a server is held to, below the introduction: each rule with its mark and its place in the contract. */
    private String rules() throws IOException {
        StringBuilder markdown = new StringBuilder(Files.readString(source.resolve("providers.md")));
        for (JsonNode rule : JSON.readTree(Files.readString(contracts.resolve("rules.json")))) {
            String place = rule.path("contract").asText();
            markdown.append("\n## %s: %s\n\n**%s.** ".formatted(rule.path("id").asText(), subject(place), rule.path("mark").asText()));
            for (JsonNode clause : rule.path("says")) {
                markdown.append(clause.path("text").asText()).append(' ');
            }
            markdown.append("\n[`%s`](chat.json%s)\n".formatted(place, place));
        }
        return markdown.toString();
    }

    /** What a rule is about: the last name of its place in the contract, or the operation. */
    private static String subject(String place) {
        String name = place.substring(place.lastIndexOf('/') + 1);
        return name.equals("post") ? "the operation" : name.replace("~1", "/");
    }

    /** Writes a page, the Markdown that it is made of, and what a search finds in it. */
    private void page(String name, String markdownName, String template) throws IOException {
        String markdown = included(markdownName, filled(template));
        write(markdownName, BETWEEN_PAGES.matcher(markdown).replaceAll(link -> "](" + MARKDOWN.getOrDefault(link.group(1), link.group(1)) + ".md"));
        Node document = Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
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
        write(name, framed(name).replace("{toc}", contents(document)).replace("{body}", body));
        addSections(name, document);
    }

    private void addSections(String page, Node document) {
        TextContentRenderer renderer = TextContentRenderer.builder().extensions(EXTENSIONS).build();
        StringBuilder text = new StringBuilder();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                sections.addObject().put("page", page).put("anchor", anchor(heading)).put("title", text(heading));
                text.setLength(0);
            } else if (!(node instanceof FencedCodeBlock block)) {
                text.append(renderer.render(node)).append(' ');
            } else if (!block.getInfo().contains(" ")) {
                text.append(block.getLiteral()).append(' '); // commands, but no program
            }
            ((ObjectNode) sections.get(sections.size() - 1)).put("text", text.toString().replaceAll("\\s+", " "));
        }
    }

    /** A frame with the links between the pages, and what is the page's own still to be filled in. */
    private String framed(String page) throws IOException {
        String links = PAGES.entrySet().stream()
                .map(link -> "<a href=\"%s\"%s>%s</a>"
                        .formatted(
                                link.getKey(),
                                link.getKey().equals(page) ? " aria-current=\"page\"" : "",
                                link.getValue()))
                .collect(Collectors.joining("\n"));
        return filled(Files.readString(source.resolve("page.html")))
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

    /** The text with each included file: Markdown as it is, a table as one, anything else as a block of code. */
    private String included(String page, String markdown) throws IOException {
        Matcher include = INCLUDE.matcher(markdown);
        StringBuilder text = new StringBuilder();
        while (include.find()) {
            String name = include.group(1);
            String suffix = name.substring(name.lastIndexOf('.') + 1);
            Path file = (suffix.equals("tsv") ? contracts : source).resolve(name);
            if (Files.notExists(file)) {
                throw new IllegalArgumentException(
                        source.resolve(page) + ": include: expected the file " + file + "; found none");
            }
            String content = Files.readString(file).strip();
            String part = switch (suffix) {
                case "md" -> content;
                case "tsv" -> "| " + content.replaceFirst("\n", "\n---\t---\t---\n").replace("\t", " | ").replace("\n", " |\n| ") + " |";
                default -> "```" + LANGUAGES.getOrDefault(suffix, "text") + " " + name + "\n" + content + "\n```";
            };
            include.appendReplacement(text, Matcher.quoteReplacement(part));
        }
        return include.appendTail(text).toString();
    }

    private void viewer(String file) throws IOException {
        String resource = "/META-INF/resources/webjars/" + file;
        try (InputStream stream = SitePublisher.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException(resource + ": not on the class path");
            }
            write("viewer/" + Path.of(file).getFileName(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The file {@code SHA256SUMS}, as {@code sha256sum -c} reads it. */
    private void sums() throws IOException {
        StringBuilder sums = new StringBuilder();
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = target.relativize(file).toString().replace('\\', '/');
                if (!name.equals("SHA256SUMS")) {
                    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                    sums.append(HexFormat.of().formatHex(digest)).append("  ").append(name).append('\n');
                }
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
        write("SHA256SUMS", sums.toString());
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
