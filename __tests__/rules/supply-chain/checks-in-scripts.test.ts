import { describe, expect, it } from '@jest/globals';
import { scanFiles } from '../../properties/soundness.ts';

const SUM = 'ab'.repeat(32);
const URL = 'https://get.example.com/t.sh';

/** `@FETCH` gets `/t.sh`, and `@CHECK` compares it with a checksum. */
const SHORT: readonly (readonly [string, string])[] = [
  ['@FETCH', 'curl -fsSL @URL -o /t.sh'],
  ['@CHECK', 'echo "@SUM  /t.sh" | sha256sum -c -'],
  ['@SUM', SUM],
  ['@URL', URL],
];

const LIBRARY = 'log() { echo "$*" >&2; }\ndie() { echo "$*" >&2; exit 1; }';

function written(lines: string): string {
  let text = `#!/bin/bash\n${lines}\n`;
  for (const [name, one] of SHORT) text = text.replaceAll(name, one);
  return text;
}

async function isFound(lines: string, library = LIBRARY): Promise<boolean> {
  const { findings } = await scanFiles({
    Dockerfile: 'FROM debian:12\nCOPY i.sh lib.sh /s/\nRUN bash /s/i.sh\nUSER 1000\n',
    'i.sh': written(lines),
    'lib.sh': written(library),
  });
  return findings.some(({ ruleId }) => ruleId === 'download-unverified');
}

