package vn.certproc.pkcs11;

import vn.certproc.pkcs11.internal.cryptoki.Ckf;
import vn.certproc.pkcs11.internal.cryptoki.RawTokenInfo;

/** What a token says, with what the adapter knows of its PINs. */
final class TokenInfos {

  private TokenInfos() {}

  static TokenInfo of(TokenLocator.Located at, PinGuard guard) {
    RawTokenInfo raw = at.info();
    return new TokenInfo(
        at.id(),
        raw.label(),
        raw.manufacturer(),
        raw.model(),
        raw.hardware(),
        raw.firmware(),
        raw.totalMemory(),
        raw.freeMemory(),
        raw.has(Ckf.TOKEN_INITIALIZED),
        PinRole.USER.set(raw),
        raw.has(Ckf.WRITE_PROTECTED),
        guard.state(PinRole.USER, raw),
        guard.state(PinRole.SECURITY_OFFICER, raw),
        raw.minPinLength(),
        raw.maxPinLength());
  }
}
