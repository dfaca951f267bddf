package com.superoffice.webapi.chat.contract.request;

/** How much a finding weighs. */
public enum Severity {
    /** The request is outside the contract. */
    VIOLATION,

    /** The request is within the contract, but part of it has no effect or is not spelt as the contract spells it. */
    NOTE
}
