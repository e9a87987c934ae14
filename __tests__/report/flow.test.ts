import { describe, expect, it } from '@jest/globals';
import type { Span } from '../../src/model/source.ts';
import { toJson } from '../../src/report/json.ts';
import { toSarif } from '../../src/report/sarif/sarif.ts';
import { toTerminal } from '../../src/report/terminal.ts';
import { concernOf, finding, marked, report } from './reports.ts';
import { schemaErrors } from './sarif-schema.ts';

const [user] = marked('api/Dockerfile', 'FROM alpine\nUSER «root»\n').spans as [Span];
const [pid, capability] = marked('compose.yaml', 'pid: «host»\ncap_add: [«SYS_PTRACE»]\n').spans as [Span, Span];
const steps = [
  { span: user, message: 'the user' },
  { span: pid, message: 'the [PID] namespace\nof the host' },
  { span: capability, message: 'the capability SYS_PTRACE' },
];
const walk = finding({ span: capability, message: 'It can.', related: steps.slice(0, 2), flow: steps });

describe('a walk of an attacker', () => {
  it('is a code flow in SARIF, each step at its own line and file', () => {
    const [result] = toSarif(report({ findings: [walk] }), { version: '0.0.0', concernOf }).runs[0]?.results ?? [];
    const [flow] = result?.codeFlows ?? [];
    const shown = flow?.threadFlows[0]?.locations.map(({ location }) => [
      location?.physicalLocation?.artifactLocation?.uri,
      location?.physicalLocation?.region?.startLine,
      location?.message?.text,
    ]);
    expect(shown).toEqual([
      ['api/Dockerfile', 2, 'the user'],
      ['compose.yaml', 1, 'the [PID] namespace of the host'],
      ['compose.yaml', 2, 'the capability SYS_PTRACE'],
    ]);
    expect(result?.relatedLocations).toHaveLength(2);
  });

  it('is valid SARIF', () => {
    expect(schemaErrors(toSarif(report({ findings: [walk] }), { version: '0.0.0', concernOf }))).toEqual([]);
  });

  it('is short in SARIF however long it is', () => {
    const long = finding({ span: capability, flow: Array.from({ length: 500 }, () => steps[0] as (typeof steps)[0]) });
    const [result] = toSarif(report({ findings: [long] }), { version: '0.0.0', concernOf }).runs[0]?.results ?? [];
    expect(result?.codeFlows?.[0]?.threadFlows[0]?.locations).toHaveLength(50);
  });

  it('is numbered in the terminal, instead of the related places', () => {
    const options = { colour: false, width: 80, verbose: false, pathOf: (path: string) => path };
    expect(
      toTerminal(report({ findings: [walk] }), options)
        .split('\n')
        .slice(5, 9),
    ).toEqual([
      '          │           ^^^^^^^^^^',
      '            1. api/Dockerfile:2:6  the user',
      '            2. compose.yaml:1:6  the [PID] namespace of the host',
      '            3. compose.yaml:2:11  the capability SYS_PTRACE',
    ]);
  });

  it('is in the JSON report', () => {
    const { findings } = JSON.parse([...toJson(report({ findings: [walk] }), { version: '0.0.0' })].join(''));
    expect(
      findings[0].flow.map(({ path, start }: { path: string; start: { line: number } }) => [path, start.line]),
    ).toEqual([
      ['api/Dockerfile', 2],
      ['compose.yaml', 1],
      ['compose.yaml', 2],
    ]);
  });
});
