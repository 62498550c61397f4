package vn.certproc.core.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The published schema of files of events, documented in both languages. Thread-safe. */
public final class EventsSchema {

  /** The namespace of every file of events. */
  public static final String NAMESPACE = "urn:vn:certproc:events:1";

  private static final String RESOURCE = "events-1.xsd";

  private EventsSchema() {}

  /** The schema document, UTF-8; a fresh copy for each call. */
  public static byte[] xsd() {
    try (InputStream in = EventsSchema.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the schema " + RESOURCE + " is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
