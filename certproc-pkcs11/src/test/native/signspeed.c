/*
 * How fast a token signs when a C program asks: signspeed MODULE TOKEN-LABEL PIN THREADS COUNT.
 * Each thread has a session, finds the first private key that signs, and makes COUNT signatures
 * (CKM_SHA256_RSA_PKCS over 64 bytes) after fifty that aren't counted. Prints signatures per second
 * of all threads together. Native layout.
 */
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "cryptoki.h"

enum { WARM_UP = 50, DATA = 64 };

static CK_FUNCTION_LIST *p11;
static CK_SLOT_ID slot;
static long count;
static pthread_barrier_t start, end;

static void ok(CK_RV rv, const char *what) {
  if (rv != CKR_OK) {
    fprintf(stderr, "%s: 0x%lx\n", what, (unsigned long)rv);
    exit(1);
  }
}

static CK_SLOT_ID slot_of(const char *label) {
  CK_SLOT_ID slots[64];
  CK_ULONG number = 64;
  CK_BYTE padded[32];
  memset(padded, ' ', sizeof padded);
  memcpy(padded, label, strlen(label) < sizeof padded ? strlen(label) : sizeof padded);
  ok(p11->C_GetSlotList(CK_TRUE, slots, &number), "C_GetSlotList");
  for (CK_ULONG i = 0; i < number; i++) {
    CK_TOKEN_INFO info;
    if (p11->C_GetTokenInfo(slots[i], &info) == CKR_OK && memcmp(info.label, padded, sizeof padded) == 0) {
      return slots[i];
    }
  }
  fprintf(stderr, "no token %s\n", label);
  exit(1);
}

static CK_SESSION_HANDLE open_session(void) {
  CK_SESSION_HANDLE session;
  ok(p11->C_OpenSession(slot, CKF_SERIAL_SESSION, NULL, NULL, &session), "C_OpenSession");
  return session;
}

static CK_OBJECT_HANDLE key_of(CK_SESSION_HANDLE session) {
  CK_ULONG class = CKO_PRIVATE_KEY, type = CKK_RSA, found = 0;
  CK_BBOOL yes = CK_TRUE;
  CK_OBJECT_HANDLE key;
  CK_ATTRIBUTE wanted[] = {{CKA_CLASS, &class, sizeof class}, {CKA_KEY_TYPE, &type, sizeof type}, {CKA_SIGN, &yes, 1}};
  ok(p11->C_FindObjectsInit(session, wanted, 3), "C_FindObjectsInit");
  ok(p11->C_FindObjects(session, &key, 1, &found), "C_FindObjects");
  ok(p11->C_FindObjectsFinal(session), "C_FindObjectsFinal");
  ok(found == 1 ? CKR_OK : CKR_KEY_HANDLE_INVALID, "no private RSA key");
  return key;
}

static void sign(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE key, long times) {
  CK_MECHANISM mechanism = {CKM_SHA256_RSA_PKCS, NULL, 0};
  CK_BYTE data[DATA] = {0}, signature[1024];
  for (long i = 0; i < times; i++) {
    CK_ULONG length = sizeof signature;
    memcpy(data, &i, sizeof i);
    ok(p11->C_SignInit(session, &mechanism, key), "C_SignInit");
    ok(p11->C_Sign(session, data, DATA, signature, &length), "C_Sign");
  }
}

static void *work(void *unused) {
  CK_SESSION_HANDLE session = open_session();
  CK_OBJECT_HANDLE key = key_of(session);
  sign(session, key, WARM_UP);
  pthread_barrier_wait(&start);
  sign(session, key, count);
  pthread_barrier_wait(&end);
  return unused;
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double time_of(int threads) {
  pthread_t workers[64];
  pthread_barrier_init(&start, NULL, threads + 1);
  pthread_barrier_init(&end, NULL, threads + 1);
  for (int i = 0; i < threads; i++) {
    ok(pthread_create(&workers[i], NULL, work, NULL), "pthread_create");
  }
  pthread_barrier_wait(&start);
  double begun = seconds();
  pthread_barrier_wait(&end);
  double taken = seconds() - begun;
  for (int i = 0; i < threads; i++) {
    pthread_join(workers[i], NULL);
  }
  return taken;
}

int main(int number, char **arguments) {
  if (number != 6 || atoi(arguments[4]) < 1 || atoi(arguments[4]) > 64) {
    fprintf(stderr, "signspeed MODULE TOKEN-LABEL PIN THREADS COUNT\n");
    return 2;
  }
  void *module = dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL);
  CK_RV (*list)(CK_FUNCTION_LIST **) = NULL;
  if (module != NULL) {
    *(void **)&list = dlsym(module, "C_GetFunctionList");
  }
  if (list == NULL) {
    fprintf(stderr, "%s: not a module\n", arguments[1]);
    return 1;
  }
  ok(list(&p11), "C_GetFunctionList");
  CK_C_INITIALIZE_ARGS initial = {.flags = CKF_OS_LOCKING_OK};
  ok(p11->C_Initialize(&initial), "C_Initialize");
  slot = slot_of(arguments[2]);
  count = atol(arguments[5]);
  int threads = atoi(arguments[4]);
  CK_SESSION_HANDLE session = open_session();
  ok(p11->C_Login(session, CKU_USER, (CK_BYTE *)arguments[3], strlen(arguments[3])), "C_Login");
  printf("%.0f\n", (double)(threads * count) / time_of(threads));
  ok(p11->C_Finalize(NULL), "C_Finalize");
  return 0;
}
