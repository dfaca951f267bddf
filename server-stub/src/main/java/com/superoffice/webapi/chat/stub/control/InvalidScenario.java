package com.superoffice.webapi.chat.stub.control;

import org.yaml.snakeyaml.nodes.Node;

/** A scenario that cannot be loaded; the message names the line, or what is wrong with the whole. */
public final class InvalidScenario extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int MOST_QUOTED = 40;

    InvalidScenario(Node at, String problem) {
        this(at.getStartMark().getLine(), problem);
    }

    InvalidScenario(String problem) {
        super(problem);
    }

    /** Lines are counted from 0, as the parser counts them. */
    InvalidScenario(int line, String problem) {
        super("line " + (line + 1) + ": " + problem);
    }

    /** A text of the scenario, as a message may quote it. */
    static String quoted(String text) {
        return "\"" + (text.length() <= MOST_QUOTED ? text : text.substring(0, MOST_QUOTED) + "…") + "\"";
    }
}
