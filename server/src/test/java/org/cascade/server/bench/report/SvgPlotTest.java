package org.cascade.server.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.cascade.server.bench.result.BenchResults;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class SvgPlotTest {
  private static Document plot(BenchResults results)
      throws ParserConfigurationException, IOException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(SvgPlot.of(results))));
  }

  private static List<Element> elements(Document plot, String name) {
    NodeList found = plot.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static List<String> texts(Document plot, String look) {
    return elements(plot, "text").stream()
        .filter(it -> it.getAttribute("class").equals(look))
        .map(Element::getTextContent)
        .toList();
  }

  private static List<Element> bars(Document plot) {
    return elements(plot, "rect").stream()
        .filter(it -> !it.getAttribute("class").equals("ground"))
        .toList();
  }

  private static double width(Element bar) {
    return Double.parseDouble(bar.getAttribute("width"));
  }

  @Test
  void everyCaseThatRanHasAPanelAndEverySeriesABarWithItsMedian() throws Exception {
    Document plot = plot(SmallResults.firstPushOnLarge());

    assertThat(texts(plot, "case")).containsExactly("First push", "Submit");
    assertThat(texts(plot, "name"))
        .containsExactly(
            "Cascade, binlog off",
            "SQL script, binlog off",
            "Floor, binlog off",
            "Row by row, binlog off",
            "SQL script, binlog on",
            "Cascade, binlog off");
    assertThat(texts(plot, "value"))
        .containsExactly("8.00 s", "10.0 s", "5.00 s", "240 s, cut", "10.0 s", "0.0421 s");
    assertThat(bars(plot))
        .extracting(it -> it.getAttribute("class"))
        .containsExactly("cascade", "baseline", "floor", "other", "baseline", "cascade");
  }

  @Test
  void barsAreAsLongAsTheMediansAndTheLongestThatIsNotCutFillsThePanel() throws Exception {
    List<Element> bars = bars(plot(SmallResults.firstPushOnLarge()));
    double script = width(bars.get(1));

    assertThat(width(bars.get(0)) / script).isCloseTo(0.8, within(0.001));
    assertThat(width(bars.get(2)) / script).isCloseTo(0.5, within(0.001));
    assertThat(width(bars.get(3))).isEqualTo(script);
    assertThat(width(bars.get(5))).isEqualTo(script);
  }

  @Test
  void whiskersGoFromTheLeastToTheMost() throws Exception {
    Document plot = plot(SmallResults.firstPushOnLarge());
    double secondLong = width(bars(plot).get(1)) / 10;
    double left = Double.parseDouble(bars(plot).get(0).getAttribute("x"));
    Element whisker = elements(plot, "line").get(0);

    assertThat(whisker.getAttribute("class")).isEqualTo("whisker");
    assertThat(Double.parseDouble(whisker.getAttribute("x1")))
        .isCloseTo(left + 7 * secondLong, within(0.1));
    assertThat(Double.parseDouble(whisker.getAttribute("x2")))
        .isCloseTo(left + 9 * secondLong, within(0.1));
  }

  @Test
  void everyTextIsEscaped() throws Exception {
    Document plot = plot(SmallResults.of("<big> & \"odd\"\u0001", 256, List.of()));

    assertThat(texts(plot, "title"))
        .containsExactly("Cascade benchmark, size <big> & \"odd\"\uFFFD");
    assertThat(bars(plot)).isEmpty();
  }

  @Test
  void theGroundCoversThePicture() throws Exception {
    Document plot = plot(SmallResults.firstPushOnLarge());
    Element ground = elements(plot, "rect").get(0);

    assertThat(ground.getAttribute("class")).isEqualTo("ground");
    assertThat(width(ground) + 1).isEqualTo(width(plot.getDocumentElement()));
  }
}
