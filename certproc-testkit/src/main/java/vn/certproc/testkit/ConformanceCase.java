package vn.certproc.testkit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import vn.certproc.api.facts.Facts;
import vn.certproc.api.facts.FactsException;
import vn.certproc.api.facts.FactsReader;
import vn.certproc.api.model.Payload;
import vn.certproc.api.payload.PayloadException;
import vn.certproc.api.payload.RequestReader;
import vn.certproc.api.text.Text;

/**
 * A request, the rules and the day it is judged by, what the host knows, and the decision that must
 * come of it. Immutable and thread-safe.
 *
 * <p>Source: {@code conformance-1.xsd}.
 */
public final class ConformanceCase {

  private final String id;
  private final Optional<Path> folder;
  private final CaseHeader header;
  private final byte[] request;
  private final Optional<byte[]> facts;

  ConformanceCase(
      String id, Optional<Path> folder, CaseHeader header, byte[] request, Optional<byte[]> facts) {
    this.id = id;
    this.folder = folder;
    this.header = header;
    this.request = request;
    this.facts = facts;
  }

  /** Its folder below the folder of all cases, with {@code /}. */
  public String id() {
    return id;
  }

  /** The folder that holds its files; empty for a case of this module. */
  public Optional<Path> folder() {
    return folder;
  }

  /** What it is about, for people. */
  public Text about() {
    return header.about();
  }

  /** The profile's id, such as {@code long-an-2020}. */
  public String profile() {
    return header.profile();
  }

  /** The day of assessment. */
  public LocalDate on() {
    return header.on();
  }

  /** The host's province; empty for none. */
  public Optional<String> province() {
    return header.province();
  }

  /** What must come of it. */
  public Expectation expected() {
    return header.expected();
  }

  /** The request's XML; a fresh stream for each call. */
  public InputStream request() {
    return new ByteArrayInputStream(request);
  }

  /** The facts' XML; a fresh stream for each call; empty where the case has none. */
  public Optional<InputStream> facts() {
    return facts.map(ByteArrayInputStream::new);
  }

  /**
   * The request as the model has it.
   *
   * @throws PayloadException when the case's request is no valid one
   */
  public Payload payload() {
    return RequestReader.standard().read(request, file("request.xml"), on()).orElseThrow();
  }

  /**
   * The facts as the model has them; none where the case has none.
   *
   * @throws FactsException when the case's facts are no valid ones
   */
  public Facts knownFacts() {
    return facts
        .map(bytes -> FactsReader.create().read(bytes, file("facts.xml")))
        .orElseGet(Facts::none);
  }

  /** The name of one of its files, for faults. */
  public String file(String name) {
    return folder.map(f -> f.resolve(name).toString()).orElse(id + "/" + name);
  }

  /** The id, so that a test names the case. */
  @Override
  public String toString() {
    return id;
  }
}