/** Each runs `/t.sh` whatever the checksum is. */
const IGNORED: readonly string[] = [
  `verify() {\n  [ -n "\${VERIFY:-}" ] || return 0\n  @CHECK\n}\n@FETCH\nverify || exit 1\nbash /t.sh`,
  `verify() {\n  [ "\${SKIP:-1}" = 1 ] && return\n  @CHECK\n}\n@FETCH\nverify || exit 1\nbash /t.sh`,
  `verify() {\n  if [ "\${SKIP:-1}" = 1 ]; then return; fi\n  @CHECK\n}\n@FETCH\nverify || exit 1\nbash /t.sh`,
  `set -e\nSKIP=1\n@FETCH\n[ -n "$SKIP" ] || @CHECK\nbash /t.sh`,
  `set -e\nck() {\n  @CHECK\n  echo done\n}\n@FETCH\nck "$(pwd)" || exit 1\nbash /t.sh`,
  `set -e\nverify() { @CHECK || exit 1; }\n@FETCH\n(verify) || true\nbash /t.sh`,
  `set -e\nverify() { @CHECK || exit 1; }\n@FETCH\nif ! (verify); then echo bad; fi\nbash /t.sh`,
  `set -e\nverify() { @CHECK || exit 1; }\n@FETCH\nverify &\nbash /t.sh`,
  `set -e\n@FETCH\necho "checksum: $(@CHECK)"\nbash /t.sh`,
  `set -e\nsay() { echo "$*" >&2; }\ndie() { say "$*"; return 0; }\n@FETCH\n@CHECK || die bad\nbash /t.sh`,
  `set -e\ndie() { log "$*"; }\nlog() { echo "$*"; }\n@FETCH\n@CHECK || die bad\nbash /t.sh`,
  `set -e\nshow() {\n  sha256sum /t.sh | cut -d" " -f1\n}\n@FETCH\nshow\nbash /t.sh`,
  `set -e\nsum_of() {\n  sha256sum "$1" | cut -d" " -f1\n}\n@FETCH\nsum_of /t.sh\nbash /t.sh`,
  `set -e\nsum_of() {\n  sha256sum "$1" | cut -d" " -f1\n}\n@FETCH\necho "$(sum_of /t.sh)"\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\n@CHECK || true\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\n@CHECK || echo bad\nbash /t.sh`,
  `set -euo pipefail\n. /s/lib.sh\n@FETCH\n@CHECK || log bad\nbash /t.sh`,
  `set -euo pipefail\nlog() { printf "%s\\n" "$*"; }\n@FETCH\n@CHECK || log bad\nbash /t.sh`,
  `set -euo pipefail\nwarn() { echo "W: $*" >&2; }\n@FETCH\n@CHECK || warn bad\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\n@CHECK || { echo bad; }\nbash /t.sh`,
  `set -euo pipefail\nlog() { echo "$*"; }\n@FETCH\n@CHECK || { log bad; log "using it anyway"; }\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\nif ! @CHECK; then echo bad; fi\nbash /t.sh`,
  `set -euo pipefail\n. /s/lib.sh\n@FETCH\nif ! @CHECK; then log bad; fi\nbash /t.sh`,
  `set -euo pipefail\n. /s/lib.sh\n@FETCH\nif @CHECK; then log good; else log bad; fi\nbash /t.sh`,
  `set -euo pipefail\nverify() {\n  echo "$2  $1" | sha256sum -c - || true\n}\n@FETCH\nverify /t.sh @SUM\nbash /t.sh`,
  `set -euo pipefail\nlog() { echo "$*"; }\nverify() {\n  echo "$2  $1" | sha256sum -c - || log bad\n}\n@FETCH\nverify /t.sh @SUM\nbash /t.sh`,
  `set -euo pipefail\nck() {\n  echo "$2  $1" | sha256sum -c - || true\n}\n@FETCH\nck /t.sh @SUM\nbash /t.sh`,
  `set -euo pipefail\nlog() { echo "$*"; }\nverify() {\n  echo "$2  $1" | sha256sum -c -\n}\n@FETCH\nverify /t.sh @SUM || log bad\nbash /t.sh`,
  `set -euo pipefail\nck() {\n  echo "$2  $1" | sha256sum -c -\n}\n@FETCH\nck /t.sh @SUM || true\nbash /t.sh`,
  `set -euo pipefail\nck() {\n  echo "$2  $1" | sha256sum -c -\n}\n@FETCH\nif ! ck /t.sh @SUM; then echo bad; fi\nbash /t.sh`,
  `@FETCH\n@CHECK\nbash /t.sh`,
  `ck() {\n  echo "$2  $1" | sha256sum -c -\n}\n@FETCH\nck /t.sh @SUM\nbash /t.sh`,
  `@FETCH\nck() {\n  echo "$2  $1" | sha256sum -c -\n  echo checked\n}\n@FETCH\nck /t.sh @SUM || exit 1\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\nset +e\n@CHECK\nset -e\nbash /t.sh`,
  `set -euo pipefail\nCHECK=0\n@FETCH\nif [ "$CHECK" = 1 ]; then @CHECK; fi\nbash /t.sh`,
  `set -euo pipefail\nCHECK="\${CHECK:-0}"\n@FETCH\nif [ "$CHECK" = 1 ]; then @CHECK; fi\nbash /t.sh`,
  `set -euo pipefail\nCHECK=false\n@FETCH\n[ "$CHECK" = true ] && @CHECK\nbash /t.sh`,
  `set -euo pipefail\nSKIP_VERIFY=1\n@FETCH\nif [ -z "\${SKIP_VERIFY:-}" ]; then @CHECK; fi\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\ngot="$(sha256sum /t.sh | cut -d" " -f1)"\nif [ "$got" != @SUM ]; then echo bad; fi\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\ngot="$(sha256sum /t.sh | cut -d" " -f1)"\n[ "$got" = @SUM ] || true\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\ngot="$(sha256sum /t.sh | cut -d" " -f1)"\n[ "$got" = @SUM ] || echo bad\nbash /t.sh`,
  `@FETCH\ngot="$(sha256sum /t.sh | cut -d" " -f1)"\n[ "$got" = @SUM ]\nbash /t.sh`,
  `set -euo pipefail\nverify() {\n  local got\n  got="$(sha256sum "$1" | cut -d" " -f1)"\n  if [ "$got" != "$2" ]; then echo bad; fi\n}\n@FETCH\nverify /t.sh @SUM\nbash /t.sh`,
  `set -euo pipefail\nverify() {\n  local got\n  got="$(sha256sum "$1" | cut -d" " -f1)"\n  if [ "$got" != "$2" ]; then echo bad; return 1; fi\n}\n@FETCH\nverify /t.sh @SUM || true\nbash /t.sh`,
  `set -euo pipefail\n. /s/lib.sh\nverify() {\n  local got\n  got="$(sha256sum "$1" | cut -d" " -f1)"\n  [ "$got" = "$2" ] || log bad\n}\n@FETCH\nverify /t.sh @SUM\nbash /t.sh`,
  `set -euo pipefail\n. /s/lib.sh\nfetch() {\n  curl -fsSL "$1" -o "$2"\n  local got\n  got="$(sha256sum "$2" | cut -d" " -f1)"\n  if [ "$got" != "$3" ]; then log bad; fi\n}\nfetch @URL /t.sh @SUM\nbash /t.sh`,
  `set -euo pipefail\n. /s/lib.sh\nfetch() {\n  curl -fsSL "$1" -o "$2"\n  echo "$3  $2" | sha256sum -c - || log warn\n}\nfetch @URL /t.sh @SUM\nbash /t.sh`,
  `set -euo pipefail\nmain() {\n  @FETCH\n  @CHECK || true\n}\nmain "$@"\nbash /t.sh`,
  `set -e\n@FETCH\n@CHECK | tee log\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\ngpg --verify /t.sh.asc /t.sh || true\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\n@CHECK || rc=$?\nbash /t.sh`,
  `@FETCH\n@CHECK\nif [ $? -ne 0 ]; then echo bad; fi\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\nok=yes\n@CHECK || ok=no\necho "$ok"\nbash /t.sh`,
  `set -euo pipefail\nmain() {\n  download\n  verify || true\n  bash /t.sh\n}\ndownload() {\n  curl -fsSL @URL -o /t.sh\n}\nverify() {\n  @CHECK\n}\nmain`,
  `set -euo pipefail\nmain() {\n  download\n  ck || echo no\n  bash /t.sh\n}\ndownload() {\n  curl -fsSL @URL -o /t.sh\n}\nck() {\n  @CHECK\n}\nmain`,
  `set -euo pipefail\nck() {\n  @CHECK\n}\n@FETCH\nck || :\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\nck() {\n  @CHECK\n}\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\nck() {\n  @CHECK\n}\nck || true\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\nck() {\n  echo "$2  $1" | sha256sum -c -\n}\nck /t.sh @SUM || true\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\nsha256sum /t.sh | grep -q @SUM || true\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\n[ "$(sha256sum /t.sh | cut -d" " -f1)" = @SUM ] || true\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\ntest "$(sha256sum /t.sh | cut -d" " -f1)" = @SUM || echo "warning: mismatch"\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\nif [ "$(sha256sum /t.sh | cut -d" " -f1)" != @SUM ]; then echo warn; fi\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\ngot=$(sha256sum /t.sh | cut -d" " -f1)\n[ -n "$got" ] || exit 1\nbash /t.sh`,
];

