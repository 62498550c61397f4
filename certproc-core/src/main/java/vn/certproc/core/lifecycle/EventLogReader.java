package vn.certproc.core.lifecycle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.api.internal.xml.SchemaDocument;
import vn.certproc.api.internal.xml.XmlNode;
import vn.certproc.core.internal.lifecycle.EventFaults;
import vn.certproc.core.internal.lifecycle.LogAssembler;

/**
 * Reads a file of events, {@code urn:vn:certproc:events:1}, and names every fault with its line: of
 * the schema, of the values, codes that the life cycle does not have, and time that runs backwards.
 * Whether the events are legal is {@link Tracked}'s to say. Immutable and thread-safe.
 */
public final class EventLogReader {

  /** A case takes some kilobytes. */
  private static final int MAX_BYTES = 1 << 22;

  private final Lifecycle lifecycle;

  private EventLogReader(Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  /** A reader that knows the codes of a life cycle. */
  public static EventLogReader of(Lifecycle lifecycle) {
    return new EventLogReader(lifecycle);
  }

  /**
   * Reads a file.
   *
   * @param in the XML, at most 4 MiB; not closed here
   * @param source its name for faults
   * @throws LifecycleException.Unreadable when it is no XML, has a document type declaration, or is
   *     too large
   * @throws LifecycleException.Invalid with every fault
   * @throws IOException when the stream fails
   */
  public ReadEvents read(InputStream in, String source) throws IOException {
    return read(in.readNBytes(MAX_BYTES + 1), source);
  }

  /**
   * Reads a file of bytes; the same as {@link #read(InputStream, String)}.
   *
   * @throws LifecycleException.Unreadable when it is no XML, has a document type declaration, or is
   *     too large
   * @throws LifecycleException.Invalid with every fault
   */
  public ReadEvents read(byte[] xml, String source) {
    if (xml.length > MAX_BYTES) {
      Map<String, String> max = Map.of("max", Integer.toString(MAX_BYTES));
      throw new LifecycleException.Unreadable(
          List.of(Fault.of("lifecycle-too-large", Where.in(source), max)));
    }
    List<Fault> faults = new ArrayList<>();
    Optional<XmlNode> root = Schema.DOCUMENTS.read(xml, source, faults);
    if (root.isEmpty()) {
      throw new LifecycleException.Unreadable(faults);
    }
    EventFaults found = new EventFaults(source, faults);
    Optional<ReadEvents> events =
        faults.isEmpty() ? new LogAssembler(lifecycle, found).read(root.get()) : Optional.empty();
    if (events.isEmpty() || !faults.isEmpty()) {
      throw new LifecycleException.Invalid(faults);
    }
    return events.get();
  }

  /** Compiled on first use. */
  private static final class Schema {
    private static final SchemaDocument DOCUMENTS =
        SchemaDocument.of(new ByteArrayInputStream(EventsSchema.xsd()));
  }
}
