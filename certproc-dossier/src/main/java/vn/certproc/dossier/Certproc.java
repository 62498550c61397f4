package vn.certproc.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.certproc.api.decision.Assessment;
import vn.certproc.api.decision.SignerKind;
import vn.certproc.api.facts.Facts;
import vn.certproc.api.facts.FactsReader;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.SubscriberKind;
import vn.certproc.api.payload.Limits;
import vn.certproc.api.payload.Reading;
import vn.certproc.api.payload.RequestReader;
import vn.certproc.api.payload.RequestWriter;
import vn.certproc.api.payload.document.RequestDocument;
import vn.certproc.core.AssessmentOptions;
import vn.certproc.core.Assessor;
import vn.certproc.core.calendar.WorkingCalendar;
import vn.certproc.core.lifecycle.EventLog;
import vn.certproc.core.lifecycle.EventLogWriter;
import vn.certproc.core.lifecycle.Lifecycle;
import vn.certproc.core.lifecycle.ReadEvents;
import vn.certproc.core.lifecycle.Tracking;
import vn.certproc.core.profile.Profile;
import vn.certproc.core.profile.ProfileException;
import vn.certproc.core.profile.ProfileSet;
import vn.certproc.core.triage.Triage;
import vn.certproc.core.triage.TriageAnswer;
import vn.certproc.core.triage.TriageEvent;
import vn.certproc.dossier.internal.Consolidator;
import vn.certproc.dossier.internal.ContentDigest;
import vn.certproc.dossier.internal.Drafts;
import vn.certproc.dossier.internal.Examples;
import vn.certproc.dossier.internal.Filing;
import vn.certproc.dossier.internal.FillableForms;
import vn.certproc.dossier.internal.FormChecking;
import vn.certproc.dossier.internal.FormPrinter;
import vn.certproc.dossier.internal.FormSigning;
import vn.certproc.dossier.internal.FormVerifying;
import vn.certproc.dossier.internal.ManifestReader;
import vn.certproc.dossier.internal.NamedForms;
import vn.certproc.dossier.internal.Tracker;
import vn.certproc.forms.ExtractedRequest;
import vn.certproc.forms.FilledForm;
import vn.certproc.forms.FormBinder;
import vn.certproc.forms.FormCatalog;
import vn.certproc.forms.FormDefinition;
import vn.certproc.forms.FormExtractor;
import vn.certproc.forms.UndefinedForm;
import vn.certproc.forms.document.FormDocument;
import vn.certproc.forms.sheet.PersonSheet;
import vn.certproc.forms.sheet.WrittenSheet;
import vn.certproc.forms.signing.SignatureFields;
import vn.certproc.forms.verification.PdfVerification;
import vn.certproc.forms.verification.PdfVerifier;
import vn.certproc.pki.CertificateBundle;
import vn.certproc.pki.CertificateDetails;
import vn.certproc.pki.CertificateReader;
import vn.certproc.pki.ChainBuilder;
import vn.certproc.pki.NotACertificateException;
import vn.certproc.pki.TrustAnchors;
import vn.certproc.pki.cms.CmsSignature;
import vn.certproc.pki.revocation.RevocationSources;
import vn.certproc.pki.verification.SignatureAnswer;
import vn.certproc.pki.verification.SignatureJudge;

/**
 * What a host calls: one door to reading, judging and filing requests. Immutable and thread-safe;
 * no global state. Make one with {@link #builder()} and keep it.
 *
 * <p>Source: design, "For a host".
 */
public final class Certproc {

  private final ProfileSet profiles;
  private final FormCatalog forms;
  private final PersonSheet sheet;
  private final TrustAnchors anchors;
  private final RevocationSources revocation;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final Locale locale;
  private final RequestReader requests;
  private final CertificateReader certificates = CertificateReader.create();
  private final Assessor assessor;
  private final Triage triage;
  private final FormPrinter printer;
  private final FillableForms fillable;
  private final FormSigning signing;
  private final Filing filing;
  private final FormChecking checking;
  private final Tracker tracker;

