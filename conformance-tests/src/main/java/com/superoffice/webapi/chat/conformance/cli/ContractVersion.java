package com.superoffice.webapi.chat.conformance.cli;

import com.superoffice.webapi.chat.contract.ChatContract;
import picocli.CommandLine.IVersionProvider;

/** The suite is of the version of its contract. */
final class ContractVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"chat-conformance " + ChatContract.VERSION, "contract SHA-256 " + ChatContract.SHA256};
    }
}
