package vn.certproc.pkcs11;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import vn.certproc.api.error.Fault;
import vn.certproc.api.error.Where;
import vn.certproc.pkcs11.internal.cryptoki.Cka;
import vn.certproc.pkcs11.internal.cryptoki.Ckm;
import vn.certproc.pkcs11.internal.cryptoki.ObjectFunctions;
import vn.certproc.pkcs11.internal.cryptoki.Template;

/** Makes key pairs on a token. */
final class KeyGeneration {

  private static final int ID_BYTES = 16;

  /** 65537, F4. */
  private static final byte[] EXPONENT = {1, 0, 1};

  private final Driver driver;
  private final long slot;
  private final TokenId token;

  KeyGeneration(Driver driver, long slot, TokenId token) {
    this.driver = driver;
    this.slot = slot;
    this.token = token;
  }

  TokenKey generate(long session, KeySpec spec, String label) {
    long mechanism = spec.rsa() ? Ckm.RSA_PKCS_KEY_PAIR_GEN : Ckm.EC_KEY_PAIR_GEN;
    if (!driver.slots().mechanisms(slot).contains(mechanism)) {
      throw new TokenException.Unsuitable(
          Fault.of("token-cannot-generate", Where.in(token.name())));
    }
    byte[] id = new byte[ID_BYTES];
    new SecureRandom().nextBytes(id);
    ObjectFunctions.KeyPairHandles made;
    try (Template publicKey = publicKey(spec, label, id);
        Template privateKey = privateKey(label, id)) {
      made = driver.objects().generateKeyPair(session, mechanism, publicKey, privateKey);
    }
    List<ObjectReader.KeyObject> keys = new ObjectReader(driver.objects(), session).privateKeys();
    return keys.stream()
        .filter(k -> k.handle() == made.privateKey() || k.key().id().equals(ObjectId.of(id)))
        .map(ObjectReader.KeyObject::key)
        .findFirst()
        .orElseThrow(
            () -> new TokenException.Unsuitable(Fault.of("key-missing", Where.in(token.name()))));
  }

  private Template publicKey(KeySpec spec, String label, byte[] id) {
    Template template = common(label, id, Cka.PUBLIC_KEY, false).bool(Cka.VERIFY, true);
    return spec.rsa()
        ? template.ulong(Cka.MODULUS_BITS, spec.bits()).bytes(Cka.PUBLIC_EXPONENT, EXPONENT)
        : template.bytes(Cka.EC_PARAMS, spec.curve());
  }

  private Template privateKey(String label, byte[] id) {
    return common(label, id, Cka.PRIVATE_KEY, true)
        .bool(Cka.SENSITIVE, true)
        .bool(Cka.EXTRACTABLE, false)
        .bool(Cka.SIGN, true);
  }

  private Template common(String label, byte[] id, long type, boolean secret) {
    return driver
        .objects()
        .template()
        .ulong(Cka.CLASS, type)
        .bool(Cka.TOKEN, true)
        .bool(Cka.PRIVATE, secret)
        .bytes(Cka.LABEL, label.getBytes(StandardCharsets.UTF_8))
        .bytes(Cka.ID, id);
  }
}
