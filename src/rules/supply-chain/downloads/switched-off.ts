import type { Bypass } from '../../../analysis/downloads/bypasses.ts';
import { isShipped, type Stage } from '../../../model/dockerfile.ts';
import type { Grant } from '../../../model/findings/grant.ts';
import { spanText } from '../../../model/source.ts';

/** The ways to switch a safeguard off in a program, where several do the same. */
interface Ways {
  readonly program: string;
  /** A command, from its first operand on, after which the program does it for all that it fetches. */
  readonly setting: RegExp;
  /** An option for one command. */
  readonly option: RegExp;
  readonly variable: string;
}

const WAYS: readonly Ways[] = [
  {
    program: 'git',
    setting: /^config(?=\s[^\0]*--(?:global|system)\b)[^\0]*\shttp\.sslverify\s/i,
    option: /^(?:-c|--config)[\s=]?["']?http\.(?:[^\0]*\.)?sslverify\b/i,
    variable: 'GIT_SSL_NO_VERIFY',
  },
  {
    program: 'npm',
    setting: /^set(?![^\0]*--location)[^\0]*\s["']?strict-ssl[\s=]/,
    option: /^--strict-ssl\b/,
    variable: 'npm_config_strict_ssl',
  },
];

/** What a place of a stage switches off, and for how much; undefined for what is known of no other way. */
export function switchedOff(bypass: Bypass, stage: Stage): Grant | undefined {
  const { at, how, instruction } = bypass;
  const text = spanText(at);
  const [, variable] = /^sets (\w+)$/.exec(how) ?? [];
  if (variable !== undefined) {
    const program = WAYS.find((one) => one.variable.toLowerCase() === variable.toLowerCase())?.program ?? variable;
    return { kind: 'switch', program, lasts: lastsAsVariable(bypass, stage) };
  }
  const way = WAYS.find(({ program }) => how.startsWith(`runs ${program} `));
  if (way === undefined) return undefined;
  if (instruction.keyword === 'RUN' && way.setting.test(text))
    return { kind: 'switch', program: way.program, lasts: inImage(stage) };
  return way.option.test(text) ? { kind: 'switch', program: way.program, lasts: 'command' } : undefined;
}

function lastsAsVariable({ instruction, isLasting }: Bypass, stage: Stage): (Grant & { kind: 'switch' })['lasts'] {
  if (instruction.keyword === 'ENV') return inImage(stage);
  return instruction.keyword === 'ARG' || isLasting ? 'build' : 'command';
}

function inImage(stage: Stage): 'image' | 'build' {
  return isShipped(stage) ? 'image' : 'build';
}
