package vn.certproc.forms.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.KeyPair;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.certproc.api.signing.SignatureScheme;
import vn.certproc.checks.authority.KeyPairs;

/** Each kind of key, each scheme. */
class SchemesTest {

  private static final PdfSigner SIGNER = PdfSigner.create();

  private static KeyPair key(String kind) {
    return kind.startsWith("secp")
        ? KeyPairs.sharedEc(kind)
        : KeyPairs.sharedRsa(Integer.parseInt(kind));
  }

  @ParameterizedTest
  @CsvSource({
    "2048, , RSA_PKCS1_SHA256",
    "2048, RSA_PKCS1_SHA512, RSA_PKCS1_SHA512",
    "2048, RSA_PSS_SHA256, RSA_PSS_SHA256",
    "3072, RSA_PSS_SHA512, RSA_PSS_SHA512",
    "3072, RSA_PKCS1_SHA384, RSA_PKCS1_SHA384",
    "4096, RSA_PSS_SHA384, RSA_PSS_SHA384",
    "secp256r1, , ECDSA_SHA256",
    "secp384r1, , ECDSA_SHA384",
    "secp521r1, , ECDSA_SHA512",
    "secp256r1, ECDSA_SHA512, ECDSA_SHA512",
    "secp384r1, ECDSA_SHA256, ECDSA_SHA256"
  })
  void signs(String key, SignatureScheme asked, SignatureScheme expected) throws IOException {
    SignatureOrder order = SignatureOrder.field("person", Authority.NOW);
    TestSigner signer = Authority.signer("Lê Thị Ổn", key(key));
    byte[] pdf =
        SIGNER
            .sign(
                ForeignField.document("person"),
                Optional.ofNullable(asked).map(order::withScheme).orElse(order),
                signer)
            .pdf();
    try (SignedFile file = new SignedFile(pdf)) {
      file.assertIntact("person");
      assertThat(file.cms("person").scheme()).contains(expected);
    }
    assertThat(signer.asked()).isEqualTo(1);
  }
}