  private Certproc(Builder builder) {
    profiles = builder.profiles;
    forms = builder.forms;
    sheet = builder.sheet;
    anchors = builder.anchors;
    revocation = builder.revocation;
    calendar = builder.calendar;
    clock = builder.clock;
    locale = builder.locale;
    requests = RequestReader.of(builder.limits);
    assessor = new Assessor(profiles, calendar);
    triage = new Triage(profiles);
    printer = new FormPrinter(forms, new FormBinder(forms));
    fillable = new FillableForms(forms, new FormBinder(forms));
    signing = new FormSigning(new ChainBuilder(anchors), clock);
    filing = new Filing(assessor, printer, signing);
    checking = new FormChecking(forms, profiles, assessor, requests, printer);
    tracker = new Tracker(builder.lifecycle, builder.calendar);
  }

  /** Begins with the built-in profiles, forms and authorities, and the system's clock. */
  public static Builder builder() {
    return new Builder();
  }

  /** The profiles at hand. */
  public ProfileSet profiles() {
    return profiles;
  }

  /** The form definitions at hand, in the order of their ids. */
  public List<FormDefinition> forms() {
    return forms.definitions();
  }

  /** The forms that a regulation has and whose fields nobody knows, in the order of their ids. */
  public List<UndefinedForm> undefinedForms() {
    return forms.undefined();
  }

  /**
   * A form definition.
   *
   * @param id such as {@code tt185-07}
   * @throws vn.certproc.forms.UndefinedFormException when there is such a form, and its fields are
   *     not known
   * @throws vn.certproc.forms.UnknownFormException when there is none of that id
   */
  public FormDefinition form(String id) {
    return forms.require(id);
  }

  /**
   * The working days at hand: asked for a deadline, for a day, or for what a year's holidays rest
   * on.
   */
  public WorkingCalendar calendar() {
    return calendar;
  }

  /** The locale that a host chose for what officials see. */
  public Locale locale() {
    return locale;
  }

  /** Today, by the host's clock, in a zone. */
  public LocalDate today(ZoneId zone) {
    return LocalDate.now(clock.withZone(zone));
  }

  /** Assessment today, without facts, under the profile in force. */
  public AssessmentOptions today() {
    LocalDate utc = today(ZoneId.of("UTC"));
    Profile profile = profiles.inForce(utc, Optional.empty());
    return AssessmentOptions.on(today(profile.zone()));
  }

  /**
   * Reads and validates a payload.
   *
   * @param in the XML; not closed here
   * @param source its name for faults
   * @return the payload, or every fault in it
   * @throws vn.certproc.api.payload.UnreadablePayloadException when it is no XML, holds a document
   *     type declaration, or is over a limit
   * @throws IOException when the stream fails
   */
  public Reading read(InputStream in, String source) throws IOException {
    return requests.read(in, source, today().on());
  }

  /** Reads and validates a payload of bytes; the same as {@link #read(InputStream, String)}. */
  public Reading read(byte[] xml, String source) {
    return requests.read(xml, source, today().on());
  }

  /** The payload as XML: UTF-8, the same bytes for an equal payload. */
  public byte[] write(Payload payload) {
    return RequestWriter.standard().write(payload);
  }

  /** A document that may have gaps as XML; each gap stands under a comment. */
  public byte[] write(RequestDocument document) {
    return RequestWriter.standard().write(document);
  }

  /**
   * Reads and validates the facts of a host.
   *
   * @param in the XML; not closed here
   * @param source its name for faults
   * @throws vn.certproc.api.facts.FactsException when they cannot be read, or with every fault
   * @throws IOException when the stream fails
   */
  public Facts facts(InputStream in, String source) throws IOException {
    return FactsReader.create().read(in, source);
  }

  /**
   * Reads the events of a case.
   *
   * @param in the XML, {@code urn:vn:certproc:events:1}; not closed here
   * @param source its name for faults
   * @throws vn.certproc.core.lifecycle.LifecycleException when it cannot be read, or with every
   *     fault
   * @throws IOException when the stream fails
   */
  public ReadEvents events(InputStream in, String source) throws IOException {
    return tracker.read(in, source, profiles);
  }

  /** The events of a case as XML: UTF-8, the same bytes for equal events. */
  public byte[] write(EventLog log) {
    return EventLogWriter.toBytes(log);
  }

  /**
   * Where a case stands, what may come next, and what is owed or overdue.
   *
   * @param log the events of the case
   * @param on the day asked about; empty for today where the case's profile is at home
   * @throws ProfileException.Unknown when the case names a profile that there is not
   */
  public Tracking track(EventLog log, Optional<LocalDate> on) {
    Profile profile = profiles.get(log.header().profile());
    return tracker.track(log, profile, on.orElseGet(() -> today(profile.zone())));
  }

