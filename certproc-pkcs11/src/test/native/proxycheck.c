/* Exercises the proxy before a real module: proxycheck PROXY TARGET. Ends with 1 at the first check that fails. */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

#include "cryptoki.h"

static CK_FUNCTION_LIST *p11;
static int (*target)(const char *);
static void (*reset)(void), (*heal)(void);
static void (*fault)(long, CK_RV), (*faultAfter)(long, CK_RV), (*gone)(long, CK_RV), (*goneAfter)(long, CK_RV);
static long (*calls)(void), (*count)(const char *);
static int checks;

#define CHECK(expected, expression) check((long)(expected), (long)(expression), #expression, __LINE__)

static void check(long expected, long actual, const char *expression, int line) {
  checks++;
  if (expected != actual) {
    printf("line %d: %s is 0x%lx, expected 0x%lx\n", line, expression, actual, expected);
    exit(1);
  }
}

static void *symbol(void *module, const char *name) {
  void *found = dlsym(module, name);
  if (found == NULL) {
    printf("%s is not exported\n", name);
    exit(1);
  }
  return found;
}

static void load(const char *path) {
  void *module = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  CK_RV (*list)(CK_FUNCTION_LIST **);
  if (module == NULL) {
    printf("%s\n", dlerror());
    exit(1);
  }
  *(void **)&list = symbol(module, "C_GetFunctionList");
  *(void **)&target = symbol(module, "proxy_target");
  *(void **)&reset = symbol(module, "proxy_reset");
  *(void **)&heal = symbol(module, "proxy_heal");
  *(void **)&fault = symbol(module, "proxy_fail");
  *(void **)&faultAfter = symbol(module, "proxy_fail_after");
  *(void **)&gone = symbol(module, "proxy_gone");
  *(void **)&goneAfter = symbol(module, "proxy_gone_after");
  *(void **)&calls = symbol(module, "proxy_calls");
  *(void **)&count = symbol(module, "proxy_count");
  CHECK(CKR_OK, list(&p11));
}

/* Four calls, of which the second does something that the third and fourth show. */
static CK_RV script(CK_RV *answers) {
  CK_SESSION_HANDLE session = 0;
  CK_SESSION_INFO info;
  CK_TOKEN_INFO token;
  answers[0] = p11->C_GetTokenInfo(0, &token);
  answers[1] = p11->C_OpenSession(0, CKF_SERIAL_SESSION, NULL, NULL, &session);
  answers[2] = p11->C_GetSessionInfo(session, &info);
  answers[3] = p11->C_GetTokenInfo(0, &token);
  return token.ulSessionCount;
}

static void expect(CK_RV first, CK_RV second, CK_RV third, CK_RV fourth, CK_ULONG sessions) {
  CK_RV answers[4];
  CK_ULONG open = script(answers);
  CHECK(first, answers[0]);
  CHECK(second, answers[1]);
  CHECK(third, answers[2]);
  CHECK(fourth, answers[3]);
  if (fourth == CKR_OK) {
    CHECK(sessions, open);
  }
  CHECK(4, calls());
  heal();
  CHECK(CKR_OK, p11->C_CloseAllSessions(0));
  reset();
}

int main(int number, char **arguments) {
  if (number != 3) {
    return 2;
  }
  load(arguments[1]);
  CHECK(CKR_FUNCTION_NOT_SUPPORTED, p11->C_Initialize(NULL));
  CHECK(-1, target("/no/such/module.so"));
  CHECK(0, target(arguments[2]));
  reset();
  CHECK(CKR_OK, p11->C_Initialize(NULL));
  CHECK(1, calls());
  reset();
  expect(CKR_OK, CKR_OK, CKR_OK, CKR_OK, 1);
  fault(2, CKR_DEVICE_ERROR);
  expect(CKR_OK, CKR_DEVICE_ERROR, CKR_SESSION_HANDLE_INVALID, CKR_OK, 0);
  faultAfter(2, CKR_DEVICE_ERROR);
  expect(CKR_OK, CKR_DEVICE_ERROR, CKR_OK, CKR_OK, 1);
  gone(3, CKR_DEVICE_REMOVED);
  expect(CKR_OK, CKR_OK, CKR_DEVICE_REMOVED, CKR_DEVICE_REMOVED, 0);
  goneAfter(2, CKR_DEVICE_REMOVED);
  expect(CKR_OK, CKR_DEVICE_REMOVED, CKR_DEVICE_REMOVED, CKR_DEVICE_REMOVED, 0);
  fault(5, CKR_DEVICE_ERROR);
  expect(CKR_OK, CKR_OK, CKR_OK, CKR_OK, 1);
  CHECK(CKR_OK, p11->C_CloseAllSessions(0));
  CHECK(1, count("C_CloseAllSessions"));
  CHECK(0, count("C_Login"));
  CHECK(-1, count("C_NoSuchFunction"));
  CHECK(CKR_OK, p11->C_Finalize(NULL));
  printf("%d checks\n", checks);
  return 0;
}
