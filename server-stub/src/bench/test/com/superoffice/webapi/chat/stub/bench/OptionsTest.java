package com.superoffice.webapi.chat.stub.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void anEmptyOptionIsAsIfNotSet() {
        assertThat(options(Map.of("bench.rounds", "", "bench.compare", "")).compare()).isNull();
        assertThat(options(Map.of()).settings())
                .isEqualTo(Map.of("rounds", 3, "starts", 2, "seconds", 3, "warm-up", 20, "soak", 0, "misbehaving", 10, "soak.misbehaving", 0));
    }

    @Test
    void aQuickRunCanStillBeToldMore() {
        assertThat(options(Map.of("bench.quick", "true", "bench.seconds", "5")).settings())
                .isEqualTo(Map.of("rounds", 1, "starts", 1, "seconds", 5, "warm-up", 1, "soak", 0, "misbehaving", 2, "soak.misbehaving", 0));
    }

    @Test
    void relativePathsBeginAtTheRoot() {
        Options options = options(Map.of("bench.compare", "earlier.json", "bench.java.home", "/jdk"));

        assertThat(options.compare()).isEqualTo(Path.of("/project/earlier.json"));
        assertThat(options.javaHome()).isEqualTo(Path.of("/jdk"));
    }

    @Test
    void theResultsOfThisRunCannotBeTheEarlierOnes() {
        assertThatThrownBy(() -> options(Map.of("bench.compare", "target/bench/results.json")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-Dbench.compare: target/bench/results.json is where this run's results go; copy it first");
    }

    @Test
    void someServersCanBeLeftOut() {
        Options options = options(Map.of("bench.only", "sandbox|prism"));

        assertThat(options.includes("sandbox, java -jar")).isTrue();
        assertThat(options.includes("Prism")).isTrue();
        assertThat(options.includes("bare Spring MVC")).isFalse();
        assertThat(options(Map.of()).includes("bare Spring MVC")).isTrue();
        assertThatThrownBy(() -> options(Map.of("bench.only", "(")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-Dbench.only: expected a regular expression, found \"(\"");
    }

    @Test
    void wrongNumbersAreRefused() {
        assertThatThrownBy(() -> options(Map.of("bench.rounds", "0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-Dbench.rounds: expected a whole number of at least 1, found \"0\"");
        assertThatThrownBy(() -> options(Map.of("bench.soak", "long")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-Dbench.soak: expected a whole number of at least 0, found \"long\"");
    }

    private static Options options(Map<String, String> given) {
        Properties properties = new Properties();
        properties.put("bench.root", "/project");
        properties.putAll(given);
        return Options.from(properties);
    }
}
