package vn.certproc.cli.internal.out;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** JSON, indented, in UTF-8. */
final class JsonData implements DataWriter {

  private final JsonGenerator json;

  /** For each open one, whether it is a list. */
  private final Deque<Boolean> open = new ArrayDeque<>();

  JsonData(OutputStream out) {
    this.json =
        call(
            () -> {
              JsonGenerator made = new JsonFactory().createGenerator(out);
              made.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
              DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
              printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
              made.setPrettyPrinter(printer);
              return made;
            });
  }

  @Override
  public void object() {
    open.push(false);
    run(json::writeStartObject);
  }

  @Override
  public void object(String name) {
    open.push(false);
    run(() -> json.writeObjectFieldStart(name));
  }

  @Override
  public void list(String name, String item) {
    boolean root = open.isEmpty();
    open.push(true);
    run(
        () -> {
          if (root) {
            json.writeStartArray();
          } else {
            json.writeArrayFieldStart(name);
          }
        });
  }

  @Override
  public void end() {
    boolean list = open.pop();
    run(list ? json::writeEndArray : json::writeEndObject);
  }

  @Override
  public void field(String name, Object value) {
    run(
        () -> {
          json.writeFieldName(name);
          value(value);
        });
  }

  private void value(Object value) throws IOException {
    if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Boolean yes) {
      json.writeBoolean(yes);
    } else {
      json.writeString(value.toString());
    }
  }

  @Override
  public void none(String name) {
    run(() -> json.writeNullField(name));
  }

  @Override
  public void item(Object value) {
    run(() -> value(value));
  }

  @Override
  public void finish() {
    run(
        () -> {
          json.writeRaw('\n');
          json.close();
        });
  }

  private interface Step {
    void run() throws IOException;
  }

  private interface Making<T> {
    T make() throws IOException;
  }

  private static void run(Step step) {
    call(
        () -> {
          step.run();
          return step;
        });
  }

  private static <T> T call(Making<T> making) {
    try {
      return making.make();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
