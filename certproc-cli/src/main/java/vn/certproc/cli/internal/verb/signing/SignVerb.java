package vn.certproc.cli.internal.verb.signing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.cli.internal.verb.OutOption;
import vn.certproc.cli.internal.verb.Verb;
import vn.certproc.cli.internal.verb.key.Desk;
import vn.certproc.cli.internal.verb.key.SigningKeys;
import vn.certproc.dossier.Certproc;
import vn.certproc.dossier.SignedDocument;
import vn.certproc.forms.signing.SignatureAppearance;
import vn.certproc.forms.signing.SignatureField;
import vn.certproc.forms.signing.SignatureFields;
import vn.certproc.pki.cms.CmsException;

/** Signs a form, or another PDF with signature fields: the person, then the agency. */
@Command(name = "sign")
public final class SignVerb extends Verb {

  @Parameters(paramLabel = "FILE.pdf")
  private String file = "";

  @Option(names = "--number", paramLabel = "TEXT")
  private Optional<String> number = Optional.empty();

  @Option(names = "--field", paramLabel = "ROLE=NAME")
  private List<String> fields = new ArrayList<>();

  @Mixin private SignOptions signers = new SignOptions();
  @Mixin private TrustOptions trust = new TrustOptions();
  @Mixin private OutOption out = new OutOption();

  /** The verb, connected to these streams. */
  public SignVerb(Streams streams) {
    super(streams);
  }

  @Override
  public Optional<String> input() {
    return Optional.of(file);
  }

  @Override
  protected ExitCode run() throws IOException {
    Desk desk = new Desk(streams, language());
    SignPlan plan =
        signers
            .plan(desk)
            .orElseThrow(
                () ->
                    CliException.usage(
                        "cli-argument-missing", Map.of("names", "--sign ROLE=KEY[,ROLE=KEY]")))
            .inFields(fields);
    if (number.isPresent() && !plan.anyInText()) {
      throw CliException.usage(
          "cli-sign-option-unused", Map.of("option", "--number", "value", number.get()));
    }
    out.require();
    out.requireNoneOf(plan.files());
    trust.requireKept(out);
    Certproc certproc = trust.certproc(desk);
    byte[] pdf = PdfInput.read(file, streams);
    refuseNumberOnForm(pdf);
    SignedDocument signed;
    try (SigningKeys ring = plan.keyRing()) {
      signed = certproc.sign(pdf, plan.signing(ring, number.map(SignatureAppearance::text)));
    } catch (CmsException.NotStamped e) {
      throw plan.addressed(e);
    }
    out.write(signed.pdf(), streams);
    Page errors = errors();
    signed.notices().forEach(notice -> FaultList.notice(errors, notice.inSource(file)));
    if (!out.isStandard()) {
      Page page = page();
      page.line(page.word("sign.done", Map.of("fields", String.join(", ", signed.fields()))));
      page.flush();
    }
    return ExitCode.DONE;
  }

  /** The number stands where the signer's name does, and a form wants the name. */
  private void refuseNumberOnForm(byte[] pdf) {
    if (number.isEmpty()) {
      return;
    }
    List<String> planned = names(SignatureFields.planned(pdf));
    List<String> there = names(SignatureFields.of(pdf));
    // A form may itself go with another document: then it was prepared as an annex.
    boolean annex = !there.isEmpty() && !there.containsAll(planned);
    if (!planned.isEmpty() && !annex) {
      throw CliException.usage("cli-sign-number-form", Map.of());
    }
  }

  private static List<String> names(List<SignatureField> fields) {
    return fields.stream().map(SignatureField::name).toList();
  }
}