/** In each of them the build ends before a wrong `/t.sh` runs, or does not run it. */
const HEEDED: readonly string[] = [
  `a=1\nverify() {\n  if [ -e /x ]; then\n    [ "$a" = 1 ] && return 0\n  fi\n  @CHECK\n}\n@FETCH\nverify || exit 1\nbash /t.sh`,
  `verify() {\n  [ -n "$1" ] || return 1\n  echo "$2  $1" | sha256sum -c -\n}\n@FETCH\nverify /t.sh @SUM || exit 1\nbash /t.sh`,
  `verify() {\n  [ "\${VERIFY:-1}" = 1 ] || return 0\n  @CHECK\n}\n@FETCH\nverify || exit 1\nbash /t.sh`,
  `verify() {\n  [ -e /t.sh ] || return 0\n  @CHECK\n}\n@FETCH\nverify || exit 1\nbash /t.sh`,
  `set -e\nSKIP=\n@FETCH\n[ -n "$SKIP" ] || @CHECK\nbash /t.sh`,
  `a=1\n[ "$a" = 1 ] || exit 0\n@FETCH\n@CHECK || exit 1\nbash /t.sh`,
  `set -e\nck() {\n  @CHECK\n  echo done\n}\n@FETCH\nck "$(pwd)"\nbash /t.sh`,
  `set -e\nverify() { @CHECK || exit 1; }\n@FETCH\n(verify)\nbash /t.sh`,
  `set -e\nverify() { @CHECK || exit 1; }\n@FETCH\nif (verify); then bash /t.sh; fi`,
  `set -e\nverify() { @CHECK || exit 1; }\n@FETCH\nverify || true\nbash /t.sh`,
  `set -e\n@FETCH\nout=$(@CHECK)\necho "$out"\nbash /t.sh`,
  `set -e\n@FETCH\necho "$(sha256sum /t.sh)" | grep -q @SUM\nbash /t.sh`,
  `set -e\nsay() { echo "$*" >&2; }\ndie() { say "$*"; return 1; }\n@FETCH\n@CHECK || die bad\nbash /t.sh`,
  `set -e\nsay() { echo "$*" >&2; }\ndie() { say "$*"; exit 1; }\n@FETCH\n@CHECK || die bad\nbash /t.sh`,
  `set -e\ndie() { end "$*"; }\nend() { exit 1; }\n@FETCH\n@CHECK || die bad\nbash /t.sh`,
  `set -e\nsum_of() {\n  sha256sum "$1" | cut -d" " -f1\n}\n@FETCH\n[ "$(sum_of /t.sh)" = @SUM ]\nbash /t.sh`,
  `set -e\nsum_of() {\n  sha256sum "$1" | cut -d" " -f1\n}\n@FETCH\ngot=$(sum_of /t.sh)\ntest "$got" = @SUM\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\n@CHECK\nbash /t.sh`,
  `set -euo pipefail\n. /s/lib.sh\n@FETCH\n@CHECK || die bad\nbash /t.sh`,
  `set -euo pipefail\nfail() { echo "W: $*" >&2; exit 2; }\n@FETCH\n@CHECK || fail bad\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\n@CHECK || { echo bad; exit 1; }\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\n@CHECK || { echo bad; false; }\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\n@CHECK || { echo bad; curl -fsSL https://mirror.example.com/t.tgz -o /t.sh; @CHECK; }\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\nif ! @CHECK; then echo bad; exit 1; fi\nbash /t.sh`,
  `set -euo pipefail\n. /s/lib.sh\n@FETCH\nif @CHECK; then log good; else die bad; fi\nbash /t.sh`,
  `set -euo pipefail\nck() {\n  echo "$2  $1" | sha256sum -c - || exit 1\n}\n@FETCH\nck /t.sh @SUM || true\nbash /t.sh`,
  `set -euo pipefail\nck() {\n  echo "$2  $1" | sha256sum -c -\n}\n@FETCH\nck /t.sh @SUM\nbash /t.sh`,
  `set -euo pipefail\n. /s/lib.sh\nck() {\n  echo "$2  $1" | sha256sum -c -\n}\n@FETCH\nck /t.sh @SUM || die bad\nbash /t.sh`,
  `set -euo pipefail\nck() {\n  echo "$2  $1" | sha256sum -c -\n}\n@FETCH\nif ! ck /t.sh @SUM; then echo bad; exit 1; fi\nbash /t.sh`,
  `@FETCH\n@CHECK && bash /t.sh`,
  `@FETCH\n@CHECK || exit 1\nbash /t.sh`,
  `ck() {\n  echo "$2  $1" | sha256sum -c -\n}\n@FETCH\nck /t.sh @SUM || exit 1\nbash /t.sh`,
  `ck() {\n  echo "$2  $1" | sha256sum -c - || { echo bad; exit 1; }\n}\n@FETCH\nck /t.sh @SUM\nbash /t.sh`,
  `set -euo pipefail\nCHECK=1\n@FETCH\nif [ "$CHECK" = 1 ]; then @CHECK; fi\nbash /t.sh`,
  `set -euo pipefail\nCHECK="\${CHECK:-1}"\n@FETCH\nif [ "$CHECK" = 1 ]; then @CHECK; fi\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\nif [ -z "\${SKIP_VERIFY:-}" ]; then @CHECK; fi\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\ngot="$(sha256sum /t.sh | cut -d" " -f1)"\nif [ "$got" != @SUM ]; then echo bad; exit 1; fi\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\ngot="$(sha256sum /t.sh | cut -d" " -f1)"\n[ "$got" = @SUM ] || exit 1\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\ngot="$(sha256sum /t.sh | cut -d" " -f1)"\ncase "$got" in @SUM) ;; *) exit 1;; esac\nbash /t.sh`,
  `@FETCH\ngot="$(sha256sum /t.sh | cut -d" " -f1)"\nif [ "$got" = @SUM ]; then bash /t.sh; fi`,
  `set -euo pipefail\nsame() { [ "$1" = "$2" ] || { echo bad; exit 1; }; }\n@FETCH\ngot="$(sha256sum /t.sh | cut -d" " -f1)"\nsame "$got" @SUM\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\ngot="$(sha256sum /t.sh | cut -d" " -f1)"\nwant=@SUM\nif [[ $want != "$got" ]]; then echo >&2 "checksum mismatch"; exit 1; fi\nbash /t.sh`,
  `set -euo pipefail\nverify() {\n  local got\n  got="$(sha256sum "$1" | cut -d" " -f1)"\n  if [ "$got" != "$2" ]; then echo bad; return 1; fi\n}\n@FETCH\nverify /t.sh @SUM\nbash /t.sh`,
  `set -euo pipefail\n. /s/lib.sh\nverify() {\n  local got\n  got="$(sha256sum "$1" | cut -d" " -f1)"\n  [ "$got" = "$2" ] || die bad\n}\n@FETCH\nverify /t.sh @SUM\nbash /t.sh`,
  `set -euo pipefail\nfetch() {\n  curl -fsSL "$1" -o "$2"\n  local got\n  got="$(sha256sum "$2" | cut -d" " -f1)"\n  if [ "$got" != "$3" ]; then echo bad; exit 1; fi\n}\nfetch @URL /t.sh @SUM\nbash /t.sh`,
  `set -euo pipefail\nfetch() {\n  curl -fsSL "$1" -o "$2"\n  echo "$3  $2" | sha256sum -c -\n}\nfetch @URL /t.sh @SUM\nbash /t.sh`,
  `set -euo pipefail\nmain() {\n  @FETCH\n  @CHECK\n}\nmain "$@"\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\ngpg --verify /t.sh.asc /t.sh\nbash /t.sh`,
  `set -euo pipefail\ntrap 'echo failed' ERR\n@FETCH\n@CHECK\nbash /t.sh`,
  `@FETCH\n@CHECK && rc=0 || rc=$?\nif [ $rc -ne 0 ]; then exit 1; fi\nbash /t.sh`,
  `@FETCH\n@CHECK\nrc=$?\n[ $rc -eq 0 ] || exit 1\nbash /t.sh`,
  `@FETCH\n@CHECK\nif [ $? -ne 0 ]; then exit 1; fi\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\nok=yes\n@CHECK || ok=no\n[ "$ok" = yes ] || exit 1\nbash /t.sh`,
  `set -euo pipefail\ncase "$(uname -m)" in\n  x86_64) sum=@SUM ;;\n  aarch64) sum=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb ;;\n  *) echo unsupported; exit 1 ;;\nesac\n@FETCH\necho "$sum  /t.sh" | sha256sum -c -\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\nfor f in /t.sh; do\n  echo "@SUM  $f" | sha256sum -c - || exit 1\ndone\nbash /t.sh`,
  `set -euo pipefail\nfor i in 1 2 3; do\n  curl -fsSL @URL -o /t.sh && @CHECK && break\n  sleep 1\n  [ "$i" = 3 ] && exit 1\ndone\nbash /t.sh`,
  `set -euo pipefail\nuntil curl -fsSL @URL -o /t.sh && @CHECK; do sleep 1; done\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\nif @CHECK; then\n  bash /t.sh\nelse\n  echo bad\nfi`,
  `@FETCH\n@CHECK && chmod +x /t.sh && bash /t.sh`,
  `set -euo pipefail\ninstall_it() {\n  curl -fsSL @URL -o /t.sh\n  @CHECK || { echo bad; return 1; }\n  bash /t.sh\n}\ninstall_it`,
  `set -euo pipefail\ninstall_it() {\n  curl -fsSL @URL -o /t.sh\n  @CHECK || { echo bad; return 0; }\n  bash /t.sh\n}\ninstall_it`,
  `set -euo pipefail\nmain() {\n  download\n  verify\n  bash /t.sh\n}\ndownload() {\n  curl -fsSL @URL -o /t.sh\n}\nverify() {\n  @CHECK\n}\nmain`,
  `set -euo pipefail\nck() {\n  @CHECK\n}\n@FETCH\nck\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\nck() {\n  @CHECK\n}\nck\nbash /t.sh`,
  `set -euo pipefail\nvf() {\n  gpg --batch --verify "$1.asc" "$1"\n}\n@FETCH\nvf /t.sh\nbash /t.sh`,
  `set -euo pipefail\nvf() (\n  export GNUPGHOME="$(mktemp -d)"\n  gpg --batch --verify "$1.asc" "$1"\n  rm -rf "$GNUPGHOME"\n)\n@FETCH\nvf /t.sh\nbash /t.sh`,
  `set -euo pipefail\ncleanup() { rm -rf /tmp/x; }\ntrap cleanup EXIT\n@FETCH\n@CHECK\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\nEXPECTED=$(cat /s/sum.txt)\nACTUAL=$(sha256sum /t.sh | cut -d" " -f1)\nif [ "$EXPECTED" != "$ACTUAL" ]; then\n  >&2 echo "ERROR: Invalid checksum"\n  rm /t.sh\n  exit 1\nfi\nbash /t.sh`,
  `set -euo pipefail\nalgo=sha256sum\n@FETCH\necho "@SUM  /t.sh" | $algo -c -\nbash /t.sh`,
  `set -euo pipefail\n. /usr/lib/other.sh\n@FETCH\n@CHECK || die bad\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\ngot=$(sha256sum /t.sh | cut -d" " -f1) || exit 1\n[ "$got" = @SUM ] || exit 1\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\ngot=$(sha256sum /t.sh | cut -d" " -f1)\nif [[ -n "$got" && "$got" == @SUM ]]; then\nbash /t.sh\nelse\n exit 1\nfi`,
  `set -euo pipefail\n@FETCH\ndiff <(sha256sum /t.sh) /s/sums\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\nsha256sum /t.sh | grep -q @SUM\nbash /t.sh`,
  `set -euo pipefail\narch=amd64\nif [ "$arch" = amd64 ]; then\n  @FETCH\n  @CHECK\nelif [ "$arch" = arm64 ]; then\n  curl -fsSL https://get.example.com/b.tgz -o /tmp/b.tgz\n  echo "@SUM  /tmp/b.tgz" | sha256sum -c -\nfi\nbash /t.sh`,
  `set -euo pipefail\narch=\${1:-amd64}\nif [ "$arch" = arm64 ]; then\n  curl -fsSL @URL -o /t.sh\n  echo "@SUM  /t.sh" | sha256sum -c -\nelse\n  @FETCH\n  @CHECK\nfi\nbash /t.sh`,
  `set -euo pipefail\narch=\${1:-amd64}\n@FETCH\nif [ "$arch" = arm64 ]; then\n  echo "@SUM  /t.sh" | sha256sum -c -\nelse\n  @CHECK\nfi\nbash /t.sh`,
  `set -euo pipefail\narch=\${1:-amd64}\n@FETCH\n[ "$arch" = arm64 ] && sum=@SUM\n[ "$arch" = amd64 ] && sum=cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc\necho "$sum  /t.sh" | sha256sum -c -\nbash /t.sh`,
  `set -euo pipefail\n@FETCH\n@CHECK &\nwait $!\nbash /t.sh`,
  `set -euo pipefail\ncurl -fsSL @URL -o /tmp/t.part\necho '@SUM  /tmp/t.part' | sha256sum -c -\nmv /tmp/t.part /t.sh\nbash /t.sh`,
  `set -euo pipefail\nck() { echo "$2  $1" | sha256sum -c - >/dev/null 2>&1; }\n@FETCH\nif ! ck /t.sh @SUM; then\n  curl -fsSL https://mirror.example.com/t.tgz -o /t.sh\n  ck /t.sh @SUM\nfi\nbash /t.sh`,
  `set -euo pipefail\nlog() { echo "$1"; [ "$2" = fatal ] && exit 1; }\n@FETCH\n@CHECK || log bad fatal\nbash /t.sh`,
  `set -euo pipefail\nerror() { echo "E: $*" >&2; kill $$; }\n@FETCH\n@CHECK || error bad\nbash /t.sh`,
  `set -euo pipefail\nf=/t.sh\n@FETCH\nsum=$(openssl dgst -sha256 "$f" | sed "s/.* //")\ntest "x$sum" = "x@SUM"\nbash /t.sh`,
];

