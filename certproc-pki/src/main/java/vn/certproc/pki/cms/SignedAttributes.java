package vn.certproc.pki.cms;

import java.time.Instant;
import java.util.Optional;

/** stub. */
record SignedAttributes(Optional<byte[]> messageDigest, Optional<Instant> signingTime) {}