  /**
   * Judges a request or a list.
   *
   * @throws ProfileException.Unknown when the options name a profile that there is not
   */
  public Assessment assess(Payload payload, AssessmentOptions options) {
    return assessor.assess(payload, options);
  }

  /**
   * Judges a request or a list, and tells how far it is.
   *
   * @param progress told after each row; an exception thrown there ends the work
   */
  public Assessment assess(Payload payload, AssessmentOptions options, Progress progress) {
    int total = payload.requests().size();
    return assessor.assess(
        payload, options, done -> progress.at(Progress.Stage.ASSESS, done, total));
  }

  /**
   * What is to be filed for what has happened: which procedures, in order, and why.
   *
   * @param events what happened to one subscriber, at least one
   * @param subscriber to whom
   * @param options day and profile
   * @throws vn.certproc.core.triage.TriageException when an event, its key or its value is not
   *     among those that the profile knows
   * @throws ProfileException.Unknown when the options name a profile that there is not
   */
  public TriageAnswer triage(
      List<TriageEvent> events, SubscriberKind subscriber, AssessmentOptions options) {
    return triage.answer(events, subscriber, options);
  }

  /** The profile that options choose. */
  public Profile profileFor(AssessmentOptions options) {
    return assessor.profileFor(options);
  }

  /**
   * The main job: judges, fills the forms, and writes the dossier — whole or not at all.
   *
   * @param payload a request or a list
   * @param options day, facts, profile, what to write
   * @param folder absent or empty; made here
   * @return what was written, or the refusal, where nothing was
   * @throws DossierException when the folder cannot take it; nothing is left behind
   */
  public FilingResult file(Payload payload, FilingOptions options, Path folder) {
    return file(payload, options, folder, Progress.silent());
  }

  /** The main job, telling how far it is. */
  public FilingResult file(Payload payload, FilingOptions options, Path folder, Progress progress) {
    return filing.file(payload, options, folder, progress);
  }

  /**
   * Puts several payloads into one list, rows in the order given, so that step 2 can be written.
   *
   * @param payloads at least one; a single one comes back as it is
   * @throws DossierException when two bring different managing agency's parts, or there are too
   *     many rows
   */
  public Payload consolidate(List<Payload> payloads) {
    return Consolidator.consolidate(payloads);
  }

  /**
   * One blank form.
   *
   * @param id such as {@code tt185-07}
   * @return a tagged PDF/A-3a and PDF/UA-1
   * @throws vn.certproc.forms.UnknownFormException when there is no such form
   */
  public byte[] blankForm(String id) {
    return printer.blank(id, clock.instant());
  }

  /**
   * One filled form with the request inside: of a step of the decision, or of something that is
   * owed afterwards, such as the minutes of a handover. Of a list the latter holds the rows alone
   * that owe it.
   *
   * @param id such as {@code tt185-07}
   * @return a tagged PDF/A-3a and PDF/UA-1
   * @throws vn.certproc.forms.UnknownFormException when there is no such form
   * @throws DossierException when it is none of the request's forms
   */
  public byte[] form(String id, Payload payload, AssessmentOptions options) {
    return printer.form(id, payload, assessor.assess(payload, options), profileFor(options));
  }

  /**
   * One blank form as a document, for any output: {@link vn.certproc.forms.PdfForms}, {@link
   * vn.certproc.forms.HtmlForms}, {@link vn.certproc.forms.PngForms}.
   *
   * @param id such as {@code tt185-07}
   * @throws vn.certproc.forms.UnknownFormException when there is no such form
   */
  public FormDocument blankFormDocument(String id) {
    return printer.blank(id);
  }

  /**
   * One filled form as a document, for any output; {@link #form} gives the PDF that is filed.
   *
   * @param id such as {@code tt185-07}
   * @throws vn.certproc.forms.UnknownFormException when there is no such form
   * @throws DossierException when it is none of the request's forms
   */
  public FormDocument formDocument(String id, Payload payload, AssessmentOptions options) {
    return printer.document(id, payload, assessor.assess(payload, options), profileFor(options));
  }

