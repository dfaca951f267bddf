package com.superoffice.webapi.chat.stub.bench.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All figures of a run, in the order in which they came. */
public final class Figures {

    private final Map<Key, Figure> figures = new LinkedHashMap<>();

    public static Figures of(Collection<Figure> figures) {
        Figures all = new Figures();
        figures.forEach(all::put);
        return all;
    }

    /** Adds what one round measured. */
    public void add(Key key, Unit unit, double value) {
        Figure known = figures.get(key);
        figures.put(
                key,
                known == null ? new Figure(key.subject(), key.measure(), unit, List.of(value)) : known.with(value));
    }

    /** Adds a figure, in place of one of the same name. */
    public void put(Figure figure) {
        figures.put(figure.key(), figure);
    }

    public Optional<Figure> find(Key key) {
        return Optional.ofNullable(figures.get(key));
    }

    public List<Figure> all() {
        return List.copyOf(figures.values());
    }

    /** Who was measured, in the order in which they came. */
    public List<String> subjects() {
        return figures.keySet().stream().map(Key::subject).distinct().toList();
    }
}
