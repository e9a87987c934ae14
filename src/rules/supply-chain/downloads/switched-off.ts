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

/** What a place of a stage switches off, and for how much; undefined for programs with one way only. */
export function switchedOff({ at, how, instruction }: Bypass, stage: Stage): Grant | undefined {
  const text = spanText(at);
  const always = isShipped(stage) ? 'image' : 'build';
  for (const { program, setting, option, variable } of WAYS) {
    const isVariable = how.toLowerCase() === `sets ${variable}`.toLowerCase();
    if (isVariable && instruction.keyword === 'ARG') return { kind: 'switch', program, lasts: 'build' };
    if (isVariable && instruction.keyword === 'ENV') return { kind: 'switch', program, lasts: always };
    if (how.startsWith(`runs ${program} `) && instruction.keyword === 'RUN' && setting.test(text))
      return { kind: 'switch', program, lasts: always };
    if (isVariable || (how.startsWith(`runs ${program} `) && option.test(text)))
      return { kind: 'switch', program, lasts: 'command' };
  }
  return undefined;
}
