package com.superoffice.webapi.chat.stub.control;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML or JSON within bounds of time and memory. */
final class YamlText {

    /** The parser takes a time that grows with the square of a line. */
    private static final int MOST_OF_A_LINE = 1_048_576;

    /** Each may repeat a text that is as long as all the rest. */
    private static final int MOST_ALIASES = 50;

    private static final int MOST_LEVELS = 50;

    /** Names and values; each takes some 300 bytes until all are read. */
    private static final int MOST_VALUES = 200_000;

    private YamlText() {}

    /**
     * The document that a text is.
     *
     * @throws InvalidScenario if it is none; the message names the line, or the limit
     */
    static synchronized Node parse(String text) { // one at a time, for the memory that it takes
        checkLines(text);
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MOST_LEVELS + 1); // the parser below says where
        try {
            BoundedParser parser = new BoundedParser(new StreamReader(text), options);
            @Nullable Node root = new Composer(parser, new Resolver(), options).getSingleNode();
            if (root == null) {
                throw new InvalidScenario(0, "expected a scenario, found nothing");
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            throw new InvalidScenario(line, "not well-formed YAML: " + e.getProblem());
        } catch (ReaderException e) {
            int line = (int) text.substring(0, text.indexOf(e.getCodePoint())).chars().filter(c -> c == '\n').count();
            throw new InvalidScenario(
                    line, String.format("not well-formed YAML: the character U+%04X is not allowed", e.getCodePoint()));
        } catch (IllegalArgumentException e) { // from the parser, which trusts the digits of an escape
            throw new InvalidScenario("scenario: not well-formed YAML: an escape stands for no character");
        } catch (YAMLException e) {
            throw new InvalidScenario("scenario: not well-formed YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static void checkLines(String text) {
        int line = 0;
        for (int start = 0; start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            int length = (end < 0 ? text.length() : end) - start;
            if (length > MOST_OF_A_LINE) {
                throw new InvalidScenario(
                        line, "expected at most " + MOST_OF_A_LINE + " characters, found " + length);
            }
            start += length + 1;
        }
    }

    private static final class BoundedParser extends ParserImpl {

        private int aliases;
        private int levels;
        private int values;

        BoundedParser(StreamReader reader, LoaderOptions options) {
            super(reader, options);
        }

        @Override
        public Event getEvent() {
            Event event = super.getEvent();
            if (event instanceof AliasEvent) {
                aliases++;
            } else if (event instanceof CollectionStartEvent) {
                levels++;
                values++;
            } else if (event instanceof CollectionEndEvent) {
                levels--;
            } else if (event instanceof ScalarEvent) {
                values++;
            }
            int line = event.getStartMark().getLine();
            check(line, "aliases", aliases, MOST_ALIASES);
            check(line, "levels of nesting", levels, MOST_LEVELS);
            check(line, "names and values", values, MOST_VALUES);
            return event;
        }

        private static void check(int line, String what, int found, int most) {
            if (found > most) {
                throw new InvalidScenario(line, what + ": expected at most " + most + ", found more");
            }
        }
    }
}
