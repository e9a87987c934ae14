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
  if (typeof profile['defaultAction'] !== 'string') return undefined;
  const isOpen = LETS_THROUGH.has(profile['defaultAction']);
  const rules = Array.isArray(profile['syscalls']) ? profile['syscalls'].filter(isObject) : [];
  const named = new Set(rules.filter((rule) => isAllowing(rule) !== isOpen).flatMap(callsOf));
  const opensCrypto = named.has('socket') !== isOpen || (!isOpen && rules.some(allowsCryptoSocket));
  const allowed = DANGEROUS_CALLS.filter((call) => named.has(call) !== isOpen);
  return { path, isOpen, allowed: opensCrypto ? [...allowed, 'socket(AF_ALG)'] : allowed };
}

/**
 * AF_ALG, the sockets of the kernel's cryptography, which the engine blocks since April 2026 because of CVE-2026-31431:
 * https://github.com/moby/moby/pull/52494
 */
const AF_ALG = 38;

/** Whether the rule allows `socket` for AF_ALG, as the engine's profile did until then: `arg0 != AF_VSOCK`. */
function allowsCryptoSocket(rule: Json): boolean {
  const { action, args, includes } = rule;
  if (!LETS_THROUGH.has(action) || !callsOf(rule).includes('socket') || hasCapabilities(includes)) return false;
  const conditions = Array.isArray(args) ? args.filter(isObject) : [];
  // runc takes repeated conditions on one argument as alternatives
  return conditions.every(({ index }) => index === 0) && conditions.some(isMetByCrypto);
}

function isMetByCrypto({ op, value }: Json): boolean {
  if (typeof value !== 'number') return false;
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
function isAllowing({ action, args, includes }: Json): boolean {
  return LETS_THROUGH.has(action) && isEmpty(args) && !hasCapabilities(includes);
}

function hasCapabilities(includes: unknown): boolean {
  return isObject(includes) && !isEmpty(includes['caps']);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function callsOf({ names, name }: Json): readonly string[] {
  const all: readonly unknown[] = Array.isArray(names) ? names : [name];
  return all.filter((one) => typeof one === 'string');
}
