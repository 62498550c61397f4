package vn.certproc.checks.dss;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLConnection;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** Asks the tests' own time-stamp authority (RFC 3161 over HTTP). */
final class LoopbackTimeStamps implements TSPSource {

  private static final long serialVersionUID = 1L;
  private static final int TIMEOUT_MILLIS = 20_000;

  private final String uri;

  LoopbackTimeStamps(String uri) {
    this.uri = uri;
  }

  @Override
  public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    try {
      TimeStampRequest request =
          generator.generate(
              new ASN1ObjectIdentifier(algorithm.getOid()),
              digest,
              new BigInteger(64, new SecureRandom()));
      TimeStampResponse response = new TimeStampResponse(post(request.getEncoded()));
      response.validate(request);
      return new TimestampBinary(response.getTimeStampToken().getEncoded());
    } catch (IOException | TSPException e) {
      throw new IllegalStateException("no time stamp from " + uri, e);
    }
  }

  private byte[] post(byte[] body) throws IOException {
    URLConnection connection = URI.create(uri).toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    connection.setRequestProperty("Content-Type", "application/timestamp-query");
    connection.setDoOutput(true);
    connection.getOutputStream().write(body);
    try (var in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }
}
