package com.superoffice.webapi.chat.stub.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    @Test
    void waitingForADiskIsNotBusy() {
        ProcessorTime before = ProcessorTime.parse("cpu  10 0 10 100 20 0 0 0 5 0\ncpu0 1 2 3 4 5\n");
        ProcessorTime after = ProcessorTime.parse("cpu  30 0 20 150 40 0 0 0 25 0\ncpu0 1 2 3 4 5\n");

        assertThat(before).isEqualTo(new ProcessorTime(120, 140));
        assertThat(after.busyPercentSince(before)).isEqualTo(30);
    }

    @Test
    void whereNothingIsToldNothingIsBusy() {
        assertThat(ProcessorTime.parse("")).isEqualTo(new ProcessorTime(0, 0));
        assertThat(ProcessorTime.parse("").busyPercentSince(ProcessorTime.parse(""))).isZero();
    }
}
