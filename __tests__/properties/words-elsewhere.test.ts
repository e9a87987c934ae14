import { describe, expect, it } from '@jest/globals';
import { sampled } from '../support/heavy.ts';
import type { Files } from './repository.ts';
import { scanFiles } from './soundness.ts';

/** Commands that a rule reports, whose words other commands may give to them. */
const COMMANDS: readonly (readonly [command: string, rule: string])[] = [
  ['curl -kfsSL https://x.example.com/a -o /x', 'tls-verify-disabled'],
  ['npm config set strict-ssl false', 'tls-verify-disabled'],
  ['apt-get install -y --allow-unauthenticated x', 'package-signature-disabled'],
  ['git clone -c http.sslVerify=false https://x.example.com/a', 'tls-verify-disabled'],
  ['wget --no-check-certificate https://x.example.com/a', 'tls-verify-disabled'],
  ['git config --global http.sslVerify false', 'tls-verify-disabled'],
  ['pip install --trusted-host x.example.com a==1', 'tls-verify-disabled'],
  ['apt-get update -o Acquire::AllowInsecureRepositories=true', 'package-signature-disabled'],
  ['yum install -y --nogpgcheck x', 'package-signature-disabled'],
  ['apk add --allow-untrusted x', 'package-signature-disabled'],
  ['yarn config set strict-ssl false', 'tls-verify-disabled'],
  ['composer config -g secure-http false', 'tls-verify-disabled'],
  ['rpm -i --nosignature x.rpm', 'package-signature-disabled'],
  ['helm repo add --insecure-skip-tls-verify a https://x.example.com', 'tls-verify-disabled'],
];

/** The same command, where something else has one of its words: a function, a variable, a list or the output of a command. */
function withWordElsewhere(words: readonly string[], at: number): readonly string[] {
  const word = words[at] ?? '';
  const using = (use: string): string => words.with(at, use).join(' ');
  const rest = words.slice(at).join(' ');
  const start = words.slice(0, at).join(' ');
  return [
    `f() { ${using('"$1"')}; }; f '${word}'`,
    `f() { local a="$1"; ${using('"$a"')}; }; f '${word}'`,
    `f() { ${using(`"\${1:-x}"`)}; }; f '${word}'`,
    `f() { ${start} "$@"; }; f ${rest}`,
    `f() { local n=0; until ${start} "$@"; do n=$((n+1)); done; }; f ${rest}`,
    ...(at < words.length - 1 ? [`f() { local p="$1"; shift; ${start} "$p" "$@"; }; f ${rest}`] : []),
    `v='${word}'; ${using('"$v"')}`,
    `export v='${word}' && ${using('$v')}`,
    using(`"\${v:-${word}}"`),
    using(`"$(echo '${word}')"`),
    using(`$(printf %s '${word}')`),
    ...(at > 0 ? [`set -- ${rest}; ${start} "$@"`, `o='${rest}'; ${start} $o`] : []),
  ];
}

function formsOf(command: string): readonly string[] {
  const words = command.split(' ');
  return [
    command,
    ...words.flatMap((_, at) => withWordElsewhere(words, at)),
    ...['eval "$1"', 'sh -c "$1"', 'for i in 1 2; do eval "$1" && break; done', 'local c="$1"; eval "$c"'].map(
      (body) => `f() { ${body}; }; f '${command}'`,
    ),
    `c='${command}'; eval "$c"`,
    `c='${command}'; $c`,
  ];
}

describe('a command of a Dockerfile, wherever its words are', () => {
  it.each(sampled(COMMANDS))('%s', async (command, rule) => {
    const forms = formsOf(command);
    const files: Files = Object.fromEntries(
      forms.map((form, at) => [`f${at}/Dockerfile`, `FROM debian:13\nRUN ${form}\nUSER 1000\n`]),
    );
    const { findings } = await scanFiles(files);
    const found = new Set(findings.flatMap(({ ruleId, span }) => (ruleId === rule ? [span.file.path] : [])));
    expect(forms.filter((_, at) => !found.has(`f${at}/Dockerfile`))).toEqual([]);
  });
});
