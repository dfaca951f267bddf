package com.superoffice.webapi.chat.conformance.judge;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import com.superoffice.webapi.chat.conformance.contract.SchemaNode;

/** Reads bodies in the format of their media type and holds them against a schema of the contract. Thread-safe. */
public interface SchemaJudge {

    /**
     * Judges a body.
     *
     * @param schema a schema of the contract this judge was made for
     * @param mediaType the name of the media type, such as {@code text/xml}
     * @param bytes the body
     */
    Body judge(SchemaNode schema, String mediaType, byte[] bytes);

    /** A judge over the contract's schemas. */
    static SchemaJudge of(Contract contract) {
        return new ContractSchemaJudge(contract);
    }
}
