package com.superoffice.webapi.chat.stub.bench.report;

import com.superoffice.webapi.chat.stub.bench.figure.Figure;
import com.superoffice.webapi.chat.stub.bench.figure.Subjects;
import com.superoffice.webapi.chat.stub.bench.figure.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the store's figures from the lines that its {@code ReadingBenchmark} printed, as Surefire reports them. */
final class ReadingFigures {

    private static final Pattern TABLES =
            Pattern.compile("^(.+): (\\S+) µs in the small table, (\\S+) µs in the large one$");
    private static final Pattern SINGLE = Pattern.compile("(?:^|, )([^,]+): ([0-9.,]+) µs");

    private ReadingFigures() {}

    static List<Figure> read(Path report) throws IOException {
        try {
            NodeList printed = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getElementsByTagName("system-out");
            return read(IntStream.range(0, printed.getLength())
                    .mapToObj(i -> printed.item(i).getTextContent())
                    .flatMap(String::lines)
                    .toList());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(report + " is no XML", e);
        }
    }

    static List<Figure> read(List<String> lines) {
        List<Figure> figures = new ArrayList<>();
        for (String line : lines) {
            Matcher tables = TABLES.matcher(line);
            if (tables.matches()) {
                figures.add(figure(tables.group(1) + ", 100 new messages, ten thousand rows", tables.group(2)));
                figures.add(figure(tables.group(1) + ", 100 new messages, ten million rows", tables.group(3)));
            } else if (line.startsWith("H2 in memory")) {
                Matcher single = SINGLE.matcher(line);
                while (single.find()) {
                    figures.add(figure("H2 in memory, " + single.group(1).replace("H2 in memory, ", ""), single.group(2)));
                }
            }
        }
        return figures;
    }

    private static Figure figure(String measure, String microseconds) {
        return new Figure(
                Subjects.STORE,
                measure,
                Unit.MICROSECONDS,
                List.of(Double.parseDouble(microseconds.replace(',', '.'))));
    }
}
