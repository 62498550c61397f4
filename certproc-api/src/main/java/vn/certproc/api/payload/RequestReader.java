package vn.certproc.api.payload;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.error.Where;
import vn.certproc.api.model.Dispatch;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.payload.document.RequestDocument;
import vn.certproc.api.payload.document.RequestListNode;
import vn.certproc.api.payload.document.RequestNode;

/**
 * Reads a payload: hardened XML, the schema, the rules of single fields, and what the parts demand
 * of one another. Every fault is collected, with line, column, path, code and sentence.
 *
 * <p>Immutable and thread-safe. No clock is read: the day is given.
 */
public final class RequestReader {

  private final DocumentParser parser;
  private final Limits limits;

  private RequestReader(Limits limits) {
    this.limits = requireNonNull(limits, "limits");
    this.parser = new DocumentParser(Binding.context(), limits);
  }

  /** A reader with {@link Limits#standard()}. */
  public static RequestReader standard() {
    return new RequestReader(Limits.standard());
  }

  /** A reader with limits of the host's own. */
  public static RequestReader of(Limits limits) {
    return new RequestReader(limits);
  }

  /**
   * Reads a payload from memory.
   *
   * @param xml the bytes
   * @param sourceName what to call them in faults, such as the file's name
   * @param today the day before which dates of birth and issue must lie
   * @throws UnreadablePayloadException when they cannot be read as XML
   */
  public Reading read(byte[] xml, String sourceName, LocalDate today) {
    try {
      return read(new ByteArrayInputStream(xml), sourceName, today);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
  }

  /**
   * Reads a payload from a stream, which is left open.
   *
   * @param in the stream
   * @param sourceName what to call it in faults, such as the file's name
   * @param today the day before which dates of birth and issue must lie
   * @throws UnreadablePayloadException when the bytes cannot be read as XML
   * @throws IOException when the stream itself fails
   */
  public Reading read(InputStream in, String sourceName, LocalDate today) throws IOException {
    requireNonNull(today, "today");
    FaultCollector faults = new FaultCollector(sourceName, limits.maxFaults());
    Optional<RequestDocument> document = parser.parse(in, sourceName, faults);
    if (document.isEmpty()) {
      return new Reading.Invalid(faults.faults(), faults.notices(), document);
    }
    Optional<Payload> payload = assemble(document.get(), new Fields(faults, today));
    if (faults.any()) {
      return new Reading.Invalid(faults.faults(), faults.notices(), document);
    }
    return new Reading.Valid(payload.orElseThrow(), faults.notices(), document.get());
  }

  private static Optional<Payload> assemble(RequestDocument document, Fields fields) {
    OrganizationAssembler organizations =
        new OrganizationAssembler(fields, document.organizationNodes());
    RequestAssembler assembler = new RequestAssembler(fields, organizations);
    if (document instanceof RequestNode one) {
      return assembler.request(one).map(r -> r);
    }
    return document instanceof RequestListNode list
        ? list(list, assembler, fields)
        : Optional.empty();
  }

  private static Optional<Payload> list(
      RequestListNode node, RequestAssembler assembler, Fields fields) {
    Optional<String> reference = fields.text(node.reference);
    if (node.requests.size() > RequestList.MAX_ROWS) {
      Where where = node.requests.get(RequestList.MAX_ROWS).where();
      String max = Integer.toString(RequestList.MAX_ROWS);
      fields.faults().fault("list-size", where, Map.of("max", max));
      return Optional.empty();
    }
    List<Request> rows = assembler.requests(node.requests);
    Optional<Dispatch> dispatch = assembler.letters().dispatch(node.dispatch);
    return fields.faults().any()
        ? Optional.empty()
        : fields
            .build(
                node::where,
                () -> new RequestList(reference, rows, dispatch, Extensions.of(node.extensions)))
            .map(l -> l);
  }
}
