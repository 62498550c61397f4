package vn.certproc.cli.internal.verb;

import java.util.List;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.error.Fault;
import vn.certproc.api.model.Payload;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.AssessmentData;
import vn.certproc.cli.internal.out.DataWriter;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.Format;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.dossier.Certproc;
import vn.certproc.dossier.Progress;

/**
 * Decisions as JSON: of one input an object, of several a list in their order. An input with faults
 * gives an object with its faults, so that the answers stay in step with the inputs.
 */
final class JsonAnswers {

  private final Streams streams;
  private final Certproc certproc;
  private final AssessmentOptions options;
  private final Progress progress;
  private final DataWriter data;

  JsonAnswers(Streams streams, Certproc certproc, AssessmentOptions options, Progress progress) {
    this.streams = streams;
    this.certproc = certproc;
    this.options = options;
    this.progress = progress;
    this.data = Format.JSON.writer(streams.out(), "answers");
  }

  ExitCode write(List<String> requests) {
    ExitCode worst = ExitCode.DONE;
    if (requests.size() > 1) {
      data.list("answers", "answer");
    }
    for (String request : requests) {
      worst = worst.or(answer(Loaded.load(request, certproc, streams), requests.size() > 1));
    }
    if (requests.size() > 1) {
      data.end();
    }
    data.finish();
    return worst;
  }

  private ExitCode answer(Loaded loaded, boolean several) {
    data.object();
    if (several || loaded.payload().isEmpty()) {
      data.field("source", loaded.source());
    }
    ExitCode code = loaded.code();
    if (loaded.payload().isPresent()) {
      code = code.or(decide(loaded.payload().get()));
    }
    faults("faults", "fault", loaded.faults());
    faults("notices", "notice", loaded.notices());
    data.end();
    return code;
  }

  private ExitCode decide(Payload payload) {
    Assessment assessment = certproc.assess(payload, options, progress);
    new AssessmentData(data).keys(assessment);
    return ExitCodes.of(assessment.verdict());
  }

  private void faults(String name, String level, List<Fault> faults) {
    if (!faults.isEmpty()) {
      data.list(name, level);
      FaultList.items(data, level, faults);
      data.end();
    }
  }
}
