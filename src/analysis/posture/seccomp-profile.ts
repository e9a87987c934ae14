import type { SeccompProfile } from '../../model/containers/seccomp-profile.ts';

/**
 * System calls that escapes use, and that the engine's own profile never allows, or only with a capability:
 * https://github.com/moby/profiles/blob/main/seccomp/default.json (August 2026)
 */
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
  // since Docker 25: https://github.com/moby/moby/pull/46762
  'io_uring_setup',
  'perf_event_open',
  // how mounts are made since Linux 5.2
  'fsopen',
  'open_tree',
  'move_mount',
  'mount_setattr',
  'kexec_file_load',
  'add_key',
  'request_key',
  'iopl',
];

const LETS_THROUGH: ReadonlySet<unknown> = new Set(['SCMP_ACT_ALLOW', 'SCMP_ACT_LOG']);

/** Undefined when the text is not a profile. https://docs.docker.com/engine/security/seccomp/ */
export function parseSeccompProfile(path: string, text: string): SeccompProfile | undefined {
  const profile = parseJson(text);
  const defaults = valuesOf(profile, 'defaultAction').filter((value) => typeof value === 'string');
  if (defaults.length === 0) return undefined;
  const isOpen = defaults.some((action) => LETS_THROUGH.has(action));
  const rules = valuesOf(profile, 'syscalls').flatMap(objectsIn);
  const named = new Set(rules.filter((rule) => isAllowing(rule) !== isOpen).flatMap(callsOf));
  const opensCrypto = named.has('socket') !== isOpen || (!isOpen && rules.some(allowsCryptoSocket));
  const allowed = DANGEROUS_CALLS.filter((call) => named.has(call) !== isOpen);
  return { path, isOpen, allowed: opensCrypto ? [...allowed, 'socket(AF_ALG)'] : allowed };
}

/**
 * The values of a field, whatever the case of its name: the JSON reader of Go ignores that, and the last one applies. With several, each counts,
 * since an object in JavaScript does not keep the order of repeated names. https://pkg.go.dev/encoding/json#Unmarshal
 */
function valuesOf(json: Json, name: string): readonly unknown[] {
  const wanted = folded(name);
  return Object.keys(json).flatMap((key) => (folded(key) === wanted ? [json[key]] : []));
}

/** Go takes `ſ` for an S, too, and the sign of Kelvin for a K. */
function folded(name: string): string {
  return name.toLowerCase().toUpperCase();
}

function objectsIn(list: unknown): readonly Json[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/**
 * AF_ALG, the sockets of the kernel's cryptography, which the engine blocks since April 2026 because of CVE-2026-31431:
 * https://github.com/moby/moby/pull/52494
 */
const AF_ALG = 38;

/** Whether the rule allows `socket` for AF_ALG, as the engine's profile did until then: `arg0 != AF_VSOCK`. */
function allowsCryptoSocket(rule: Json): boolean {
  if (!letsThrough(rule) || !callsOf(rule).includes('socket') || hasCapabilities(rule)) return false;
  const conditions = valuesOf(rule, 'args').flatMap(objectsIn);
  // runc takes repeated conditions on one argument as alternatives
  return conditions.every((one) => valuesOf(one, 'index').includes(0)) && conditions.some(isMetByCrypto);
}

function isMetByCrypto(condition: Json): boolean {
  const values = valuesOf(condition, 'value').filter((value) => typeof value === 'number');
  return valuesOf(condition, 'op').some((op) => values.some((value) => isMet(op, value)));
}

/** Whether {@link AF_ALG} meets a condition. */
function isMet(op: unknown, value: number): boolean {
  switch (op) {
    case 'SCMP_CMP_NE':
      return value !== AF_ALG;
    case 'SCMP_CMP_EQ':
      return value === AF_ALG;
    case 'SCMP_CMP_LT':
      return AF_ALG < value;
    case 'SCMP_CMP_LE':
      return AF_ALG <= value;
    case 'SCMP_CMP_GT':
      return AF_ALG > value;
    case 'SCMP_CMP_GE':
      return AF_ALG >= value;
    default:
      return false;
  }
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
function isAllowing(rule: Json): boolean {
  return letsThrough(rule) && isWithout(rule, 'args') && !hasCapabilities(rule);
}

function letsThrough(rule: Json): boolean {
  return valuesOf(rule, 'action').some((action) => LETS_THROUGH.has(action));
}

function hasCapabilities(rule: Json): boolean {
  const includes = valuesOf(rule, 'includes');
  return includes.length > 0 && includes.every((value) => isObject(value) && !isWithout(value, 'caps'));
}

function isWithout(json: Json, name: string): boolean {
  const values = valuesOf(json, name);
  return values.length === 0 || values.some(isEmpty);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function callsOf(rule: Json): readonly string[] {
  const names = valuesOf(rule, 'names').flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []));
  return [...names, ...valuesOf(rule, 'name')].filter((one) => typeof one === 'string');
}
