package com.superoffice.webapi.chat.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Everything that was measured, in the order in which it came, and what a run leaves of it. */
final class Figures {

    private final Map<Key, Figure> figures = new LinkedHashMap<>();

    /** Names a figure: what was done, such as {@code start}, by whom, and what of it was measured, such as {@code first 200}. */
    record Key(String group, String subject, String measure) {}

    /** What several rounds measured, in their order. */
    record Figure(Key key, String unit, List<Double> values) {

        /** The middle value; of an even number of values, the mean of the two in the middle. */
        @JsonProperty
        double median() {
            List<Double> sorted = values.stream().sorted().toList();
            int middle = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        }

        /** The median, with the least and the most in brackets. */
        @Override
        public String toString() {
            String spread = " (" + number(Collections.min(values)) + " – " + number(Collections.max(values)) + ")";
            return (number(median()) + (values.size() == 1 ? "" : spread) + " " + unit).strip();
        }
    }

    /** The file, as JSON. */
    private record Results(String about, List<Bar.Verdict> bars, Collection<Figure> figures, Collection<String> notes) {}

    void add(String group, String subject, String measure, String unit, double value) {
        figures.computeIfAbsent(new Key(group, subject, measure), key -> new Figure(key, unit, new ArrayList<>()))
                .values()
                .add(value);
    }

    Optional<Figure> find(Key key) {
        return Optional.ofNullable(figures.get(key));
    }

    /** Writes the file, and returns the tables of bars and figures in Markdown. */
    String report(String about, Collection<String> notes, Path file) {
        List<Bar.Verdict> bars = Bar.all().stream().map(bar -> bar.judge(this)).toList();
        JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValue(file.toFile(), new Results(about, bars, figures.values(), notes));
        Map<String, Map<String, String>> groups = figures.values().stream()
                .collect(groupingBy(figure -> figure.key().group(), LinkedHashMap::new, groupingBy(
                        figure -> figure.key().subject(), LinkedHashMap::new, mapping(
                                figure -> figure.key().measure() + " " + figure, joining(", ")))));
        List<String> lines = new ArrayList<>(List.of(
                "", about, "", "| bar | demanded | measured | |", "| --- | --- | --- | --- |"));
        bars.forEach(bar -> lines.add(
                "| " + String.join(" | ", bar.bar(), bar.demanded(), bar.measured(), bar.outcome()) + " |"));
        lines.addAll(List.of("", "| | of | median (least – most) |", "| --- | --- | --- |"));
        groups.forEach((group, subjects) -> subjects.forEach(
                (subject, measured) -> lines.add("| " + String.join(" | ", group, subject, measured) + " |")));
        lines.add("");
        notes.forEach(note -> lines.add("- " + note));
        lines.add("- all values: " + file);
        return String.join("\n", lines);
    }

    /** About three digits. */
    static String number(double value) {
        int decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
