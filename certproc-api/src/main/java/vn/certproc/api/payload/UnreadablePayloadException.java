package vn.certproc.api.payload;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.certproc.api.error.Fault;

/**
 * The input is no XML that may be read: not XML, cut off, in a wrong encoding, with a document type
 * declaration, or over a limit. Codes: {@code payload-empty}, {@code payload-not-xml}, {@code
 * payload-not-well-formed}, {@code payload-truncated}, {@code payload-encoding}, {@code
 * payload-doctype}, {@code payload-too-large}, {@code payload-too-deep}, {@code
 * payload-text-too-long}. Line and column are given where they are known.
 */
public final class UnreadablePayloadException extends PayloadException {

  private static final long serialVersionUID = 1L;

  UnreadablePayloadException(Fault fault, @Nullable Throwable cause) {
    super(List.of(fault), cause);
  }
}
