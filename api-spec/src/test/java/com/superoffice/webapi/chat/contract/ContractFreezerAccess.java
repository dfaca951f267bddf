package com.superoffice.webapi.chat.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** Lets tests of other packages freeze a contract, on a day of their choice. */
public final class ContractFreezerAccess {

    private ContractFreezerAccess() {}

    public static String freeze(Path contract, Path published, Path changelog) throws IOException {
        return ContractFreezer.freeze(contract, published, changelog, LocalDate.of(2026, 11, 22));
    }
}
