/* The inside of the mock module: see mock.c for what it offers to tests. */
#ifndef MOCK_H
#define MOCK_H

#include <openssl/evp.h>

#include "cryptoki.h"

#define SLOTS 4
#define MAX_PIN 64
#define MAX_SESSIONS 256
#define MAX_OBJECTS 256
#define MAX_ATTRIBUTES 40
#define EVERYWHERE (-1)

/* What a test can set: the name, where it is set (of a slot or of the module), its value after mock_reset. */
#define OPTIONS(O)                            \
  O(SLOT_INFO_RV, "slot-info-rv", 0)          \
  O(TOKEN_INFO_RV, "token-info-rv", 0)        \
  O(REMOVED_RV, "removed-rv", CKR_DEVICE_REMOVED) \
  O(USER_TRIES, "user-tries", 3)              \
  O(SO_TRIES, "so-tries", 3)                  \
  O(COUNT_FLAGS, "count-flags", 1)            \
  O(LOCKED_FLAG, "locked-flag", 1)            \
  O(TO_BE_CHANGED, "to-be-changed", 0)        \
  O(PIN_MIN, "pin-min", 4)                    \
  O(PIN_MAX, "pin-max", 16)                   \
  O(PIN_POLICY, "pin-policy", 0)              \
  O(PROTECTED_PATH, "protected-path", 0)      \
  O(WRITE_PROTECTED, "write-protected", 0)    \
  O(LOGIN_TO_WRITE, "login-to-write", 1)      \
  O(MEMORY, "memory", -1)                     \
  O(MEMORY_SHOWN, "memory-shown", 1)          \
  O(MAX_SESSION_COUNT, "max-sessions", 0)     \
  O(COMBINED, "combined-mechanisms", 1)       \
  O(PSS, "pss", 1)                            \
  O(EC, "ec", 1)                              \
  O(ALWAYS_ASK, "always-authenticate", 0)     \
  O(OS_LOCKING, "os-locking", 1)              \
  O(EVENTS, "events", 1)

#define OPTION_INDEX(index, name, value) index,
enum { OPTIONS(OPTION_INDEX) OPTION_COUNT };

enum role { NOBODY, USER, OFFICER };

typedef struct {
  int set;
  CK_ULONG length;
  CK_BYTE text[MAX_PIN];
  long left;     /* tries that are left */
  long compared; /* how often a PIN that came from outside was compared with this one */
} pin;

typedef struct {
  CK_ATTRIBUTE_TYPE type;
  CK_ULONG length;
  void *value;
} attribute;

typedef struct {
  CK_OBJECT_HANDLE handle; /* 0: free */
  int slot;
  CK_SESSION_HANDLE owner; /* of a session object; 0 for a token object */
  EVP_PKEY *key;
  int count;
  attribute attributes[MAX_ATTRIBUTES];
} object;

typedef struct {
  int present;
  int initialised;
  char label[33];
  char serial[17];
  pin user;
  pin officer;
  int mustChange;
  enum role role; /* who is logged in: one state for all sessions of the token */
  int event;      /* an insertion or removal nobody has asked for yet */
} slot;

typedef struct {
  CK_SESSION_HANDLE handle; /* 0: free */
  int slot;
  int dead; /* its token was pulled out */
  CK_FLAGS flags;
  int finding;
  int foundCount;
  int foundNext;
  CK_OBJECT_HANDLE found[MAX_OBJECTS];
  int signing;
  int authenticated; /* the context-specific login has been made */
  CK_MECHANISM_TYPE mechanism;
  CK_RSA_PKCS_PSS_PARAMS pss;
  CK_OBJECT_HANDLE key;
  CK_BYTE *data; /* of C_SignUpdate */
  CK_ULONG dataLength;
} session;

extern slot slots[SLOTS];
extern session sessions[MAX_SESSIONS];
extern object objects[MAX_OBJECTS];

/* mock.c: the lock, counters, options. */
CK_RV mock_enter(const char *function);
void mock_leave(void);
void mock_wait(void);
void mock_wake(void);
void count_call(const char *name);
long option(int slot, int index);
extern int initialised;

/*
 * A function of the module: under the lock, counted, possibly failing because a test wants it to.
 * Those that nobody defines answer CKR_FUNCTION_NOT_SUPPORTED.
 */
#define MOCK(name, parameters, arguments) \
  static CK_RV do_##name parameters;      \
  CK_RV name parameters {                 \
    CK_RV rv = mock_enter(#name);         \
    if (rv == CKR_OK) {                   \
      rv = do_##name arguments;           \
    }                                     \
    mock_leave();                         \
    return rv;                            \
  }                                       \
  static CK_RV do_##name parameters

/* mock_slots.c */
CK_RV token_at(CK_SLOT_ID id, slot **token);
void pull_out(int index);
void put_in(int index);
void set_pin(pin *pin, const CK_BYTE *text, CK_ULONG length, long tries);

/* mock_sessions.c */
CK_RV session_of(CK_SESSION_HANDLE handle, session **session);
void end_session(session *session);
void end_sessions(int slot);
int session_count(int slot, CK_FLAGS flags);
CK_RV compare_pin(int slot, pin *pin, const CK_BYTE *text, CK_ULONG length);
CK_RV fit_for_pin(int slot, const CK_BYTE *text, CK_ULONG length);

/* mock_objects.c */
object *new_object(const session *session, const CK_ATTRIBUTE *attributes, CK_ULONG count);
CK_RV put_attribute(object *object, CK_ATTRIBUTE_TYPE type, const void *value, CK_ULONG length);
CK_RV put_default(object *object, CK_ATTRIBUTE_TYPE type, const void *value, CK_ULONG length);
void put_flag(object *object, CK_ATTRIBUTE_TYPE type, CK_BBOOL value);
void put_number(object *object, CK_ATTRIBUTE_TYPE type, CK_ULONG value);
const attribute *attribute_of(const object *object, CK_ATTRIBUTE_TYPE type);
int flag_of(const object *object, CK_ATTRIBUTE_TYPE type);
CK_ULONG number_of(const object *object, CK_ATTRIBUTE_TYPE type);
object *object_of(const session *session, CK_OBJECT_HANDLE handle);
CK_RV admit(const session *session, object *object);
void drop_object(object *object);
void drop_objects(int slot, CK_SESSION_HANDLE owner);
void new_handles(int slot);
long memory_used(int slot);

/* mock_keys.c */
CK_RV key_from_attributes(object *object);
EVP_PKEY *new_key(CK_MECHANISM_TYPE mechanism, CK_ULONG bits);
void attributes_from_key(object *publicKey, object *privateKey);
int mechanism_count(int slot);
CK_MECHANISM_TYPE mechanism_at(int slot, int position);
int has_mechanism(int slot, CK_MECHANISM_TYPE type);
void end_signing(session *session);

#endif
