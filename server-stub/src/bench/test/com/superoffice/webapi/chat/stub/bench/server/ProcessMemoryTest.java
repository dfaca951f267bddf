package com.superoffice.webapi.chat.stub.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessMemoryTest {

    @Test
    void residentMemoryIsReadInMebibytes() {
        assertThat(ProcessMemory.parse(
                        """
                        Name:	java
                        VmPeak:	 9000000 kB
                        VmHWM:	  307200 kB
                        VmRSS:	  256512 kB
                        """))
                .isEqualTo(new ProcessMemory(250.5, 300));
    }

    @Test
    void aProcessThatHasEndedHasNone() {
        assertThat(ProcessMemory.parse("Name:\tjava\nState:\tZ (zombie)\n")).isEqualTo(new ProcessMemory(0, 0));
    }
}