  /**
   * The request inside a form.
   *
   * @param pdf the form; not closed here
   * @throws vn.certproc.forms.UnreadablePdfException when it is no PDF, or none of ours
   * @throws IOException when the stream fails
   */
  public ExtractedRequest extract(InputStream pdf) throws IOException {
    return FormExtractor.standard().extract(pdf);
  }

  /** The registration system's list of persons: its columns and where they come from. */
  public PersonSheet personSheet() {
    return sheet;
  }

  /**
   * Requests as the registration system's list of persons (XLSX); the same bytes for equal
   * requests.
   *
   * @param payload new issues for persons: one, or a list
   * @return the file, with what it could not carry
   * @throws vn.certproc.forms.sheet.InvalidSheetException with every row and column that does not
   *     fit
   */
  public WrittenSheet writeSheet(Payload payload) {
    return sheet.write(payload);
  }

  /**
   * Reads a list of persons (XLSX) into requests.
   *
   * @param xlsx the file; not closed here
   * @param source its name for faults
   * @return the list, or every fault by row and column
   * @throws vn.certproc.forms.sheet.UnreadableSheetException when it is no spreadsheet that can be
   *     read
   * @throws IOException when the stream fails
   */
  public Reading readSheet(InputStream xlsx, String source) throws IOException {
    return sheet.read(xlsx, source, today().on());
  }

  /**
   * Compares every visible part of a form with the request inside it, and names what was edited.
   * The form is made anew from the request, under the profile and for the day that the file names;
   * facts of a host are not inside it and do not count.
   *
   * <p>Says nothing about who made the file: that is for its signatures.
   *
   * @param pdf the form; not closed here
   * @throws vn.certproc.forms.UnreadablePdfException when it is no PDF, none of ours, or cannot be
   *     told apart within bounds; the code says which
   * @throws vn.certproc.forms.UnknownFormException when it names a form that there is not
   * @throws ProfileException.Unknown when it names a profile that there is not
   * @throws vn.certproc.api.payload.UnreadablePayloadException when the request inside is no XML
   * @throws IOException when the stream fails
   */
  public FormCheck check(InputStream pdf) throws IOException {
    return checking.check(pdf);
  }

  /**
   * A form to fill in on a screen: a PDF with a field for each value that a request takes, named by
   * its path in the payload, codes to choose from being those of the profile.
   *
   * @param id such as {@code tt185-07}
   * @param sender who fills it in
   * @param options the day and profile
   * @return empty where the form, or its sender, has no such shape; {@link #fillableForms()} names
   *     those that have
   * @throws vn.certproc.forms.UnknownFormException when there is no such form
   */
  public Optional<byte[]> fillableForm(String id, SignerKind sender, AssessmentOptions options) {
    return fillable.blank(id, sender, profileFor(options), clock.instant());
  }

  /** The ids of the forms that can be filled in on a screen. */
  public List<String> fillableForms() {
    return fillable.ids();
  }

  /**
   * Reads a form that was filled in on a screen back into a request.
   *
   * @param pdf the form; not closed here
   * @param options the day and profile
   * @return what was read, with every fault named by its field
   * @throws vn.certproc.forms.UnreadablePdfException when it is no such form
   * @throws IOException when the stream fails
   */
  public FilledForm readForm(InputStream pdf, AssessmentOptions options) throws IOException {
    return fillable.read(pdf, profileFor(options), options.on());
  }

  /**
   * Puts empty signature fields where a form wants them, so that any program can sign. The bytes
   * that were there stay.
   *
   * @param pdf a form of this library
   * @throws vn.certproc.forms.UnreadablePdfException when it is no PDF, is cut off, damaged or
   *     encrypted
   * @throws vn.certproc.forms.signing.UnsignablePdfException when it has signature fields by now,
   *     is signed, or wants none
   */
  public byte[] prepare(byte[] pdf) {
    return SignatureFields.prepare(pdf, clock.instant());
  }

  /**
   * Puts one empty field for the agency at the top right of the first page of any PDF, as for a
   * separate file that goes with a main document.
   *
   * @param pdf any PDF
   * @throws vn.certproc.forms.UnreadablePdfException as {@link #prepare}
   * @throws vn.certproc.forms.signing.UnsignablePdfException as {@link #prepare}
   */
  public byte[] prepareAnnex(byte[] pdf) {
    return SignatureFields.prepareAnnex(pdf, clock.instant());
  }

