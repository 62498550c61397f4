package vn.certproc.cli.internal;

import vn.certproc.api.error.CertprocException;
import vn.certproc.api.error.InvalidValueException;
import vn.certproc.api.facts.InvalidFactsException;
import vn.certproc.api.facts.UnreadableFactsException;
import vn.certproc.api.payload.InvalidPayloadException;
import vn.certproc.api.payload.UnreadablePayloadException;
import vn.certproc.core.calendar.CalendarException;
import vn.certproc.core.lifecycle.LifecycleException;
import vn.certproc.core.profile.ProfileException;
import vn.certproc.core.triage.TriageException;
import vn.certproc.dossier.DossierException;
import vn.certproc.forms.PictureSizeException;
import vn.certproc.forms.UndefinedFormException;
import vn.certproc.forms.UnknownFormException;
import vn.certproc.forms.UnprintableTextException;
import vn.certproc.forms.UnreadablePdfException;
import vn.certproc.forms.sheet.InvalidSheetException;
import vn.certproc.forms.sheet.UnreadableSheetException;
import vn.certproc.forms.signing.SignatureImageException;
import vn.certproc.forms.signing.SigningException;
import vn.certproc.forms.signing.UnsignablePdfException;
import vn.certproc.pkcs11.TokenException;
import vn.certproc.pki.NotACertificateException;
import vn.certproc.pki.Pkcs12Exception;
import vn.certproc.pki.cms.CmsException;
import vn.certproc.pki.unlock.UnlockException;
import vn.certproc.testkit.ConformanceException;

/** Which exit code an error comes to. */
final class ErrorCodes {

  private ErrorCodes() {}

  static ExitCode of(Exception e) {
    if (e instanceof CliException own) {
      return own.exitCode();
    }
    return e instanceof CertprocException known ? of(known) : ExitCode.ENVIRONMENT;
  }

  private static ExitCode of(CertprocException e) {
    if (isNo(e)) {
      return ExitCode.NO;
    }
    if (isUsage(e)) {
      return ExitCode.USAGE;
    }
    return isUnreadable(e) ? ExitCode.UNREADABLE : ExitCode.ENVIRONMENT;
  }

  private static boolean isNo(CertprocException e) {
    return e instanceof InvalidPayloadException
        || e instanceof InvalidFactsException
        || e instanceof CalendarException.Invalid
        || e instanceof InvalidValueException
        || e instanceof LifecycleException.Invalid
        || e instanceof UnprintableTextException
        || e instanceof InvalidSheetException
        || e instanceof TokenException.PinRefused
        || e instanceof TokenException.InstallRefused
        || e instanceof UnlockException.Refused
        || e instanceof Pkcs12Exception.Refused
        || isNoToSigning(e);
  }

  private static boolean isNoToSigning(CertprocException e) {
    return e instanceof SigningException
        || e instanceof UnsignablePdfException
        || e instanceof DossierException.NotSigned
        || e instanceof CmsException.Refused;
  }

  private static boolean isUsage(CertprocException e) {
    return e instanceof ProfileException.Unknown
        || e instanceof CalendarException.OutOfRange
        || e instanceof CalendarException.BadCount
        || e instanceof UnknownFormException
        || e instanceof UndefinedFormException
        || e instanceof TriageException
        || e instanceof PictureSizeException
        || e instanceof DossierException.Unsuitable;
  }

  private static boolean isUnreadable(CertprocException e) {
    return e instanceof UnreadablePayloadException
        || e instanceof UnreadableFactsException
        || e instanceof CalendarException.Unreadable
        || e instanceof LifecycleException.Unreadable
        || e instanceof NotACertificateException
        || e instanceof UnlockException.Unreadable
        || e instanceof Pkcs12Exception.Unreadable
        || e instanceof UnreadablePdfException
        || e instanceof CmsException.Unreadable
        || e instanceof SignatureImageException
        || e instanceof UnreadableSheetException
        || e instanceof ConformanceException;
  }
}
