package vn.certproc.cli.internal.verb;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.certproc.api.payload.Reading;
import vn.certproc.cli.internal.CliException;
import vn.certproc.cli.internal.ExitCode;
import vn.certproc.cli.internal.Inputs;
import vn.certproc.cli.internal.Streams;
import vn.certproc.cli.internal.out.ColumnList;
import vn.certproc.cli.internal.out.FaultList;
import vn.certproc.cli.internal.out.Page;
import vn.certproc.dossier.Certproc;
import vn.certproc.forms.sheet.PersonSheet;
import vn.certproc.forms.sheet.WrittenSheet;

/** The registration system's list of persons: written from requests, read back, or explained. */
@Command(name = "sheet")
public final class SheetVerb extends Verb {

  @Parameters(index = "0", paramLabel = "ACTION")
  private SheetAction action = SheetAction.EXPORT;

  @Parameters(index = "1", arity = "0..1", paramLabel = "LIST")
  private Optional<String> file = Optional.empty();

  @Option(names = "--definition", paramLabel = "FILE")
  private Optional<String> definition = Optional.empty();

  @Mixin private FormatOption format = new FormatOption();
  @Mixin private OutOption out = new OutOption();

  /** The verb, connected to these streams. */
  public SheetVerb(Streams streams) {
    super(streams);
  }

  @Override
  public Optional<String> input() {
    return file;
  }

  @Override
  protected ExitCode run() throws IOException {
    Certproc.Builder builder = Certproc.builder().clock(streams.clock()).locale(language());
    definition.map(this::defined).ifPresent(builder::personSheet);
    Certproc certproc = builder.build();
    return switch (action) {
      case EXPORT -> export(certproc);
      case IMPORT -> read(certproc);
      case COLUMNS -> columns(certproc.personSheet());
    };
  }

  private PersonSheet defined(String name) {
    return PersonSheet.of(Inputs.read(name, streams, in -> in.readAllBytes()), name);
  }

  private String given() {
    return file.orElseThrow(
        () -> CliException.usage("cli-argument-missing", Map.of("names", "LIST")));
  }

  private ExitCode export(Certproc certproc) throws IOException {
    String requests = given();
    if (!out.given()) {
      throw CliException.usage("cli-form-out", Map.of());
    }
    Loaded loaded = Loaded.load(requests, certproc, streams);
    Page page = errors();
    loaded.faults().forEach(fault -> FaultList.line(page, fault));
    if (loaded.payload().isPresent()) {
      WrittenSheet sheet = certproc.writeSheet(loaded.payload().get());
      out.write(sheet.xlsx(), streams);
      sheet.notices().forEach(notice -> FaultList.notice(page, notice.inSource(requests)));
    }
    return loaded.code();
  }

  private ExitCode read(Certproc certproc) throws IOException {
    String list = given();
    Reading reading = Inputs.read(list, streams, in -> certproc.readSheet(in, list));
    Page page = errors();
    reading.faults().forEach(fault -> FaultList.line(page, fault));
    reading.notices().forEach(notice -> FaultList.notice(page, notice));
    if (!reading.faults().isEmpty()) {
      String count = Integer.toString(reading.faults().size());
      page.line(list + ": " + page.word("faults", Map.of("count", count)));
      return ExitCode.NO;
    }
    out.write(certproc.write(reading.orElseThrow()), streams);
    return ExitCode.DONE;
  }

  private ExitCode columns(PersonSheet sheet) {
    if (format.text()) {
      ColumnList.print(page(), sheet);
    } else {
      ColumnList.write(format.format().writer(streams.out(), "sheet"), sheet);
    }
    return ExitCode.DONE;
  }
}