  /**
   * Signs a document by each signer, a person before the agency. The time is the host's clock's;
   * the certificates of issuers that are known here go into the signatures.
   *
   * @param pdf a form, prepared or not, or a PDF with fields
   * @param by who signs with what; whether a manifest is signed means nothing here
   * @throws vn.certproc.forms.UnreadablePdfException when it is no PDF, is cut off, damaged or
   *     encrypted
   * @throws vn.certproc.forms.signing.SigningException when the document or a certificate is not
   *     for signing so
   * @throws vn.certproc.api.error.CertprocException what a key's place or the time-stamp authority
   *     refuses
   */
  public SignedDocument sign(byte[] pdf, Signing by) {
    return signing.sign(pdf, by);
  }

  /**
   * Signs a file of any kind beside it: CAdES in a file of its own, by the agency's key where it is
   * given, else the person's.
   *
   * @param content what is signed
   * @return the signature, for a file {@code .p7s}
   * @throws DossierException.NotSigned when the certificate is not for signing now
   * @throws vn.certproc.api.error.CertprocException what the key's place or the time-stamp
   *     authority refuses
   */
  public byte[] signDetached(byte[] content, Signing by) {
    return signing.detached(content, by);
  }

  /**
   * What the signatures of a PDF are worth now, by the host's clock; see {@link #verify(byte[],
   * Instant)}.
   */
  public PdfVerification verify(byte[] pdf) {
    return verify(pdf, clock.instant());
  }

  /**
   * What the signatures of a PDF are worth: valid, invalid or undecided, with reasons. The network
   * is asked where the host gave a client with {@link Builder#revocation} alone.
   *
   * @param pdf the whole file, from anyone
   * @param at the instant to judge for; whoever names one in the past says that the signatures
   *     existed then
   * @throws vn.certproc.forms.UnreadablePdfException when it is no PDF, is encrypted, or beyond the
   *     bounds of the reader; any other fault of the file is an answer
   */
  public PdfVerification verify(byte[] pdf, Instant at) {
    return PdfVerifier.of(judge()).verify(pdf, at);
  }

  /**
   * What a signed form is worth as a form: its signatures, whether it shows what the request inside
   * says, what the rules say to that request, and whether those whom the decision names signed. Of
   * a file that holds no request, or cannot be compared with it, the signatures have their answer
   * nonetheless, and a reason says what hindered.
   *
   * @param pdf the whole file, from anyone
   * @param at the instant to judge signatures for, as in {@link #verify(byte[], Instant)}
   * @param facts what the host knows beside the request
   * @throws vn.certproc.forms.UnreadablePdfException as {@link #verify(byte[], Instant)}
   */
  public FormVerification verifyForm(byte[] pdf, Instant at, Optional<Facts> facts) {
    return new FormVerifying(checking, PdfVerifier.of(judge())).verify(pdf, at, facts);
  }

  /**
   * What a signature in a file of its own is worth.
   *
   * @param content the file that it is over; read to its end, not closed
   * @param signature the signature, DER
   * @param at the instant to judge for, as in {@link #verify(byte[], Instant)}
   * @throws vn.certproc.pki.cms.CmsException when it is no signature
   * @throws IOException when the stream fails
   */
  public SignatureAnswer verifyDetached(InputStream content, byte[] signature, Instant at)
      throws IOException {
    CmsSignature cms = CmsSignature.read(signature);
    byte[] digest = ContentDigest.of(content, cms.contentDigester());
    return judge().judge(cms, digest, Optional.empty(), at);
  }

  /**
   * Whether the files of a dossier are those that its manifest names; who signed the manifest has
   * then signed them, too.
   *
   * @param manifest the bytes of {@code manifest.xml}
   * @param folder where the files are
   * @return one for each file that it names, then one for each that is in the folder and that it
   *     does not name, {@code manifest.xml} and {@code manifest.xml.p7s} aside; empty where the
   *     bytes are no manifest
   */
  public Optional<List<ManifestEntry>> checkManifest(byte[] manifest, Path folder) {
    return ManifestReader.check(manifest, folder);
  }

  private SignatureJudge judge() {
    return SignatureJudge.of(anchors, revocation).withClock(clock);
  }

