package vn.certproc.agent;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.certproc.agent.internal.FlatJson;
import vn.certproc.agent.internal.Keys;

/**
 * What the clerk's browser sends to the agent: fetch this document, sign it, post it there.
 * Immutable and thread-safe; nothing is ever null. The session is a secret that lets the upload in:
 * it is part of {@link #json()} alone.
 *
 * <p>Source: second-hand, agreeing in many applications; the form of {@code IssuedDate}, midnight
 * of the day in Vietnam by ISO 8601, is [inferred] from theirs.
 */
public final class AgentRequest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final AgentOperation operation;
  private final URI document;
  private final URI uploadHandler;
  private final String session;
  private final List<AgentMetaData> metaData;
  private final Optional<String> number;
  private final Optional<LocalDate> issued;

  private AgentRequest(
      AgentOperation operation,
      URI document,
      URI uploadHandler,
      String session,
      List<AgentMetaData> metaData,
      Optional<String> number,
      Optional<LocalDate> issued) {
    this.operation = operation;
    this.document = document;
    this.uploadHandler = uploadHandler;
    this.session = session;
    this.metaData = metaData;
    this.number = number;
    this.issued = issued;
  }

  /**
   * A person shall sign.
   *
   * @param document where the agent fetches the PDF, http or https
   * @param uploadHandler where it posts the signed one, http or https
   * @param session what lets the upload in; empty where the host wants none
   * @throws AgentException.Unsuitable {@code agent-address} when an address is not absolute, or
   *     neither http nor https
   */
  public static AgentRequest signApproved(URI document, URI uploadHandler, String session) {
    return new AgentRequest(
        AgentOperation.SIGN_APPROVED,
        address(document, Keys.FILE),
        address(uploadHandler, Keys.UPLOAD_HANDLER),
        requireNonNull(session, "session"),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The agency shall sign a document that it issues.
   *
   * @param document where the agent fetches the PDF, http or https
   * @param uploadHandler where it posts the signed one, http or https
   * @param session what lets the upload in; empty where the host wants none
   * @param number số và ký hiệu, such as {@code 12/SNV-VP}
   * @param issued the day of issue
   * @throws AgentException.Unsuitable {@code agent-address} as above; {@code agent-number-missing}
   *     when the number is blank
   */
  public static AgentRequest signIssued(
      URI document, URI uploadHandler, String session, String number, LocalDate issued) {
    if (number.isBlank()) {
      throw new AgentException.Unsuitable("agent-number-missing", Keys.NUMBER);
    }
    return new AgentRequest(
        AgentOperation.SIGN_ISSUED,
        address(document, Keys.FILE),
        address(uploadHandler, Keys.UPLOAD_HANDLER),
        requireNonNull(session, "session"),
        List.of(),
        Optional.of(number),
        Optional.of(issued));
  }

  /** The same request with pairs that the agent hands on. */
  public AgentRequest with(List<AgentMetaData> pairs) {
    return new AgentRequest(
        operation, document, uploadHandler, session, List.copyOf(pairs), number, issued);
  }

  private static URI address(URI given, String field) {
    String scheme = given.getScheme() == null ? "" : given.getScheme().toLowerCase(Locale.ROOT);
    if (!(scheme.equals("http") || scheme.equals("https")) || given.getHost() == null) {
      throw new AgentException.Unsuitable("agent-address", field);
    }
    return given;
  }

  /** What is asked for. */
  public AgentOperation operation() {
    return operation;
  }

  /** Where the document lies. */
  public URI document() {
    return document;
  }

  /** Where the signed one goes. */
  public URI uploadHandler() {
    return uploadHandler;
  }

  /** The pairs. */
  public List<AgentMetaData> metaData() {
    return metaData;
  }

  /** Number and symbol, of a document that is issued. */
  public Optional<String> number() {
    return number;
  }

  /** The day of issue, of a document that is issued. */
  public Optional<LocalDate> issued() {
    return issued;
  }

  /** The message as the agent takes it; the session is in it, so it goes to the browser alone. */
  public String json() {
    return FlatJson.write(this::fields);
  }

  private void fields(JsonGenerator json) throws IOException {
    json.writeStringField(Keys.UPLOAD_HANDLER, uploadHandler.toString());
    json.writeStringField(Keys.SESSION, session);
    json.writeStringField(Keys.FILE, document.toString());
    if (!metaData.isEmpty()) {
      json.writeArrayFieldStart(Keys.META_DATA);
      for (AgentMetaData pair : metaData) {
        json.writeStartObject();
        json.writeStringField(Keys.KEY, pair.key());
        json.writeStringField(Keys.VALUE, pair.value());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    if (number.isPresent()) {
      json.writeStringField(Keys.NUMBER, number.get());
    }
    if (issued.isPresent()) {
      json.writeStringField(
          Keys.ISSUED,
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(issued.get().atStartOfDay(ZONE)));
    }
  }

  /** The operation; neither the addresses, which may hold a secret, nor the session. */
  @Override
  public String toString() {
    return "AgentRequest[" + operation.code() + "]";
  }
}
