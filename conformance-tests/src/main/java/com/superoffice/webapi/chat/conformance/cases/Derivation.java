package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.contract.Contract;
import java.util.List;

/** Derives the cases of one part of the contract. */
@FunctionalInterface
interface Derivation {

    List<Case> derive(Contract contract);
}
