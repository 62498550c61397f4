/*
 * A PKCS#11 module that hands every call on to a real module, counts the calls, and can make one of
 * them fail: "what if the token is pulled out just there?", for every "there". Native layout only.
 *
 * It exports C_GetFunctionList and:
 *
 *   int  proxy_target(const char *path)       the real module; 0, or -1 if it can't be loaded
 *   void proxy_reset(void)                    counters to 0, no fault
 *   void proxy_fail(long nth, CK_RV rv)       the nth counted call answers rv and is not handed on
 *   void proxy_fail_after(long nth, CK_RV rv) the nth counted call is handed on and then answers rv:
 *                                             the token did it, the answer was lost
 *   void proxy_gone(long nth, CK_RV rv)       as proxy_fail, and so does every later call
 *   void proxy_gone_after(long nth, CK_RV rv) as proxy_fail_after, and later calls aren't handed on
 *   void proxy_heal(void)                     no fault from here on; the counters go on
 *   long proxy_calls(void)                    calls counted since proxy_reset
 *   long proxy_count(const char *function)    the same for one function; -1 if there is none so named
 *
 * Every call counts, from 1, except C_GetFunctionList; with nth 0 there is no fault. The counters are
 * atomic; faults are set while no call runs.
 */
#include <dlfcn.h>
#include <stdatomic.h>
#include <string.h>

#include "cryptoki.h"

#define EXPORT __attribute__((visibility("default")))

#define INDEX(name, parameters, arguments) INDEX_##name,
enum { CK_FUNCTIONS(INDEX) FUNCTIONS };

#define NAME(name, parameters, arguments) #name,
static const char *const names[FUNCTIONS] = {CK_FUNCTIONS(NAME)};

static CK_FUNCTION_LIST *target;
static atomic_long calls;
static atomic_long counts[FUNCTIONS];

static struct {
  atomic_long nth;
  CK_RV rv;
  int handedOn; /* the nth call reaches the target */
  int lasting;  /* later calls fail too */
} fault;

enum fate { PASS, FAIL, FAIL_AFTER };

static enum fate next_fate(int function) {
  atomic_fetch_add(&counts[function], 1);
  long number = atomic_fetch_add(&calls, 1) + 1;
  long nth = atomic_load(&fault.nth);
  if (nth == 0 || number < nth || (number > nth && !fault.lasting)) {
    return PASS;
  }
  return number == nth && fault.handedOn ? FAIL_AFTER : FAIL;
}

#define FORWARD(name, parameters, arguments)                        \
  static CK_RV forward_##name parameters {                          \
    enum fate fate = next_fate(INDEX_##name);                       \
    if (fate == FAIL) {                                             \
      return fault.rv;                                              \
    }                                                               \
    if (target == NULL || target->name == NULL) {                   \
      return CKR_FUNCTION_NOT_SUPPORTED;                            \
    }                                                               \
    CK_RV rv = target->name arguments;                              \
    return fate == FAIL_AFTER ? fault.rv : rv;                      \
  }
CK_FUNCTIONS(FORWARD)

#define ENTRY(name, parameters, arguments) .name = forward_##name,
static CK_FUNCTION_LIST list = {.version = {2, 40}, CK_FUNCTIONS(ENTRY)};

CK_RV C_GetFunctionList(CK_FUNCTION_LIST **out) {
  if (out == NULL) {
    return CKR_ARGUMENTS_BAD;
  }
  list.C_GetFunctionList = C_GetFunctionList;
  *out = &list;
  return CKR_OK;
}

EXPORT int proxy_target(const char *path) {
  void *module = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  CK_RV (*get)(CK_FUNCTION_LIST **) = NULL;
  if (module != NULL) {
    *(void **)&get = dlsym(module, "C_GetFunctionList");
  }
  return get != NULL && get(&target) == CKR_OK ? 0 : -1;
}

static void set(long nth, CK_RV rv, int handedOn, int lasting) {
  fault.rv = rv;
  fault.handedOn = handedOn;
  fault.lasting = lasting;
  atomic_store(&fault.nth, nth);
}

EXPORT void proxy_fail(long nth, CK_RV rv) { set(nth, rv, 0, 0); }

EXPORT void proxy_fail_after(long nth, CK_RV rv) { set(nth, rv, 1, 0); }

EXPORT void proxy_gone(long nth, CK_RV rv) { set(nth, rv, 0, 1); }

EXPORT void proxy_gone_after(long nth, CK_RV rv) { set(nth, rv, 1, 1); }

EXPORT void proxy_heal(void) { set(0, CKR_OK, 0, 0); }

EXPORT void proxy_reset(void) {
  proxy_heal();
  atomic_store(&calls, 0);
  for (int i = 0; i < FUNCTIONS; i++) {
    atomic_store(&counts[i], 0);
  }
}

EXPORT long proxy_calls(void) { return atomic_load(&calls); }

EXPORT long proxy_count(const char *function) {
  for (int i = 0; i < FUNCTIONS; i++) {
    if (strcmp(names[i], function) == 0) {
      return atomic_load(&counts[i]);
    }
  }
  return -1;
}
