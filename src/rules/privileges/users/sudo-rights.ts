import { runsAny } from '../../../analysis/commands/stage-commands.ts';
import { keptPackagesIn } from '../../../analysis/packages/kept-packages.ts';
import { packageCommandsIn } from '../../../analysis/packages/package-commands.ts';
import { passwordsSetBy } from '../../../analysis/secrets/set-passwords.ts';
import { instructionsOf, lineageOf, rootBase, type Stage } from '../../../model/dockerfile.ts';
import { officialName } from '../../../model/images/image.ts';
import { UNKNOWN_PIECE } from '../../../model/unknown-piece.ts';
import { remember } from '../../../support/caches/remember.ts';

/** Groups whose members can become root by sudo, where the usual configuration applies. */
export const SUDO_GROUPS: ReadonlySet<string> = new Set(['sudo', 'wheel', 'sudoers']);

/** Groups whose members can start a container, and so become root of the machine that runs it. */
export const ENGINE_GROUPS: ReadonlySet<string> = new Set(['docker', 'lxd']);

/** Whether the image certainly has neither sudo nor doas: its base does not, and no instruction adds it. */
export const certainlyLacksSudo: (stage: Stage) => boolean = remember((stage) => {
  const base = rootBase(stage);
  if (base.kind !== 'image' || !WITHOUT_SUDO.has(officialName(base.image.reference.value) ?? '')) return false;
  return [...lineageOf(stage)].every((one) => !addsSudo(one));
});

/** Official images without sudo, as their Dockerfiles and lists of packages say. */
const WITHOUT_SUDO: ReadonlySet<string> = new Set(
  'alpine buildpack-deps busybox debian golang httpd nginx node php python ruby rust ubuntu'.split(' '),
);

const SUDO: ReadonlySet<string> = new Set(['sudo', 'sudo-rs', 'sudo-ldap', 'doas', 'opendoas']);

function addsSudo(stage: Stage): boolean {
  if (runsAny(stage, SUDO) || keptPackagesIn(stage).some(({ name }) => SUDO.has(name))) return true;
  // a variable may name it
  return packageCommandsIn(stage).some(({ command }) =>
    command.arguments.some(({ pieces }) => pieces.includes(UNKNOWN_PIECE)),
  );
}

/** The stage that gives the image a password that everyone with it can use. */
export const knownPasswordFrom: (stage: Stage) => Stage | undefined = remember((stage) =>
  [...lineageOf(stage)].find((one) =>
    [...instructionsOf(one, 'RUN')].some((run) => !run.isTriggered && passwordsSetBy(run).length > 0),
  ),
);
