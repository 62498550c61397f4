package vn.certproc.agent.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.certproc.agent.AgentException;

/**
 * One JSON object of a few plain values. Objects and lists inside are passed over, a null is as if
 * it were not there. Immutable and thread-safe.
 */
public final class FlatJson {

  /** The agent's messages have a few hundred characters. */
  private static final int MOST = 64 * 1024;

  private static final JsonFactory JSON = new JsonFactory();

  private final String source;
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, Long> numbers = new TreeMap<>();
  private final Map<String, Boolean> flags = new TreeMap<>();

  private FlatJson(String source) {
    this.source = source;
  }

  /**
   * Reads an object.
   *
   * @param json the text; up to 64 K characters
   * @param source what it is, for the error's place
   * @throws AgentException.Unreadable when it is no JSON object, is too long, holds a key twice, or
   *     something follows it
   */
  public static FlatJson read(String json, String source) {
    if (json.length() > MOST) {
      throw unreadable("agent-too-long", source, Map.of("max", Integer.toString(MOST)));
    }
    FlatJson read = new FlatJson(source);
    try (JsonParser parser = JSON.createParser(json)) {
      parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw unreadable("agent-no-object", source, Map.of());
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        read.take(parser.currentName(), parser);
      }
      if (parser.nextToken() != null) {
        throw unreadable("agent-no-object", source, Map.of());
      }
    } catch (JsonProcessingException e) {
      // Jackson's own words may quote the message, and with it a session.
      throw unreadable("agent-no-object", source, Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
    return read;
  }

  private void take(String key, JsonParser parser) throws IOException {
    switch (parser.nextToken()) {
      case VALUE_STRING -> texts.put(key, parser.getText());
      case VALUE_NUMBER_INT -> numbers.put(key, parser.getLongValue());
      case VALUE_TRUE, VALUE_FALSE -> flags.put(key, parser.getBooleanValue());
      default -> parser.skipChildren();
    }
  }

  /** The text of a key; empty where there is none, or no characters. */
  public Optional<String> text(String key) {
    return Optional.ofNullable(texts.get(key)).filter(text -> !text.isEmpty());
  }

  /**
   * The whole number of a key.
   *
   * @throws AgentException.Unreadable when there is none
   */
  public long number(String key) {
    return Optional.ofNullable(numbers.get(key)).orElseThrow(() -> missing(key));
  }

  /**
   * The yes or no of a key.
   *
   * @throws AgentException.Unreadable when there is none
   */
  public boolean flag(String key) {
    return Optional.ofNullable(flags.get(key)).orElseThrow(() -> missing(key));
  }

  private AgentException missing(String key) {
    return unreadable("agent-key-missing", source, Map.of("key", key));
  }

  private static AgentException unreadable(
      String code, String source, Map<String, String> arguments) {
    return new AgentException.Unreadable(code, source, arguments);
  }

  /** Writes an object's inside. */
  @FunctionalInterface
  public interface Content {
    /** Writes fields. */
    void write(JsonGenerator json) throws IOException;
  }

  /** One object as text. */
  public static String write(Content content) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return out.toString();
  }
}
