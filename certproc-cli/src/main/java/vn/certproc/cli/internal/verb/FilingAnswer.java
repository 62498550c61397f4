package vn.certproc.cli.internal.verb;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.certproc.api.decision.DecisionWriter;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.RequestList;
import vn.certproc.cli.internal.out.AssessmentData;
import vn.certproc.cli.internal.out.AssessmentText;
import vn.certproc.cli.internal.out.DataWriter;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.Format;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.core.profile.Profile;
import vn.certproc.dossier.DossierFile;
import vn.certproc.dossier.FilingResult;

/**
 * What came of the main job.
 *
 * @param result dossier or refusal
 * @param payload what was to be filed
 */
record FilingAnswer(FilingResult result, Payload payload) {

  void print(Page page, Profile profile) {
    new AssessmentText(page.speaking(profile.wording()))
        .write(result.assessment(), judged(), profile);
    page.gap();
    if (result instanceof FilingResult.Filed filed) {
      filed(page, filed);
    } else {
      page.line(page.word("nothing-written"));
    }
    page.flush();
  }

  private static void filed(Page page, FilingResult.Filed filed) {
    page.line(page.word("written", Map.of("folder", filed.folder().toString())));
    for (DossierFile file : filed.files()) {
      page.line(1, file.name() + "  " + file.size() + "  " + file.sha256());
    }
    if (!filed.leftOut().isEmpty()) {
      String rows = String.join(", ", filed.leftOut().stream().map(String::valueOf).toList());
      page.line(page.word("left-out", Map.of("rows", rows)));
    }
  }

  /** What is to be known of the signatures, for standard error. */
  void tell(Page errors) {
    if (result instanceof FilingResult.Filed filed) {
      filed.notices().forEach(notice -> FaultList.notice(errors, notice));
    }
  }

  /** Of a filed list only the rows that were kept were judged last. */
  private Payload judged() {
    if (result instanceof FilingResult.Filed filed
        && payload instanceof RequestList list
        && !filed.leftOut().isEmpty()) {
      List<vn.certproc.api.model.Request> kept = new ArrayList<>(list.requests());
      for (int i = filed.leftOut().size() - 1; i >= 0; i--) {
        kept.remove(filed.leftOut().get(i) - 1);
      }
      return RequestList.of(kept);
    }
    return payload;
  }

  /** JSON says what was written beside the decision; XML is the decision, as in the dossier. */
  void write(Format format, OutputStream out) throws IOException {
    if (format == Format.XML) {
      DecisionWriter.write(result.assessment(), out);
      return;
    }
    Optional<FilingResult.Filed> filed =
        result instanceof FilingResult.Filed f ? Optional.of(f) : Optional.empty();
    DataWriter data = format.writer(out, "filing");
    data.object();
    data.field("verdict", result.assessment().verdict());
    data.field("folder", filed.map(f -> f.folder().toString()));
    data.list("files", "file");
    filed.ifPresent(f -> f.files().forEach(file -> file(data, file)));
    data.end();
    data.words("leftOut", "row", filed.map(FilingResult.Filed::leftOut).orElse(List.of()));
    data.list("notices", "notice");
    FaultList.items(data, "notice", filed.map(FilingResult.Filed::notices).orElse(List.of()));
    data.end();
    data.object("assessment");
    new AssessmentData(data).keys(result.assessment());
    data.end();
    data.end();
    data.finish();
  }

  private static void file(DataWriter data, DossierFile file) {
    data.object();
    data.field("name", file.name());
    data.field("size", file.size());
    data.field("sha256", file.sha256());
    data.end();
  }
}
