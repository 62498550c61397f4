/**
 * What a host exchanges with the Authority's desktop agent, "VGCA Sign Service", which signs for a
 * web application on the clerk's own machine: the clerk's browser sends it an {@link
 * vn.certproc.agent.AgentRequest}; it fetches the document, signs it, posts it to the host's upload
 * handler, which answers with an {@link vn.certproc.agent.UploadAnswer}; the browser gets an {@link
 * vn.certproc.agent.AgentReply}. What came back is checked by {@link
 * vn.certproc.agent.ReturnedDocument}.
 *
 * <p>The agent's messages are known second-hand, from applications that agree in using it; no
 * document of the Authority was seen. The names of its operations and keys stand in {@link
 * vn.certproc.agent.AgentOperation} and {@code internal.Keys}, so that they are easy to correct.
 */
@NullMarked
package vn.certproc.agent;

import org.jspecify.annotations.NullMarked;
