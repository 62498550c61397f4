package vn.certproc.api.internal.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;

/**
 * A schema document of this module, beside the class that publishes it. Another module's resources
 * are closed to this one, so each module opens its own. Thread-safe.
 */
public final class SchemaResource {

  private SchemaResource() {}

  /**
   * The document, UTF-8; a fresh copy for each call.
   *
   * @param owner a class of this module in the document's package
   * @param name the file's name
   */
  public static byte[] bytes(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the schema " + name + " is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The compiled schema. It takes many times as long as reading a request: keep it. */
  public static Schema compile(byte[] xsd, String name) {
    return SafeXml.schema(new StreamSource(new ByteArrayInputStream(xsd), name));
  }
}
