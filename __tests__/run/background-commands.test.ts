import { describe, expect, it } from '@jest/globals';
import { activeRules } from '../../src/check/active-rules.ts';
import { ruleNames } from '../../src/check/rule-names.ts';
import { rules } from '../../src/rules/index.ts';
import { scan } from '../../src/run/scan.ts';
import { repositoryOf } from '../properties/repository.ts';

const RUN = 'docker run --rm --pid host registry.example.com/a:1 sleep 9';

async function severityOf(text: string): Promise<string | undefined> {
  const { findings } = await scan(repositoryOf({ 'a.sh': `#!/bin/bash\n${text.replace('RUN', RUN)}\n` }), {
    rules: activeRules(rules, 'recommended'),
    names: ruleNames(rules),
    suppressions: [],
    today: '2026-01-01',
  });
  return findings.find(({ ruleId }) => ruleId === 'pid-host')?.severity;
}

describe('a container that a script leaves behind counts as detached', () => {
  it.each([
    'RUN &',
    '(RUN &)',
    '{ RUN; } &',
    '(RUN) >/dev/null 2>&1 &',
    'RUN & wait',
    'nohup RUN',
    'setsid RUN',
    'systemd-run RUN',
    'tmux new -d "RUN"',
    'at now <<< "RUN"',
    'bash -c "RUN" &',
    'RUN && true &',
    'true && RUN || true &',
    'RUN | cat &',
    'true | RUN &',
    'for i in 1 2; do RUN; done &',
    'if true; then RUN; fi &',
    'f() { RUN; }\nf &',
    'echo "$(RUN)" &',
    'echo "$(RUN &)"',
    'RUN 2>&1 | tee "/var/log/${NAME:-a}.log" &',
    'RUN >"$(date +%s).log" &',
    'coproc RUN',
  ])('%s', async (text) => {
    expect(await severityOf(text)).toBe('high');
  });

  it.each([
    'RUN',
    'RUN && true',
    'RUN &> log',
    'RUN >&2',
    'RUN\ntrue &',
    'true & RUN',
    'time RUN',
    'RUN; true &',
    'RUN # &',
    'RUN "&"',
    'f() { RUN; }\ntrue &\nf',
    '{ true & RUN; }',
  ])('but not %s', async (text) => {
    expect(await severityOf(text)).toBe('medium');
  });
});
