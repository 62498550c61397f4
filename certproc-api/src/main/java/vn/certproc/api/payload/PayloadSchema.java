package vn.certproc.api.payload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import vn.certproc.api.internal.xml.SafeXml;
import vn.certproc.api.payload.document.RequestDocument;

/** The published schema of the payload, documented in Vietnamese and English. Thread-safe. */
public final class PayloadSchema {

  /** The namespace of every payload. */
  public static final String NAMESPACE = RequestDocument.NAMESPACE;

  private static final String RESOURCE = "request-1.xsd";

  private PayloadSchema() {}

  /** The schema document, UTF-8; a fresh copy for each call. */
  public static byte[] xsd() {
    try (InputStream in = PayloadSchema.class.getResourceAsStream(RESOURCE)) {
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

  /** Compiled on first use, as compiling takes many times as long as reading a request. */
  private static final class Holder {
    private static final Schema SCHEMA =
        SafeXml.schema(new StreamSource(new ByteArrayInputStream(xsd()), RESOURCE));
  }
}
