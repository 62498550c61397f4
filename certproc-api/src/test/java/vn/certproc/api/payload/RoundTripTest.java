package vn.certproc.api.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.certproc.api.model.Organization;
import vn.certproc.api.model.Payload;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.RequestList;
import vn.certproc.api.model.Subscriber;
import vn.certproc.api.model.SubscriberKind;

/** What is written and read again is the same. */
class RoundTripTest {

  private final RequestWriter writer = RequestWriter.standard();
  private final RequestReader reader = RequestReader.standard();

  private void assertSame(Payload payload, String seed) {
    byte[] xml = writer.write(payload);
    Reading reading = reader.read(xml, seed, Samples.TODAY);
    assertThat(reading.faults()).as("%s%n%s", seed, text(xml)).isEmpty();
    assertThat(reading.orElseThrow()).as("%s%n%s", seed, text(xml)).isEqualTo(payload);
    assertThat(text(writer.write(reading.orElseThrow()))).as(seed).isEqualTo(text(xml));
  }

  private static String text(byte[] xml) {
    return new String(xml, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(Procedure.class)
  void everyProcedureAndKind(Procedure procedure) {
    for (SubscriberKind kind : SubscriberKind.values()) {
      for (long seed = 0; seed < 60; seed++) {
        Samples samples = new Samples(seed * 31 + procedure.name().length());
        assertSame(samples.request(procedure, kind), procedure + " " + kind + " " + seed);
      }
    }
  }

  @Test
  void lists() {
    for (long seed = 0; seed < 40; seed++) {
      assertSame(new Samples(seed).list(1 + (int) (seed % 7)), "list " + seed);
    }
  }

  @Test
  void aListOfTenThousand() {
    Samples samples = new Samples(7);
    Organization shared = samples.organization();
    List<Request> rows = new ArrayList<>();
    for (int i = 0; i < RequestList.MAX_ROWS; i++) {
      rows.add(
          Request.renew(samples.certificate(), i % 2)
              .subscriber(Subscriber.staff(samples.person(), shared))
              .applicant(vn.certproc.api.model.ApplicantRole.SUBSCRIBER)
              .reference("hàng " + i)
              .build());
    }
    RequestList list = RequestList.of(rows).with(samples.dispatch());
    byte[] xml = writer.write(list);
    RequestReader roomy = RequestReader.of(Limits.standard());
    Payload back = roomy.read(xml, "list.xml", Samples.TODAY).orElseThrow();
    assertThat(back).isEqualTo(list);
    Optional<Organization> first = Optional.of(back.requests().get(0).subscriber().organization());
    assertThat(back.requests().get(9_999).subscriber().organization()).isSameAs(first.get());
  }
}
