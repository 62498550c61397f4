package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.certproc.api.model.ChangeItem;
import vn.certproc.api.model.Code;
import vn.certproc.api.model.Content;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.payload.RequestReader;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.core.table.Cell;
import vn.certproc.core.table.CellAnswer;
import vn.certproc.core.table.CellTable;

/**
 * Each cell that is filed or left open has a conformance case of its own; a kind of token makes one
 * only where another kind goes another way.
 */
class CellCoverageTest {

  private static final Set<CellAnswer> EACH_ITS_OWN =
      Set.of(CellAnswer.FILED, CellAnswer.REASON_OPEN, CellAnswer.APPLICANT_OPEN);

  private static final Map<String, byte[]> FILES = ConformanceFiles.all();

  @Test
  void eachCellHasItsCase() {
    for (Profile profile : ProfileSet.builtIn().all()) {
      assertThat(cases(profile.id())).as(profile.id()).containsAll(cells(profile));
    }
  }

  private static Set<String> cells(Profile profile) {
    List<Cell> wanted =
        CellTable.of(profile).cells().stream()
            .filter(c -> EACH_ITS_OWN.contains(c.answer()))
            .toList();
    assertThat(wanted).as(profile.id()).hasSizeGreaterThan(100);
    boolean kinds = wanted.stream().map(c -> c.key().tokenKind()).distinct().count() > 1;
    return wanted.stream()
        .map(
            c ->
                key(
                    c.key().procedure(),
                    c.key().subscriber().code(),
                    c.key().applicant().code(),
                    c.key().reason().map(Cell.Reason::code),
                    kinds && c.key().procedure() == Procedure.RECOVER
                        ? c.key().tokenKind()
                        : Optional.empty()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> cases(String profile) {
    return FILES.keySet().stream()
        .filter(name -> name.startsWith(profile + "/") && name.endsWith("/request.xml"))
        .flatMap(CellCoverageTest::keys)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> keys(String name) {
    Payload payload =
        RequestReader.standard()
            .read(Optional.ofNullable(FILES.get(name)).orElseThrow(), name, Decree68Sample.DAY)
            .orElseThrow();
    return payload.requests().stream().flatMap(CellCoverageTest::keys);
  }

  private static Stream<String> keys(Request request) {
    return request.procedures().stream()
        .flatMap(
            p ->
                reasons(request, p)
                    .map(
                        reason ->
                            key(
                                p,
                                request.subscriber().kind().code(),
                                request.applicant().role().code(),
                                reason,
                                p == Procedure.RECOVER
                                    ? request.token().flatMap(t -> t.kind())
                                    : Optional.empty())));
  }

  private static Stream<Optional<Code>> reasons(Request request, Procedure procedure) {
    return switch (procedure) {
      case ISSUE -> ((Content.Issue) request.content()).intendedUses().stream().map(Optional::of);
      case RENEW -> Stream.of(Optional.empty());
      case CHANGE -> request.content().changes().stream().map(ChangeItem::field).map(Optional::of);
      case REVOKE -> Stream.of(Optional.of(((Content.Revocation) request.content()).reason()));
      case RECOVER -> Stream.of(Optional.of(((Content.Recovery) request.content()).reason()));
    };
  }

  private static String key(
      Procedure procedure,
      String subscriber,
      String applicant,
      Optional<Code> reason,
      Optional<Code> tokenKind) {
    return Stream.concat(
            Arrays.stream(new String[] {procedure.code(), subscriber, applicant}),
            Stream.of(reason, tokenKind).flatMap(Optional::stream).map(Code::value))
        .collect(Collectors.joining(" "));
  }
}
