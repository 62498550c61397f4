/** JSON and keys of the agent's messages. */
@NullMarked
package vn.certproc.agent.internal;

import org.jspecify.annotations.NullMarked;
