package vn.certproc.api.facts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import vn.certproc.api.internal.xml.SafeXml;

/** The published schema of facts documents, documented in both languages. Thread-safe. */
public final class FactsSchema {

  /** The namespace of every facts document. */
  public static final String NAMESPACE = "urn:vn:certproc:facts:1";

  private static final String RESOURCE = "facts-1.xsd";

  private FactsSchema() {}

  /** The schema document, UTF-8; a fresh copy for each call. */
  public static byte[] xsd() {
    try (InputStream in = FactsSchema.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the schema " + RESOURCE + " is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The compiled schema, made once. */
  static Schema compiled() {
    return Holder.SCHEMA;
  }

  /** Compiled on first use. */
  private static final class Holder {
    private static final Schema SCHEMA =
        SafeXml.schema(new StreamSource(new ByteArrayInputStream(xsd()), RESOURCE));
  }
}
