import { expect, it } from '@jest/globals';
import { shellCommands } from '../../../src/images/reach/shell-commands.ts';
import { processorTime } from '../../support/processor-time.ts';

it.each<[string, string, string[][], boolean]>([
  ['one command', 'nginx -g "daemon off;"', [['nginx', '-g', 'daemon off;']], true],
  ['the last one', '#!/bin/sh\nset -e\nexec "$@"\n', [['$@']], true],
  ['several', 'cd /app && /bin/migrate; exec node server.js', [['/bin/migrate'], ['node', 'server.js']], true],
  ['continued', 'java \\\n  -jar app.jar', [['java', '-jar', 'app.jar']], true],
  ['assignments', 'export A=1\nB=2 C=3\nD=$E exec app $F "${G}"', [['app', '$F', '${G}']], true],
  ['comments', '# exec a\nexec b # c', [['b']], true],
  ['only those that replace the shell of a larger script', 'if [ -f x ]; then\n  a\nfi\nb\nexec c', [['c']], false],
  ['a pipe', 'a | b', [], false],
  ['a substitution', 'exec a $(b)', [], false],
  ['an alternative', 'a || b', [], false],
  ['a variable program', 'exec "$SERVER"', [], false],
  ['another file', '. /etc/profile\nexec a', [['a']], false],
  ['changed arguments', 'set -- redis "$@"\nexec "$@"', [['$@']], false],
  ['another path', 'export PATH=/x:$PATH\nexec a', [['a']], false],
  ['another folder', 'cd /x\nexec ./a', [], false],
  ['redirections', 'a >/dev/null', [], false],
  ['in the background', 'a &\nexec b', [['b']], false],
  ['an open quote', "exec a 'b", [], false],
  ['too many', 'a\n'.repeat(33), [], false],
  ['none', '', [], true],
])('%s', (_name, text, commands, isWhole) => {
  expect(shellCommands(text)).toEqual({ commands, isWhole });
});

it('takes time in proportion to the text', () => {
  for (const text of [
    ' '.repeat(60_000),
    "'".repeat(60_000),
    '\\\n'.repeat(30_000),
    'a '.repeat(30_000),
    '"$'.repeat(30_000),
  ]) {
    const start = processorTime();
    shellCommands(text);
    expect(processorTime() - start).toBeLessThan(500);
  }
});
