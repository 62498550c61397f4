# Sourced by ./certproc and checks/test: finds the JDK, and installs what is missing where that is allowed.

# The major version of the JDK or JRE in folder $1; nothing if there is none.
# Read from its release file: starting a JVM only to ask would cost every call 40 ms.
jdk_major() {
  local line version
  [ -x "$1/bin/java" ] || return 0
  if [ -r "$1/release" ]; then
    while IFS= read -r line; do
      case $line in JAVA_VERSION=*) version=${line#*\"} ;; esac
    done <"$1/release"
  else
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
  fi
  version=${version%%[!0-9]*}
  printf '%s' "$version"
}

# find_jdk MIN [MAX] [javac]: prints the folder of a fitting JDK: JAVA_HOME, else the one on the PATH, else one of the system's.
find_jdk() {
  local min=$1 max=${2:-999} tool=${3:-java} java home major
  java=$(command -v java || true)
  for home in "${JAVA_HOME:-}" "${java:+$(dirname "$(dirname "$(readlink -f "$java")")")}" /usr/lib/jvm/*; do
    [ -n "$home" ] && [ -x "$home/bin/$tool" ] || continue
    major=$(jdk_major "$home")
    if [ -n "$major" ] && [ "$major" -ge "$min" ] && [ "$major" -le "$max" ]; then
      printf '%s' "$home"
      return 0
    fi
  done
  return 1
}

# Whether this machine lets us install packages.
may_install() {
  [ "$(id -u)" = 0 ] && [ -e /etc/debian_version ] && command -v apt-get >/dev/null
}

# Installs Debian packages, all chatter to stderr.
install_packages() {
  {
    echo "installing: $*"
    apt-get update -q &&
      DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
  } >&2
}

# Prints "N passed, N failed, N skipped" from the reports in the build folders of name $1.
count_tests() {
  find . -path "*/$1/surefire-reports/*.xml" -exec cat {} + | awk '
    # The opening tag of a suite may run over several lines.
    /<testsuite[ >]/ { open = 1; tag = "" }
    open { tag = tag " " $0; if (index($0, ">")) { count(); open = 0 } }
    function value(name) {
      if (match(tag, " " name "=\"[0-9]+\"")) return substr(tag, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
      return 0
    }
    function count() {
      tests += value("tests"); failed += value("failures") + value("errors"); skipped += value("skipped")
    }
    END { printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped }'
}
