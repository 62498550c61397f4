package vn.certproc.api.payload;

import vn.certproc.api.model.AgencyLetter;
import vn.certproc.api.model.Coded;
import vn.certproc.api.model.Dispatch;
import vn.certproc.api.model.LetterSigner;
import vn.certproc.api.payload.document.DispatchNode;
import vn.certproc.api.payload.document.LetterNode;
import vn.certproc.api.payload.document.SignerNode;

/** Turns letters and the managing agency's part into carriers. */
final class LetterNodes {

  private LetterNodes() {}

  static LetterNode letter(AgencyLetter letter) {
    LetterNode node = new LetterNode();
    node.number = PayloadNodes.text(letter.number());
    node.symbol = PayloadNodes.text(letter.symbol());
    node.place = PayloadNodes.text(letter.place());
    node.date = PayloadNodes.any(letter.date());
    node.signer = letter.signer().map(LetterNodes::signer).orElse(null);
    node.recipients =
        letter.recipients().isEmpty() ? null : PayloadNodes.texts(letter.recipients());
    return node;
  }

  private static SignerNode signer(LetterSigner signer) {
    SignerNode node = new SignerNode();
    node.authorities = PayloadNodes.texts(signer.authority());
    node.fullName = PayloadNodes.text(signer.fullName());
    return node;
  }

  static DispatchNode dispatch(Dispatch dispatch) {
    DispatchNode node = new DispatchNode();
    node.letter = letter(dispatch.letter());
    node.receiver = dispatch.receiver().map(SubscriberNodes::person).orElse(null);
    node.deliveryAddress = PayloadNodes.text(dispatch.deliveryAddress());
    node.coordinator = dispatch.coordinator().map(SubscriberNodes::person).orElse(null);
    node.channel = dispatch.channel().map(Coded::code).orElse(null);
    node.portalAccount = PayloadNodes.any(dispatch.portalAccount());
    return node;
  }
}
