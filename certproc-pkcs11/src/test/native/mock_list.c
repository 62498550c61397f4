/* The functions that the mock does not have: each is weak, so that a definition elsewhere takes its place. */
#include "cryptoki.h"

#pragma GCC diagnostic ignored "-Wunused-parameter"
#define UNSUPPORTED(name, parameters, arguments) \
  __attribute__((weak)) CK_RV name parameters { return CKR_FUNCTION_NOT_SUPPORTED; }
CK_FUNCTIONS(UNSUPPORTED)
