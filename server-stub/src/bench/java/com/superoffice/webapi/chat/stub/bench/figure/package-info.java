/** Figures, and what is made of them: medians, ratios, bars, comparisons. */
@NullMarked
package com.superoffice.webapi.chat.stub.bench.figure;

import org.jspecify.annotations.NullMarked;
