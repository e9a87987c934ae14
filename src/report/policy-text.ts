import { oneLine, withoutWorkflowCommands } from './escape.ts';
import { painter } from './paint.ts';
import { wrap } from './wrap.ts';

/** A setting of the configuration that an option of the command line or an input of the Action replaces. */
export interface Override {
  /** Its key in the configuration: `fail-on`, or `images.lookup`. */
  readonly key: string;
  /** What the configuration says. */
  readonly from: string;
  /** What applies. */
  readonly to: string;
}

/** The policy that decides, for the beginning of a report. */
export interface ShownPolicy {
  /** The path of the configuration that applies, if there is one. */
  readonly configuration?: string | undefined;
  /** Whose values replace those of the configuration. */
  readonly setBy?: 'the input' | 'the option';
  readonly overrides?: readonly Override[];
}

/** The configuration that applies and what replaces parts of it, in a sentence; undefined without either. The caller escapes it. */
export function policyText(policy: ShownPolicy): string | undefined {
  const { configuration } = policy;
  const replaced = replacedTexts(policy);
  if (configuration === undefined && replaced.length === 0) return undefined;
  return `Policy: ${[configuration ?? WITHOUT_PATH, ...replaced].join('; ')}.`;
}

/** The same for a terminal, as whole lines; empty without either. */
export function policyLines(policy: ShownPolicy, { colour, width }: { colour: boolean; width: number }): string {
  const lines = wrap(oneLine(policyText(policy) ?? ''), width).filter((line) => line !== '');
  return lines.map((line) => `${withoutWorkflowCommands(painter(colour)(line, 'dim'))}\n`).join('');
}

/** `fail-on: critical (the input; .hullcheck.yml says low)` for each setting that was replaced. */
export function replacedTexts({ configuration, setBy = 'the option', overrides = [] }: ShownPolicy): readonly string[] {
  const source = configuration ?? WITHOUT_PATH;
  return overrides.map(({ key, from, to }) => `${key}: ${to} (${setBy}; ${source} says ${from})`);
}

/** Such as that of the base, which a change deletes. */
const WITHOUT_PATH = 'the configuration';
