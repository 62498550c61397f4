/*
 * A PKCS#11 module made for tests: four slots whose tokens a test makes, pulls out, puts back and
 * spoils as it likes. Compiled twice, for both binary layouts (cryptoki.h). Like a vendor's module it
 * exports C_GetFunctionList alone, and beside it the control functions:
 *
 *   void mock_reset(void)             as freshly loaded: finalised, no token in any slot, options as at
 *                                     the start, counters at 0
 *   void mock_token(int slot, const char *label, const char *serial, const char *userPin,
 *                   const char *soPin)
 *                                     an initialised token appears; userPin "" leaves it without one,
 *                                     serial "" leaves the serial number blank
 *   void mock_uninitialised(int slot) a token appears that is not initialised
 *   void mock_remove(int slot)        the token is pulled out: its sessions and handles are dead
 *   void mock_insert(int slot)        it is put back: the same PINs and objects, new object handles,
 *                                     nobody logged in
 *   int  mock_set(int slot, const char *option, long value)
 *                                     sets an option; slot -1 sets it in all slots; -1: no such option
 *   long mock_get(int slot, const char *what)
 *                                     what a slot holds: see below; -1: no such thing
 *   long mock_count(const char *name) calls of a function since mock_reset, such as "C_Login"; C_Login
 *                                     and C_SetPIN also by whose PIN it is: "C_Login:user",
 *                                     "C_Login:so", "C_Login:context", "C_SetPIN:user", "C_SetPIN:so"
 *   void mock_fail(const char *function, long nth, unsigned int rv)
 *                                     the nth call of that function from now on answers rv, once, and
 *                                     does nothing; one such fault at a time, nth 0: none
 *   void mock_remove_at(int slot, long nth)
 *                                     the token is pulled out just before the nth call from now on;
 *                                     one such plan at a time, nth 0: none
 *
 * For mock_count and mock_fail the name "*" means any function.
 *
 * Options (OPTIONS in mock.h has their first values):
 *   slot-info-rv, token-info-rv   what C_GetSlotInfo, C_GetTokenInfo answer instead of CKR_OK
 *   removed-rv                    what the first use of a dead session answers; then it is
 *                                 CKR_SESSION_HANDLE_INVALID
 *   user-tries, so-tries          wrong tries until a PIN is locked; setting it restores all tries
 *   count-flags, locked-flag      0: the token does not show COUNT_LOW and FINAL_TRY, or LOCKED
 *   to-be-changed                 1: the user's PIN is flagged as to be changed, until C_SetPIN does;
 *                                 2: and signing and writing answer CKR_PIN_EXPIRED until then
 *   pin-min, pin-max              lengths of new PINs, in bytes; a login with another length is a wrong try
 *   pin-policy                    1: new PINs need upper case, lower case and a digit (CKR_PIN_INVALID)
 *   protected-path                1: the PIN is typed at the reader; C_Login without a PIN succeeds
 *   write-protected               1: no read-write sessions
 *   login-to-write                0: public objects are written without a login
 *   memory                        bytes on the token; -1: without end, shown as unknown. When it is
 *                                 used up, objects are refused with CKR_DEVICE_MEMORY
 *   memory-shown                  0: memory is shown as unknown even so
 *   max-sessions                  sessions of a token; 0: as many as there are
 *   combined-mechanisms, pss, ec  0: the token has no CKM_SHA256_…, CKM_…_PSS, elliptic curves
 *   always-authenticate           1: private keys that are made or written want the PIN at each signature
 *   os-locking                    0: C_Initialize refuses CKF_OS_LOCKING_OK with CKR_CANT_LOCK (module)
 *   events                        0: C_WaitForSlotEvent is not supported (module)
 *
 * mock_get answers every option by its name, and: user-left, so-left (tries), user-compared,
 * so-compared (PINs that reached the token's comparison), sessions, objects (on the token),
 * logged-in (0 nobody, 1 user, 2 security officer), present, most-at-once (calls that were in the
 * module at once; the same for all slots).
 *
 * If the environment has MOCK_TOKEN=label,serial,userPin,soPin, the first C_Initialize puts that token
 * into slot 0: for programs that can't call the functions above. All is under one lock. No PIN is kept
 * but in the token's own data.
 */
#include "mock.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define EXPORT __attribute__((visibility("default")))
#define MAX_COUNTERS 96
#define ANY "*"

slot slots[SLOTS];
session sessions[MAX_SESSIONS];
object objects[MAX_OBJECTS];
int initialised;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;

/* Calls that are in the module, those that wait for the lock too, and the most there have been. */
static atomic_int inside;
static int mostInside;