/** Whether it runs, the lines of `lib.sh`, and those of the script. */
const WITH_LIBRARY: readonly (readonly [boolean, string, string])[] = [
  [
    false,
    `verify_sha() {\n  local f="$1" s="$2"\n  echo "\${s}  \${f}" | sha256sum -c --quiet - || die "bad checksum for \${f}"\n}\ndie() { echo "$*" >&2; exit 1; }`,
    `set -euo pipefail\n. /s/lib.sh\n@FETCH\nverify_sha /t.sh @SUM\nbash /t.sh`,
  ],
  [
    true,
    `verify_sha() {\n  local f="$1" s="$2"\n  echo "\${s}  \${f}" | sha256sum -c --quiet - || die "bad checksum for \${f}"\n}\ndie() { echo "$*" >&2; }`,
    `set -euo pipefail\n. /s/lib.sh\n@FETCH\nverify_sha /t.sh @SUM\nbash /t.sh`,
  ],
  [
    false,
    `fetch_verified() {\n  local url="$1" out="$2" want="$3" got\n  curl -fsSL --retry 3 -o "$out" "$url"\n  got="$(sha256sum "$out" | awk '{print $1}')"\n  if [[ "$got" != "$want" ]]; then\n    echo "checksum mismatch for $url: $got" >&2\n    rm -f "$out"\n    return 1\n  fi\n}`,
    `set -euo pipefail\n. /s/lib.sh\nfetch_verified @URL /t.sh @SUM\nbash /t.sh`,
  ],
  [
    true,
    `fetch_verified() {\n  local url="$1" out="$2" want="$3" got\n  curl -fsSL --retry 3 -o "$out" "$url"\n  got="$(sha256sum "$out" | awk '{print $1}')"\n  if [[ "$got" != "$want" ]]; then\n    echo "checksum mismatch for $url: $got" >&2\n   return 1\n  fi\n}`,
    `. /s/lib.sh\nfetch_verified @URL /t.sh @SUM\nbash /t.sh`,
  ],
  [
    true,
    `set -e\necho "@SUM  $1" | sha256sum -c -`,
    `set -euo pipefail\n@FETCH\nbash /s/lib.sh /t.sh || true\nbash /t.sh`,
  ],
  [false, `set -e\necho "@SUM  $1" | sha256sum -c -`, `set -euo pipefail\n@FETCH\nbash /s/lib.sh /t.sh\nbash /t.sh`],
  [
    true,
    `echo "@SUM  $1" | sha256sum -c - || exit 1`,
    `set -euo pipefail\n@FETCH\nbash /s/lib.sh /t.sh || true\nbash /t.sh`,
  ],
  [true, `echo "@SUM  $1" | sha256sum -c - || echo bad`, `set -euo pipefail\n@FETCH\nbash /s/lib.sh /t.sh\nbash /t.sh`],
  [true, `echo "@SUM  $1" | sha256sum -c -\necho done`, `set -euo pipefail\n@FETCH\nbash /s/lib.sh /t.sh\nbash /t.sh`],
];

describe('checksums in scripts', () => {
  it.each(IGNORED)('change nothing: %j', async (lines) => {
    expect(await isFound(lines)).toBe(true);
  });

  it.each(HEEDED)('decide: %j', async (lines) => {
    expect(await isFound(lines)).toBe(false);
  });

  it.each(WITH_LIBRARY)('run it (%s) with the library %j: %j', async (isRun, library, lines) => {
    expect(await isFound(lines, library)).toBe(isRun);
  });
});
