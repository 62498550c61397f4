package vn.certproc.core;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.certproc.api.model.SubscriberKind.AGENCY;
import static vn.certproc.api.model.SubscriberKind.DEVICE;
import static vn.certproc.api.model.SubscriberKind.HEAD;
import static vn.certproc.api.model.SubscriberKind.STAFF;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.certproc.api.decision.ChannelOption;
import vn.certproc.api.decision.Check;
import vn.certproc.api.decision.Decision;
import vn.certproc.api.decision.Obligation;
import vn.certproc.api.model.ApplicantRole;
import vn.certproc.api.model.Procedure;
import vn.certproc.api.model.Request;
import vn.certproc.api.model.TokenCondition;
import vn.certproc.api.text.Text;
import vn.certproc.core.profile.ProfileSet;

/** Where the letter is silent an official sees the reading: each one, in a case it decides. */
class ReadingsTest {

  static Stream<Arguments> readings() {
    Request renewal = Sample.request(Procedure.RENEW, STAFF);
    return Stream.of(
        Arguments.of(renewal, "managing-agency", "gần nhất", "nearest"),
        Arguments.of(Make.issue(AGENCY), "managing-agency", "ở cấp trên", "strictly above"),
        Arguments.of(
            Make.agency(Procedure.RENEW, Sample.DEPARTMENT),
            "delegation-566-unknown",
            "không có trong danh sách ở Mục 1",
            "not in the list of §1"),
        Arguments.of(
            Make.agency(Procedure.RENEW, Sample.DEPARTMENT),
            "delegation-566-unknown",
            "566/QĐ-UBND",
            "does not say whom"),
        Arguments.of(
            Make.issue(AGENCY), "agency-standing", "bắt buộc khi cấp mới", "demanded for a new"),
        Arguments.of(
            Make.headOf(Procedure.RENEW, Sample.OFFICE),
            "kind-mismatch",
            "như cá nhân thuộc cơ quan cấp trên",
            "as staff of the parent"),
        Arguments.of(
            Make.withToken(Procedure.REVOKE, TokenCondition.LOST),
            "confirm-loss",
            "cơ quan gửi đề nghị bước 2",
            "sends step 2"),
        Arguments.of(
            Sample.request(Procedure.REVOKE, STAFF),
            "return-token",
            "cơ quan gửi đề nghị bước 2",
            "sends step 2"),
        Arguments.of(
            Make.issue(STAFF),
            "request-effective-time",
            "cơ quan gửi đề nghị bước 2",
            "sends step 2"),
        Arguments.of(renewal, "remaining-validity", "giờ Việt Nam", "Asia/Ho_Chi_Minh"),
        Arguments.of(renewal, "renewed-once", "từ chối hoặc trả lại", "Refused or returned"),
        Arguments.of(renewal, "renewed-once", "Điều 65", "art. 65"),
        Arguments.of(renewal, "renewal-early", "không nêu số ngày", "gives no number"),
        Arguments.of(
            Make.issue(AGENCY, "e-tax"), "intended-use", "thiếu mã số thuế", "there is a warning"),
        Arguments.of(
            Make.issue(HEAD, "state-treasury"), "intended-use", "hoặc cấp phó", "or a deputy"),
        Arguments.of(
            Make.change(STAFF, Make.replace("organization-name")),
            "change-case",
            "không còn phù hợp",
            "no longer fits"),
        Arguments.of(
            Make.change(STAFF, Make.replace("full-name")),
            "change-case",
            "Đính chính họ tên",
            "corrected name"),
        Arguments.of(
            Make.begin(Request.recover(Make.TOKEN, "password-forgotten"), STAFF).build(),
            "recovery-case",
            "tiêu đề Mục 9",
            "heading of §9"),
        Arguments.of(
            renewal, "token-at-hand", "thu hồi rồi đề nghị cấp mới", "revoke, then new issue"),
        Arguments.of(renewal, "remaining-validity", "cấp mới là cách hiểu", "is a reading"),
        Arguments.of(renewal, "renewed-once", "cấp mới là cách hiểu", "is a reading"),
        Arguments.of(renewal, "paper 2", "không nêu cách gửi bản chính", "does not say how"),
        Arguments.of(
            Sample.request(Procedure.REVOKE, STAFF),
            "paper 2",
            "không nêu cách gửi bản chính",
            "does not say how"),
        Arguments.of(
            Make.issue(STAFF), "request-effective-time", "không nêu cách gửi", "does not say how"),
        Arguments.of(
            Make.revoke(STAFF, ApplicantRole.SUBSCRIBER, "token-lost"),
            "confirm-loss",
            "không nêu cách gửi",
            "does not say how"),
        Arguments.of(renewal, "dms 1", "không quy định cách gửi bước 1", "no rule for step 1"),
        Arguments.of(renewal, "paper 1", "không quy định cách gửi bước 1", "no rule for step 1"),
        Arguments.of(renewal, "period", "Quyết định 566", "has no date of its own"),
        Arguments.of(
            Sample.request(Procedure.RENEW, DEVICE), "subscriber-covered", "Mẫu 05", "forms 05"));
  }

  @ParameterizedTest
  @MethodSource("readings")
  void theReadingStandsBesideTheAnswer(Request request, String where, String vi, String en) {
    Decision decision =
        (Decision)
            new Assessor(ProfileSet.builtIn())
                .assess(request, AssessmentOptions.on(Sample.DAY).under("long-an-2020"));
    List<Text> notes = notes(decision, where).toList();
    assertThat(notes).as(where).isNotEmpty();
    assertThat(notes).anyMatch(n -> n.vi().contains(vi));
    assertThat(notes).anyMatch(n -> n.en().contains(en));
  }

  /** A check's note, an obligation's, or that of a channel such as {@code paper 2}. */
  private static Stream<Text> notes(Decision decision, String where) {
    Stream<Text> checks =
        decision.checks().stream()
            .filter(c -> c.code().equals(where))
            .map(Check::note)
            .flatMap(java.util.Optional::stream);
    Stream<Text> obligations =
        decision.obligations().stream()
            .filter(o -> o.code().equals(where))
            .map(Obligation::note)
            .flatMap(java.util.Optional::stream);
    Stream<Text> channels =
        decision.route().stream()
            .flatMap(
                s ->
                    s.channels().stream()
                        .filter(c -> where.equals(c.channel().code() + " " + s.step())))
            .map(ChannelOption::note)
            .flatMap(java.util.Optional::stream);
    return Stream.concat(checks, Stream.concat(obligations, channels));
  }
}