#define OPTION_NAME(index, name, value) name,
static const char *const optionNames[OPTION_COUNT] = {OPTIONS(OPTION_NAME)};
#define OPTION_START(index, name, value) value,
static const long optionStarts[OPTION_COUNT] = {OPTIONS(OPTION_START)};
#define OPTION_SAME(index, name, value) [index] = value,
static long options[SLOTS][OPTION_COUNT] = {
    {OPTIONS(OPTION_SAME)}, {OPTIONS(OPTION_SAME)}, {OPTIONS(OPTION_SAME)}, {OPTIONS(OPTION_SAME)}};

static struct {
  char name[40];
  long number;
} counters[MAX_COUNTERS];

static struct {
  char function[40];
  long nth;
  CK_RV rv;
} fault;

static struct {
  int slot;
  long nth;
} removal;

void count_call(const char *name) {
  for (int i = 0; i < MAX_COUNTERS; i++) {
    if (counters[i].number == 0) {
      snprintf(counters[i].name, sizeof counters[i].name, "%s", name);
    }
    if (strcmp(counters[i].name, name) == 0) {
      counters[i].number++;
      return;
    }
  }
}

CK_RV mock_enter(const char *function) {
  int now = atomic_fetch_add(&inside, 1) + 1;
  pthread_mutex_lock(&lock);
  mostInside = now > mostInside ? now : mostInside;
  count_call(ANY);
  count_call(function);
  if (removal.nth > 0 && --removal.nth == 0) {
    pull_out(removal.slot);
  }
  int meant = strcmp(fault.function, ANY) == 0 || strcmp(fault.function, function) == 0;
  if (fault.nth > 0 && meant && --fault.nth == 0) {
    return fault.rv;
  }
  return initialised || strcmp(function, "C_Initialize") == 0 ? CKR_OK : CKR_CRYPTOKI_NOT_INITIALIZED;
}

void mock_leave(void) {
  pthread_mutex_unlock(&lock);
  atomic_fetch_sub(&inside, 1);
}

void mock_wait(void) { pthread_cond_wait(&changed, &lock); }

void mock_wake(void) { pthread_cond_broadcast(&changed); }

long option(int slot, int index) { return options[slot == EVERYWHERE ? 0 : slot][index]; }

static int option_index(const char *name) {
  for (int i = 0; i < OPTION_COUNT; i++) {
    if (strcmp(optionNames[i], name) == 0) {
      return i;
    }
  }
  return -1;
}

static void forget_token(int index) {
  pull_out(index);
  drop_objects(index, 0);
  memset(&slots[index], 0, sizeof slots[index]);
}

static void make_token(int index, const char *label, const char *serial, const char *userPin, const char *soPin) {
  slot *token = &slots[index];
  forget_token(index);
  token->initialised = 1;
  snprintf(token->label, sizeof token->label, "%s", label);
  snprintf(token->serial, sizeof token->serial, "%s", serial);
  set_pin(&token->officer, (const CK_BYTE *)soPin, strlen(soPin), option(index, SO_TRIES));
  if (userPin[0] != '\0') {
    set_pin(&token->user, (const CK_BYTE *)userPin, strlen(userPin), option(index, USER_TRIES));
  }
  token->mustChange = option(index, TO_BE_CHANGED) != 0;
  put_in(index);
}

static void token_of_environment(void) {
  const char *text = getenv("MOCK_TOKEN");
  char label[33], serial[17], user[MAX_PIN + 1], officer[MAX_PIN + 1];
  if (text != NULL && !slots[0].present && slots[0].label[0] == '\0' &&
      sscanf(text, "%32[^,],%16[^,],%64[^,],%64[^,]", label, serial, user, officer) == 4) {
    make_token(0, label, serial, user, officer);
  }
}

MOCK(C_Initialize, (void *initArgs), (initArgs)) {
  const CK_C_INITIALIZE_ARGS *arguments = initArgs;
  if (initialised) {
    return CKR_CRYPTOKI_ALREADY_INITIALIZED;
  }
  if (arguments != NULL && arguments->pReserved != NULL) {
    return CKR_ARGUMENTS_BAD;
  }
  if (arguments != NULL && (arguments->flags & CKF_OS_LOCKING_OK) && !option(EVERYWHERE, OS_LOCKING)) {
    return CKR_CANT_LOCK;
  }
  token_of_environment();
  initialised = 1;
  for (int i = 0; i < SLOTS; i++) {
    slots[i].event = 0;
  }
  return CKR_OK;
}

static void end_everything(void) {
  for (int i = 0; i < SLOTS; i++) {
    end_sessions(i);
  }
  initialised = 0;
  mock_wake();
}

