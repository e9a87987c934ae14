import type { Rule, RuleDocs, WayToFix } from '../define-rule.ts';

/**
 * How to close a path: in ways that only it has, and in those of the rules about the settings that open it. One of them is enough. The
 * command is that of the first rule which has one.
 */
export function closedLike(
  rules: readonly Rule[],
  own: readonly WayToFix[] = [],
): Pick<RuleDocs, 'verify'> & Required<Pick<RuleDocs, 'ways'>> {
  const verify = rules.find(({ docs }) => docs.verify !== undefined)?.docs.verify;
  return { ways: [...own, ...rules.flatMap(({ docs }) => docs.ways ?? [])], ...(verify && { verify }) };
}

export const MOUNTS_FORBIDDEN: WayToFix = {
  do: 'Keep AppArmor on where the host has it: `docker info` lists it, and its default profile forbids mounts. Then write `host: {apparmor: true}` into the configuration.',
  trap: 'It is absent on Red Hat systems and in many virtual machines of desktops, and `apparmor=unconfined` or a profile of your own takes it away again.',
};
