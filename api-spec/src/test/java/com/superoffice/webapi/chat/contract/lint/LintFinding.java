package com.superoffice.webapi.chat.contract.lint;

/** A rule that the contract breaks, and where. */
record LintFinding(String pointer, String rule, String message) {

    @Override
    public String toString() {
        return "src/main/openapi/chat.yaml: " + (pointer.isEmpty() ? "/" : pointer) + ": " + rule + ": " + message;
    }
}
