package vn.certproc.api.payload;

import vn.certproc.api.model.Handover;
import vn.certproc.api.model.Loss;
import vn.certproc.api.payload.document.HandoverNode;
import vn.certproc.api.payload.document.LossNode;

/** Turns what befell a token into carriers. */
final class TokenEventNodes {

  private TokenEventNodes() {}

  static HandoverNode handover(Handover handover) {
    HandoverNode node = new HandoverNode();
    node.on = PayloadNodes.any(handover.on());
    node.place = PayloadNodes.text(handover.place());
    node.deliveredBy = handover.deliveredBy().map(SubscriberNodes::person).orElse(null);
    node.receivedBy = handover.receivedBy().map(SubscriberNodes::person).orElse(null);
    node.state = PayloadNodes.text(handover.state());
    node.certificateSerialNumber = PayloadNodes.serial(handover.certificateSerial());
    node.effectiveFrom = PayloadNodes.any(handover.effectiveFrom());
    return node;
  }

  static LossNode loss(Loss loss) {
    LossNode node = new LossNode();
    node.on = PayloadNodes.any(loss.on());
    node.time = PayloadNodes.any(loss.time());
    node.place = PayloadNodes.text(loss.place());
    node.circumstances = PayloadNodes.text(loss.circumstances());
    node.confirmedOn = PayloadNodes.any(loss.confirmedOn());
    node.confirmedAt = PayloadNodes.text(loss.confirmedAt());
    node.confirmedBy = loss.confirmedBy().map(SubscriberNodes::person).orElse(null);
    node.reportedBy = loss.reportedBy().map(SubscriberNodes::person).orElse(null);
    return node;
  }
}