MOCK(C_Finalize, (void *reserved), (reserved)) {
  if (reserved != NULL) {
    return CKR_ARGUMENTS_BAD;
  }
  end_everything();
  return CKR_OK;
}

CK_RV C_GetFunctionList(CK_FUNCTION_LIST **list) {
#define ENTRY(name, parameters, arguments) .name = name,
  static CK_FUNCTION_LIST functions = {.version = {2, 40}, CK_FUNCTIONS(ENTRY)};
  if (list == NULL) {
    return CKR_ARGUMENTS_BAD;
  }
  *list = &functions;
  return CKR_OK;
}

EXPORT void mock_reset(void) {
  pthread_mutex_lock(&lock);
  end_everything();
  for (int i = 0; i < SLOTS; i++) {
    forget_token(i);
    end_sessions(i);
    memcpy(options[i], optionStarts, sizeof optionStarts);
  }
  memset(counters, 0, sizeof counters);
  memset(&fault, 0, sizeof fault);
  memset(&removal, 0, sizeof removal);
  mostInside = 0;
  pthread_mutex_unlock(&lock);
}

EXPORT void mock_token(int index, const char *label, const char *serial, const char *userPin, const char *soPin) {
  pthread_mutex_lock(&lock);
  make_token(index, label, serial, userPin, soPin);
  pthread_mutex_unlock(&lock);
}

EXPORT void mock_uninitialised(int index) {
  pthread_mutex_lock(&lock);
  forget_token(index);
  put_in(index);
  pthread_mutex_unlock(&lock);
}

EXPORT void mock_remove(int index) {
  pthread_mutex_lock(&lock);
  pull_out(index);
  pthread_mutex_unlock(&lock);
}

EXPORT void mock_insert(int index) {
  pthread_mutex_lock(&lock);
  put_in(index);
  pthread_mutex_unlock(&lock);
}

static void set_option(int index, int which, long value) {
  options[index][which] = value;
  if (which == USER_TRIES) {
    slots[index].user.left = value;
  } else if (which == SO_TRIES) {
    slots[index].officer.left = value;
  } else if (which == TO_BE_CHANGED) {
    slots[index].mustChange = value != 0;
  }
}

EXPORT int mock_set(int index, const char *name, long value) {
  int which = option_index(name);
  pthread_mutex_lock(&lock);
  for (int i = 0; which >= 0 && i < SLOTS; i++) {
    if (index == i || index == EVERYWHERE || which == EVENTS || which == OS_LOCKING) {
      set_option(i, which, value);
    }
  }
  pthread_mutex_unlock(&lock);
  return which < 0 ? -1 : 0;
}

static long object_count(int index) {
  long found = 0;
  for (int i = 0; i < MAX_OBJECTS; i++) {
    found += objects[i].handle != 0 && objects[i].slot == index && objects[i].owner == 0;
  }
  return found;
}

static long state_of(int index, const char *what) {
  const slot *token = &slots[index];
  const struct {
    const char *name;
    long value;
  } states[] = {
      {"user-left", token->user.left},         {"so-left", token->officer.left},
      {"user-compared", token->user.compared}, {"so-compared", token->officer.compared},
      {"sessions", session_count(index, 0)},   {"objects", object_count(index)},
      {"logged-in", token->role},              {"present", token->present},
      {"most-at-once", mostInside},
  };
  for (size_t i = 0; i < sizeof states / sizeof states[0]; i++) {
    if (strcmp(states[i].name, what) == 0) {
      return states[i].value;
    }
  }
  return -1;
}

EXPORT long mock_get(int index, const char *what) {
  int which = option_index(what);
  pthread_mutex_lock(&lock);
  long value = which >= 0 ? options[index][which] : state_of(index, what);
  pthread_mutex_unlock(&lock);
  return value;
}

EXPORT long mock_count(const char *name) {
  long number = 0;
  pthread_mutex_lock(&lock);
  for (int i = 0; i < MAX_COUNTERS; i++) {
    if (counters[i].number > 0 && strcmp(counters[i].name, name) == 0) {
      number = counters[i].number;
    }
  }
  pthread_mutex_unlock(&lock);
  return number;
}

EXPORT void mock_fail(const char *function, long nth, unsigned int rv) {
  pthread_mutex_lock(&lock);
  snprintf(fault.function, sizeof fault.function, "%s", function);
  fault.nth = nth;
  fault.rv = rv;
  pthread_mutex_unlock(&lock);
}

EXPORT void mock_remove_at(int index, long nth) {
  pthread_mutex_lock(&lock);
  removal.slot = index;
  removal.nth = nth;
  pthread_mutex_unlock(&lock);
}