  /**
   * Reads a certificate file.
   *
   * @param bytes DER, PEM, base64 or PKCS#7
   * @return the certificate and those beside it
   * @throws NotACertificateException when it is something else
   */
  public CertificateBundle certificate(byte[] bytes) {
    return certificates.read(bytes);
  }

  /**
   * Reads a certificate file.
   *
   * @param in DER, PEM, base64 or PKCS#7; not closed here
   * @param source its name for faults
   * @throws NotACertificateException when it is something else
   * @throws IOException when the stream fails
   */
  public CertificateBundle certificate(InputStream in, String source) throws IOException {
    return certificates.read(in, source);
  }

  /** The chain builder over the anchors at hand. */
  public ChainBuilder chains() {
    return new ChainBuilder(anchors);
  }

  /**
   * A request filled with what a certificate holds; what it cannot tell is a gap.
   *
   * @param procedure renewal, change or revocation
   * @throws DossierException when the procedure is another one
   */
  public RequestDocument draft(
      Procedure procedure, CertificateDetails certificate, SubscriberKind kind) {
    return draft(procedure, certificate, kind, today());
  }

  /**
   * A request filled with what a certificate holds, for the profile that the options choose.
   *
   * @param procedure renewal, change or revocation
   * @throws DossierException when the procedure is another one
   * @throws ProfileException.Unknown when the options name a profile that there is not
   */
  public RequestDocument draft(
      Procedure procedure,
      CertificateDetails certificate,
      SubscriberKind kind,
      AssessmentOptions options) {
    return Drafts.draft(procedure, certificate, kind, profileFor(options));
  }

  /**
   * A complete request without a failed check on the day, under the profile that the options
   * choose.
   *
   * @param count how many; more than one make a list
   * @throws ProfileException.Unknown when the options name a profile that there is not
   */
  public Payload example(
      Procedure procedure, SubscriberKind kind, int count, AssessmentOptions options) {
    return Examples.of(procedure, kind, count, options.on(), profileFor(options));
  }

  /** Collects what a host chooses. Not thread-safe. */
  public static final class Builder {
    private ProfileSet profiles = ProfileSet.builtIn();
    private FormCatalog forms = FormCatalog.builtIn();
    private PersonSheet sheet = PersonSheet.builtIn();
    private TrustAnchors anchors = TrustAnchors.builtIn();
    private RevocationSources revocation = RevocationSources.none();
    private Lifecycle lifecycle = Lifecycle.builtIn();
    private WorkingCalendar calendar = WorkingCalendar.vietnam();
    private Clock clock = Clock.systemUTC();
    private Limits limits = Limits.standard();
    private Locale locale = Locale.forLanguageTag("vi-VN");

    private Builder() {}

    /** The profiles. */
    public Builder profiles(ProfileSet set) {
      profiles = set;
      return this;
    }

    /** The form definitions. */
    public Builder forms(FormCatalog catalog) {
      forms = catalog;
      return this;
    }

    /** The list of persons, where a host has corrected it. */
    public Builder personSheet(PersonSheet list) {
      sheet = list;
      return this;
    }

    /** The authorities that chains end at. */
    public Builder anchors(TrustAnchors authorities) {
      anchors = authorities;
      return this;
    }

    /**
     * Where it is looked up whether a certificate was revoked, beside what a signature has inside;
     * without it nothing is fetched.
     */
    public Builder revocation(RevocationSources sources) {
      revocation = sources;
      return this;
    }

    /** The working days, such as the built-in ones with a year's announcement. */
    public Builder calendar(WorkingCalendar days) {
      calendar = days;
      return this;
    }

    /** What may happen to a request. */
    public Builder lifecycle(Lifecycle machine) {
      lifecycle = machine;
      return this;
    }

    /** What time it is. */
    public Builder clock(Clock hosts) {
      clock = hosts;
      return this;
    }

    /** How large and deep an input may be. */
    public Builder limits(Limits bounds) {
      limits = bounds;
      return this;
    }

    /** The language of what officials see. */
    public Builder locale(Locale language) {
      locale = language;
      return this;
    }

    /**
     * The façade.
     *
     * @throws ProfileException.Invalid when a profile names a form that there is not
     */
    public Certproc build() {
      NamedForms.check(profiles, forms);
      return new Certproc(this);
    }
  }
}
