import * as core from '@actions/core';
import { ConfigurationError } from '../config/configuration-error.ts';
import type { RunSettings } from '../run.ts';

export interface Inputs extends Pick<RunSettings, 'paths' | 'config' | 'profile' | 'failOn' | 'baseline'> {
  readonly sarifFile: string | undefined;
  readonly annotations: boolean;
}

const PROFILES = ['recommended', 'strict'] as const;
const FAIL_ON = ['critical', 'high', 'medium', 'low', 'none'] as const;

/**
 * The inputs that action.yml declares.
 * @throws {ConfigurationError} if one of them is not what it may be.
 */
export function readInputs(): Inputs {
  return {
    paths: core.getMultilineInput('paths'),
    config: text('config'),
    profile: choice('profile', PROFILES),
    failOn: choice('fail-on', FAIL_ON),
    baseline: text('baseline'),
    sarifFile: text('sarif-file'),
    annotations: choice('annotations', ['true', 'false'] as const) !== 'false',
  };
}

function text(name: string): string | undefined {
  return core.getInput(name) || undefined;
}

function choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
  const value = text(name);
  if (value === undefined) return undefined;
  const found = choices.find((candidate) => candidate === value.toLowerCase());
  if (found === undefined) {
    throw new ConfigurationError(
      `The input ${name} is ${JSON.stringify(value)}, but takes one of ${choices.join(', ')}.`,
    );
  }
  return found;
}
