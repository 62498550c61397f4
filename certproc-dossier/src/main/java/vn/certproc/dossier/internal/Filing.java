package vn.certproc.dossier.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.DecisionWriter;
import vn.certproc.api.decision.Verdict;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.core.Assessor;
import vn.certproc.core.profile.Profile;
import vn.certproc.dossier.DossierFile;
import vn.certproc.dossier.FilingOptions;
import vn.certproc.dossier.FilingResult;
import vn.certproc.dossier.Progress;

/** The main job: judge, fill, write whole or not at all. Immutable. */
public final class Filing {

  private final Assessor assessor;
  private final FormPrinter printer;
  private final FormSigning signatures;

  /** A filing that judges, prints and signs with these. */
  public Filing(Assessor assessor, FormPrinter printer, FormSigning signatures) {
    this.assessor = assessor;
    this.printer = printer;
    this.signatures = signatures;
  }

  /** Files a request or a list; the refusal where it may not be. */
  public FilingResult file(Payload payload, FilingOptions options, Path folder, Progress progress) {
    DossierFolder target = DossierFolder.at(folder);
    Assessment assessment = assess(payload, options, progress);
    if (options.onlyEligible() && payload instanceof RequestList list) {
      return fileEligible(list, assessment, options, target, progress);
    }
    return write(payload, assessment, options, target, List.of(), progress);
  }

  private Assessment assess(Payload payload, FilingOptions options, Progress progress) {
    int total = payload.requests().size();
    return assessor.assess(
        payload, options.assessment(), n -> progress.at(Progress.Stage.ASSESS, n, total));
  }

  private FilingResult fileEligible(
      RequestList list,
      Assessment all,
      FilingOptions options,
      DossierFolder target,
      Progress progress) {
    List<Request> kept = new ArrayList<>();
    List<Integer> leftOut = new ArrayList<>();
    for (int i = 0; i < list.requests().size(); i++) {
      if (all.decisions().get(i).verdict() == Verdict.ELIGIBLE) {
        kept.add(list.requests().get(i));
      } else {
        leftOut.add(i + 1);
      }
    }
    if (kept.isEmpty()) {
      return new FilingResult.Refused(all);
    }
    RequestList rest = new RequestList(list.reference(), kept, list.dispatch(), list.extensions());
    return write(rest, assess(rest, options, progress), options, target, leftOut, progress);
  }

  private FilingResult write(
      Payload payload,
      Assessment assessment,
      FilingOptions options,
      DossierFolder target,
      List<Integer> leftOut,
      Progress progress) {
    if (assessment.verdict() == Verdict.INELIGIBLE) {
      return new FilingResult.Refused(assessment);
    }
    Profile profile = assessor.profileFor(options.assessment());
    FormPrinter forms = options.tagged() ? printer : printer.untagged();
    int total = options.withStep1() ? payload.requests().size() + 1 : assessment.route().size();
    Optional<DossierSigning> signing =
        options.signing().map(by -> new DossierSigning(signatures, by));
    List<Fault> notices = new ArrayList<>();
    List<DossierFile> files =
        target.write(
            dossier -> {
              dossier.add("decision.xml", out -> DecisionWriter.write(assessment, out));
              forms.forms(
                  payload,
                  assessment,
                  profile,
                  options.withStep1(),
                  (name, pdf) -> {
                    form(dossier, name, pdf, signing);
                    progress.at(Progress.Stage.FORMS, dossier.files().size() - 1, total);
                  });
              signing.ifPresent(by -> notices.addAll(by.finish()));
              manifest(dossier, assessment, options);
            });
    return new FilingResult.Filed(assessment, target.folder(), files, leftOut, notices);
  }

  private static void form(
      DossierFolder.Contents dossier, String name, byte[] pdf, Optional<DossierSigning> signing)
      throws IOException {
    if (signing.isEmpty()) {
      dossier.add(name, pdf);
    } else {
      dossier.add(name, signing.get().sign(name, pdf)::writeTo);
    }
  }

  private void manifest(
      DossierFolder.Contents dossier, Assessment assessment, FilingOptions options)
      throws IOException {
    Decision first = assessment.decisions().get(0);
    byte[] manifest = ManifestWriter.write(first, assessment.verdict(), dossier.files());
    dossier.add("manifest.xml", manifest);
    if (options.signing().isPresent() && options.signing().get().detached()) {
      dossier.add("manifest.xml.p7s", signatures.detached(manifest, options.signing().get()));
    }
  }
}
