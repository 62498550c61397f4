/** EU DSS as a process that validates and signs files on request; it never touches the network. */
@NullMarked
package vn.certproc.checks.dss;

import org.jspecify.annotations.NullMarked;
