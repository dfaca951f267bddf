package com.superoffice.webapi.chat.stub.bench.report;

import com.superoffice.webapi.chat.stub.bench.figure.Change;
import com.superoffice.webapi.chat.stub.bench.figure.Figure;
import com.superoffice.webapi.chat.stub.bench.figure.Figures;
import com.superoffice.webapi.chat.stub.bench.figure.Ratio;
import com.superoffice.webapi.chat.stub.bench.figure.Subjects;
import com.superoffice.webapi.chat.stub.bench.figure.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a run, as it stands in {@code results.json}.
 *
 * @param date when it began, in UTC, ISO 8601
 * @param machine the machine
 * @param versions what was measured, by name
 * @param settings how often and how long, by name; times in seconds
 * @param figures the figures of all modules
 * @param ratios the sandbox's medians by those of its peers
 * @param verdicts the bars, and whether they were reached
 * @param comparison the medians by those of an earlier run; empty if there is none to compare with
 * @param notes what was left out, and why
 */
public record Results(
        String date,
        Machine machine,
        Map<String, String> versions,
        Map<String, Integer> settings,
        List<Figure> figures,
        List<Ratio> ratios,
        List<Verdict> verdicts,
        List<Change> comparison,
        List<String> notes) {

    static Results of(Measured measured, Figures figures, List<String> notes, @Nullable Figures earlier) {
        return new Results(
                measured.date(),
                measured.machine(),
                measured.versions(),
                measured.settings(),
                figures.all(),
                Ratio.of(Subjects.SANDBOX, figures),
                Bars.all().stream().map(bar -> bar.judge(figures)).toList(),
                earlier == null ? List.of() : Change.between(earlier, figures),
                notes);
    }
}
