package vn.certproc.api.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The published schema of decision documents, documented in both languages. Thread-safe. */
public final class DecisionSchema {

  /** The namespace of every decision document. */
  public static final String NAMESPACE = "urn:vn:certproc:decision:1";

  private static final String RESOURCE = "decision-1.xsd";

  private DecisionSchema() {}

  /** The schema document, UTF-8; a fresh copy for each call. */
  public static byte[] xsd() {
    try (InputStream in = DecisionSchema.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the schema " + RESOURCE + " is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
