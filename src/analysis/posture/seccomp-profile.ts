import type { SeccompProfile } from '../../model/containers/seccomp-profile.ts';

/** System calls that escapes use, and that the engine's own profile never allows, or only with a capability. */
const DANGEROUS_CALLS: readonly string[] = [
  'mount',
  'bpf',
  'init_module',
  'finit_module',
  'kexec_load',
  'open_by_handle_at',
  'setns',
  'unshare',
  'keyctl',
  'userfaultfd',
];

const LETS_THROUGH: ReadonlySet<unknown> = new Set(['SCMP_ACT_ALLOW', 'SCMP_ACT_LOG']);

/** Undefined when the text is not a profile. https://docs.docker.com/engine/security/seccomp/ */
export function parseSeccompProfile(path: string, text: string): SeccompProfile | undefined {
  const profile = parseJson(text);
  if (typeof profile['defaultAction'] !== 'string') return undefined;
  const isOpen = LETS_THROUGH.has(profile['defaultAction']);
  const rules = Array.isArray(profile['syscalls']) ? profile['syscalls'].filter(isObject) : [];
  const named = new Set(rules.filter((rule) => isAllowing(rule) !== isOpen).flatMap(callsOf));
  return { path, isOpen, allowed: DANGEROUS_CALLS.filter((call) => named.has(call) !== isOpen) };
}

type Json = Readonly<Record<string, unknown>>;

function parseJson(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the rule allows its calls unconditionally. A conditional rule neither allows nor blocks a call for everyone. */
function isAllowing({ action, args, includes }: Json): boolean {
  const isForAll = isEmpty(args) && (!isObject(includes) || isEmpty(includes['caps']));
  return LETS_THROUGH.has(action) && isForAll;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function callsOf({ names, name }: Json): readonly string[] {
  const all: readonly unknown[] = Array.isArray(names) ? names : [name];
  return all.filter((one) => typeof one === 'string');
}
