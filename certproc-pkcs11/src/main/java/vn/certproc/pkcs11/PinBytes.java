package vn.certproc.pkcs11;

import java.nio.ByteBuffer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The bytes of one PIN, outside the Java heap. Any number of calls use them at once, none waits for
 * another: two operations that use the same two PINs the other way round cannot block each other.
 * Only {@link #close} waits, for the calls that it found. Thread-safe.
 */
final class PinBytes {

  private final ByteBuffer bytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition unused = lock.newCondition();
  private int uses;
  private boolean closed;

  /** Takes the buffer over. */
  PinBytes(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * Calls a function with a view of the bytes, which nobody wipes meanwhile. No lock is held.
   *
   * @throws IllegalStateException when they were closed
   */
  <T> T use(Function<ByteBuffer, T> use) {
    begin();
    try {
      return use.apply(bytes.duplicate());
    } finally {
      end();
    }
  }

  private void begin() {
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("the PIN was closed");
      }
      uses++;
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    lock.lock();
    try {
      uses--;
      unused.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets no further call begin, waits for those that did, and wipes. May be called again. */
  void close() {
    lock.lock();
    try {
      closed = true;
      while (uses > 0) {
        unused.awaitUninterruptibly();
      }
      wipe(bytes);
    } finally {
      lock.unlock();
    }
  }

  /** All zeros, whatever the limit. */
  static void wipe(ByteBuffer buffer) {
    buffer.clear();
    for (int i = 0; i < buffer.capacity(); i++) {
      buffer.put(i, (byte) 0);
    }
  }
}
