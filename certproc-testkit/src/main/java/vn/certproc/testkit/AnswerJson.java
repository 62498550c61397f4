package vn.certproc.testkit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The JSON of the contract as nodes: one object and nothing after it, no key of which is twice. */
final class AnswerJson {

  private static final JsonFactory JSON = new JsonFactory();

  private AnswerJson() {}

  static AnswerNode read(String text, String source) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new ConformanceException.NotADecision(source, "no-object");
      }
      AnswerNode root = object(parser, source);
      if (parser.nextToken() != null) {
        throw at(source, "more-after-it", parser.currentTokenLocation());
      }
      return root;
    } catch (JsonProcessingException e) {
      throw at(source, "broken-json", e.getLocation());
    }
  }

  private static ConformanceException.NotADecision at(
      String source, String why, JsonLocation where) {
    return new ConformanceException.NotADecision(
        source,
        why,
        Map.of(
            "line", Integer.toString(where == null ? 1 : where.getLineNr()),
            "column", Integer.toString(where == null ? 1 : where.getColumnNr())));
  }

  private static AnswerNode object(JsonParser parser, String source) throws IOException {
    Map<String, String> words = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    Map<String, List<AnswerNode>> parts = new HashMap<>();
    Set<String> keys = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      if (!keys.add(key)) {
        throw new ConformanceException.NotADecision(source, "key-twice", Map.of("key", key));
      }
      JsonToken token = parser.nextToken();
      if (token == JsonToken.VALUE_STRING) {
        words.put(key, parser.getText());
      } else if (isCount(parser, token)) {
        counts.put(key, parser.getIntValue());
      } else if (token == JsonToken.START_OBJECT) {
        parts.put(key, List.of(object(parser, source)));
      } else if (token == JsonToken.START_ARRAY) {
        parts.put(key, objects(parser, source));
      }
    }
    return new AnswerNode(words, counts, parts);
  }

  private static boolean isCount(JsonParser parser, JsonToken token) throws IOException {
    return token == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() == JsonParser.NumberType.INT;
  }

  /** The objects of a list; what is none is not compared. */
  private static List<AnswerNode> objects(JsonParser parser, String source) throws IOException {
    List<AnswerNode> all = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      if (token == JsonToken.START_OBJECT) {
        all.add(object(parser, source));
      } else if (token == JsonToken.START_ARRAY) {
        objects(parser, source);
      }
      token = parser.nextToken();
    }
    return all;
  }
}
