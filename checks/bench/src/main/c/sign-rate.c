/* Signs with a token for some seconds and prints how many signatures a second that made:
   sign-rate MODULE PIN THREADS SECONDS. What the Java ways are measured by. */
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "cryptoki.h"

static CK_FUNCTION_LIST *p11;
static CK_SLOT_ID slot;
static CK_OBJECT_HANDLE key;
static double end;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static void must(CK_RV rv, const char *what) {
  if (rv != 0) {
    fprintf(stderr, "%s: 0x%lx\n", what, (unsigned long) rv);
    exit(1);
  }
}

static void *sign(void *count) {
  CK_SESSION_HANDLE session;
  must(p11->C_OpenSession(slot, 4 | 2, NULL, NULL, &session), "C_OpenSession");
  CK_MECHANISM how = {0x40 /* CKM_SHA256_RSA_PKCS */, NULL, 0};
  unsigned char message[100] = {0}, out[1024];
  while (now() < end) {
    CK_ULONG length = sizeof out;
    must(p11->C_SignInit(session, &how, key), "C_SignInit");
    must(p11->C_Sign(session, message, sizeof message, out, &length), "C_Sign");
    ++*(long *) count;
  }
  p11->C_CloseSession(session);
  return NULL;
}

static double rate(int threads, double seconds) {
  pthread_t all[64];
  long counts[64] = {0}, sum = 0;
  double start = now();
  end = start + seconds;
  for (int i = 0; i < threads; i++) pthread_create(&all[i], NULL, sign, &counts[i]);
  for (int i = 0; i < threads; i++) pthread_join(all[i], NULL), sum += counts[i];
  return sum / (now() - start);
}

int main(int argc, char **argv) {
  if (argc != 5) return 2;
  void *library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
  if (!library) return fprintf(stderr, "%s\n", dlerror()), 1;
  CK_RV (*list)(CK_FUNCTION_LIST **) = (CK_RV (*)(CK_FUNCTION_LIST **)) dlsym(library, "C_GetFunctionList");
  must(list(&p11), "C_GetFunctionList");
  CK_C_INITIALIZE_ARGS args;
  memset(&args, 0, sizeof args);
  args.flags = 2 /* CKF_OS_LOCKING_OK */;
  must(p11->C_Initialize(&args), "C_Initialize");
  CK_ULONG count = 1;
  CK_SLOT_ID slots[64];
  count = 64;
  must(p11->C_GetSlotList(1, slots, &count), "C_GetSlotList");
  slot = slots[0];
  CK_SESSION_HANDLE session;
  must(p11->C_OpenSession(slot, 4 | 2, NULL, NULL, &session), "C_OpenSession");
  must(p11->C_Login(session, 1, (unsigned char *) argv[2], strlen(argv[2])), "C_Login");
  CK_ULONG type = 3 /* CKO_PRIVATE_KEY */;
  CK_ATTRIBUTE like = {0 /* CKA_CLASS */, &type, sizeof type};
  must(p11->C_FindObjectsInit(session, &like, 1), "C_FindObjectsInit");
  must(p11->C_FindObjects(session, &key, 1, &count), "C_FindObjects");
  p11->C_FindObjectsFinal(session);
  rate(atoi(argv[3]), 1);
  printf("%.1f\n", rate(atoi(argv[3]), atof(argv[4])));
  return 0;
}
