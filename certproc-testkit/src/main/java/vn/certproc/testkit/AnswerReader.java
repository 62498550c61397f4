package vn.certproc.testkit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.certproc.api.internal.xml.SafeXml;

/**
 * Reads the decision that some system wrote, in the JSON or the XML of the contract; keys and
 * elements that the contract does not know are passed over.
 *
 * <p>Thread-safe; without state.
 */
public final class AnswerReader {

  private static final JsonFactory JSON = new JsonFactory();

  private AnswerReader() {}

  /**
   * The answer.
   *
   * @param bytes a decision, or a list's, in UTF-8; told apart by its first character
   * @param source its name for errors
   * @throws ConformanceException.NotADecision when it is neither
   */
  public static Answer read(byte[] bytes, String source) {
    try {
      return startsWith(bytes, '<') ? xml(bytes, source) : json(bytes, source);
    } catch (IOException | SAXException e) {
      String detail =
          Optional.ofNullable(e.getMessage()).orElse("?").lines().findFirst().orElse("?");
      throw new ConformanceException.NotADecision(source, detail);
    }
  }

  private static boolean startsWith(byte[] bytes, char wanted) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, 100), java.nio.charset.StandardCharsets.UTF_8);
    String text = head.startsWith("\uFEFF") ? head.substring(1) : head;
    return text.stripLeading().startsWith(String.valueOf(wanted));
  }

  private static Answer json(byte[] bytes, String source) throws IOException {
    try (JsonParser parser = JSON.createParser(bytes)) {
      parser.nextToken();
      if (!(value(parser) instanceof Map<?, ?> root) || !(root.get("verdict") instanceof String)) {
        throw new ConformanceException.NotADecision(source, "verdict");
      }
      List<Answer.CheckAnswer> checks = new ArrayList<>();
      Stream.concat(Stream.of(root), objects(root, "decisions"))
          .flatMap(o -> objects(o, "checks"))
          .map(AnswerReader::check)
          .forEach(checks::add);
      return new Answer(
          word(root, "verdict"),
          checks,
          objects(root, "route").map(AnswerReader::step).toList(),
          Stream.concat(Stream.of(root), objects(root, "decisions"))
              .flatMap(o -> objects(o, "obligations"))
              .map(AnswerReader::obligation)
              .distinct()
              .toList());
    }
  }

  private static Answer.CheckAnswer check(Map<?, ?> object) {
    return new Answer.CheckAnswer(
        word(object, "code"),
        word(object, "outcome"),
        Optional.ofNullable(object.get("cause")).map(Object::toString));
  }

  private static Answer.StepAnswer step(Map<?, ?> object) {
    String to = object.get("to") instanceof Map<?, ?> addressee ? word(addressee, "role") : "";
    return new Answer.StepAnswer(
        word(object, "formSet"),
        word(object, "form"),
        to,
        objects(object, "channels").map(c -> word(c, "id")).toList());
  }

  private static Answer.ObligationAnswer obligation(Map<?, ?> object) {
    return new Answer.ObligationAnswer(
        word(object, "code"), given(word(object, "form")), due(object.get("due")));
  }

  private static Optional<Answer.DueAnswer> due(@Nullable Object due) {
    return due instanceof Map<?, ?> of && of.get("days") instanceof Integer days
        ? Optional.of(new Answer.DueAnswer(days, word(of, "unit"), word(of, "after")))
        : Optional.empty();
  }

  private static Optional<String> given(String word) {
    return Optional.of(word).filter(w -> !w.isEmpty());
  }

  private static String word(Map<?, ?> object, String key) {
    return object.get(key) instanceof String text ? text : "";
  }

  private static Stream<Map<?, ?>> objects(Map<?, ?> object, String key) {
    return object.get(key) instanceof List<?> list
        ? list.stream().filter(Map.class::isInstance).map(o -> (Map<?, ?>) o)
        : Stream.empty();
  }

  /** Strings, small whole numbers, lists and maps; other values are not compared: null. */
  private static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        object.put(name, value(parser));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<@Nullable Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    if (token == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() == JsonParser.NumberType.INT) {
      return parser.getIntValue();
    }
    return token == JsonToken.VALUE_STRING ? parser.getText() : null;
  }

  private static Answer xml(byte[] bytes, String source) throws IOException, SAXException {
    DocumentBuilder builder = SafeXml.documentBuilder();
    builder.setErrorHandler(new DefaultHandler()); // the parser's own one prints to standard error
    Document document = builder.parse(new InputSource(new ByteArrayInputStream(bytes)));
    Element root = document.getDocumentElement();
    if (!root.hasAttribute("verdict")) {
      throw new ConformanceException.NotADecision(source, "verdict");
    }
    List<Answer.CheckAnswer> checks = new ArrayList<>();
    Stream.concat(Stream.of(root), elements(root, "decision"))
        .flatMap(e -> elements(e, "checks"))
        .flatMap(e -> elements(e, "check"))
        .map(
            e ->
                new Answer.CheckAnswer(e.getAttribute("code"), e.getAttribute("outcome"), cause(e)))
        .forEach(checks::add);
    List<Answer.StepAnswer> route =
        elements(root, "route")
            .flatMap(e -> elements(e, "step"))
            .map(
                e ->
                    new Answer.StepAnswer(
                        e.getAttribute("formSet"),
                        e.getAttribute("form"),
                        elements(e, "to").map(t -> t.getAttribute("role")).findFirst().orElse(""),
                        elements(e, "channels")
                            .flatMap(c -> elements(c, "channel"))
                            .map(c -> c.getAttribute("id"))
                            .toList()))
            .toList();
    List<Answer.ObligationAnswer> obligations =
        Stream.concat(Stream.of(root), elements(root, "decision"))
            .flatMap(e -> elements(e, "obligations"))
            .flatMap(e -> elements(e, "obligation"))
            .map(AnswerReader::obligation)
            .distinct()
            .toList();
    return new Answer(root.getAttribute("verdict"), checks, route, obligations);
  }

  private static Answer.ObligationAnswer obligation(Element e) {
    return new Answer.ObligationAnswer(
        e.getAttribute("code"),
        given(e.getAttribute("form")),
        elements(e, "due")
            .filter(d -> d.getAttribute("days").matches("[0-9]{1,4}"))
            .map(
                d ->
                    new Answer.DueAnswer(
                        Integer.parseInt(d.getAttribute("days")),
                        d.getAttribute("unit"),
                        d.getAttribute("after")))
            .findFirst());
  }

  private static Optional<String> cause(Element check) {
    return given(check.getAttribute("cause"));
  }

  private static Stream<Element> elements(Element parent, String name) {
    Stream.Builder<Element> found = Stream.builder();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e && name.equals(e.getLocalName())) {
        found.add(e);
      }
    }
    return found.build();
  }
}
