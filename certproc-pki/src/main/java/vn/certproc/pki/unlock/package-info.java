/**
 * Unlocking a token from afar: the technician of the Department, who has the security officer's
 * PIN, answers a ticket that the coordinator at the token made (letter §9).
 *
 * <p>Who attacks holds the way on which ticket and answer travel (mail, chat, shared folders): he
 * reads, alters, withholds, repeats and invents them. He holds neither of the two machines, nor the
 * technician's key, nor the telephone call in which the coordinator reads the ticket's code aloud.
 * Against him: the PIN is encrypted for a key that exists for one ticket; the code binds that key
 * to the call; the technician's signature, inside the encryption and bound to the ticket, keeps any
 * other PIN away from the token, which a few wrong ones would destroy; one answer is accepted, and
 * for minutes. What this does not protect stands in {@code docs/remote-unlock.md}.
 *
 * <p>No token, file or clock of the system is touched here.
 */
@NullMarked
package vn.certproc.pki.unlock;

import org.jspecify.annotations.NullMarked;
