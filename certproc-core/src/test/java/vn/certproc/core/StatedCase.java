package vn.certproc.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.certproc.api.internal.xml.SafeXml;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Content;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.Token;
import vn.certproc.api.payload.RequestReader;
import vn.certproc.core.profile.ChangeCase.Operation;
import vn.certproc.core.profile.ProcedureCase;
import vn.certproc.core.table.AskedReason;
import vn.certproc.core.table.Cell;

/**
 * A conformance case as its files say.
 *
 * @param id its folder
 * @param key the one cell that its request is; empty for a list, or for several reasons at once
 * @param verdict what must come
 * @param exact the parts that it states in full
 * @param checks as code=outcome, with :cause where it states one
 * @param steps as form and addressee
 */
record StatedCase(
    String id,
    Optional<Cell.Key> key,
    String verdict,
    String exact,
    List<String> checks,
    List<String> steps) {

  private static final String HEAD = "/case.xml";

  static Map<String, List<StatedCase>> byProfile() {
    Map<String, byte[]> files = ConformanceFiles.all();
    Map<String, List<StatedCase>> all = new LinkedHashMap<>();
    files.keySet().stream()
        .filter(name -> name.endsWith(HEAD))
        .map(name -> name.substring(0, name.length() - HEAD.length()))
        .forEach(
            id ->
                all.computeIfAbsent(id.substring(0, id.indexOf('/')), p -> new ArrayList<>())
                    .add(read(id, files)));
    return all;
  }

  private static StatedCase read(String id, Map<String, byte[]> files) {
    byte[] request = Optional.ofNullable(files.get(id + "/request.xml")).orElseThrow();
    Payload payload = RequestReader.standard().read(request, id, Decree68Sample.DAY).orElseThrow();
    Document head = document(Optional.ofNullable(files.get(id + HEAD)).orElseThrow());
    Element expected = elements(head, "expected").get(0);
    return new StatedCase(
        id,
        key(payload),
        expected.getAttribute("verdict"),
        expected.getAttribute("exact"),
        elements(head, "check").stream().map(StatedCase::check).toList(),
        elements(head, "step").stream()
            .map(s -> s.getAttribute("form") + " " + s.getAttribute("to"))
            .toList());
  }

  private static String check(Element e) {
    String cause = e.getAttribute("cause");
    return e.getAttribute("code")
        + "="
        + e.getAttribute("outcome")
        + (cause.isEmpty() ? "" : ":" + cause);
  }

  private static Document document(byte[] xml) {
    try {
      return SafeXml.documentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (SAXException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }

  private static Optional<Cell.Key> key(Payload payload) {
    List<Request> requests = payload.requests();
    if (requests.size() != 1 || requests.get(0).procedures().size() != 1) {
      return Optional.empty();
    }
    Request one = requests.get(0);
    List<Optional<Cell.Reason>> reasons = reasons(one);
    return reasons.size() != 1
        ? Optional.empty()
        : Optional.of(
            new Cell.Key(
                one.procedure(),
                one.subscriber().kind(),
                one.applicant().role(),
                one.token().flatMap(Token::kind),
                reasons.get(0)));
  }

  private static List<Optional<Cell.Reason>> reasons(Request request) {
    return switch (request.procedure()) {
      case ISSUE ->
          ((Content.Issue) request.content())
              .intendedUses().stream().map(StatedCase::plain).toList();
      case RENEW -> List.of(Optional.empty());
      case CHANGE -> request.content().changes().stream().map(StatedCase::change).toList();
      case REVOKE -> List.of(plain(((Content.Revocation) request.content()).reason()));
      case RECOVER -> List.of(plain(((Content.Recovery) request.content()).reason()));
    };
  }

  private static Optional<Cell.Reason> plain(Code code) {
    return Optional.of(new Cell.Reason(code, Optional.empty()));
  }

  private static Optional<Cell.Reason> change(ChangeItem item) {
    return Optional.of(new Cell.Reason(item.field(), Optional.of(Operation.of(item))));
  }

  /**
   * Whether what the case states is this answer of the cell. Of a reason and an applicant that are
   * both refused either may be stated.
   */
  boolean states(Cell cell) {
    return switch (cell.answer()) {
      case FILED -> isFiled(cell) && isWhole() && !steps.isEmpty() && steps.equals(steps(cell));
      case SILENT -> is("undecided", "subscriber-covered=not-checked:rule-unknown");
      case APPLICANT_REFUSED ->
          is("ineligible", "applicant=failed") || is("ineligible", reasonCheck(cell) + "=failed");
      case APPLICANT_OPEN -> is("undecided", "applicant=not-checked:rule-unknown") && isWhole();
      case REASON_REFUSED -> is("ineligible", reasonCheck(cell) + "=failed");
      case REASON_OPEN ->
          is("undecided", reasonCheck(cell) + "=not-checked:rule-unknown") && isWhole();
    };
  }

  /**
   * Other checks may leave it open; the reason may do so only where that is no more than advice.
   */
  private boolean isFiled(Cell cell) {
    return !verdict.equals("ineligible")
        && checks.stream().noneMatch(c -> c.startsWith("applicant=not-checked"))
        && (verdict.equals("eligible")
            || checks.stream().noneMatch(c -> c.startsWith(reasonCheck(cell) + "=not-checked")));
  }

  private boolean is(String wanted, String check) {
    return verdict.equals(wanted) && checks.contains(check);
  }

  private boolean isWhole() {
    return exact.equals("steps obligations");
  }

  private static String reasonCheck(Cell cell) {
    Procedure procedure = cell.key().procedure();
    return AskedReason.of(procedure).map(AskedReason::check).orElse("");
  }

  private static List<String> steps(Cell cell) {
    return cell.filing().map(ProcedureCase::steps).orElse(List.of()).stream()
        .map(s -> s.form() + " " + s.to().code())
        .toList();
  }
}
