import { PRIVILEGED_GROUPS } from '../../data/privileged-groups.ts';
import { instructionsOf, lineageOf, type Stage } from '../../model/dockerfile.ts';
import { known } from '../../model/located.ts';
import { remember } from '../../support/caches/remember.ts';
import { type FileLine, linesAtStart, linesWrittenTo } from '../commands/file-lines.ts';
import { commandsOf } from '../commands/stage-commands.ts';
import { toolOf } from '../commands/tool.ts';
import { baseName } from '../paths/shell-paths.ts';
import { accountsOf, type Membership, membershipsOf } from './accounts.ts';
import { bitsOf, modeSetBy } from './file-modes.ts';

/**
 * Whether the build puts a user into a further group, lets one use sudo, gives one the number of root, or lets programs run as root, so that a
 * process that is not root may have more rights than its user. The number of a user does not show which one it is.
 */
export const givesRights: (stage: Stage) => boolean = remember((stage) =>
  [...lineageOf(stage)].some(givesRightsItself),
);

const givesRightsItself: (stage: Stage) => boolean = remember((stage) => {
  if ([...membershipsOf(stage)].some(isFurther) || grantsOfSudo(stage).length > 0) return true;
  return renumbersUsers(stage) || raisesPrograms(stage);
});

/** A user needs a first group. That of root is the one of a number without a name anyway. */
function isFurther({ user, group, isSupplementary }: Membership): boolean {
  if (user === 'root') return false;
  return isSupplementary || (PRIVILEGED_GROUPS.has(group) && group !== 'root' && group !== '0');
}

/** The lines of sudo's files that the build writes, without those about root, comments and settings. */
export function grantsOfSudo(stage: Stage): readonly FileLine[] {
  return [...linesWrittenTo(stage, SUDOERS)].filter(({ text }) => isGrant(text));
}

/** The same for what CMD and ENTRYPOINT write, each time a container starts. */
export function grantsAtStart(stage: Stage): readonly FileLine[] {
  return linesAtStart(stage).filter(({ path, text }) => SUDOERS.test(path) && isGrant(text));
}

/** `#1000` is a user by its number. */
export function isGrant(line: string): boolean {
  return !/^\s*["']?(?:#(?!\d)|$)/.test(line) && !/^["']?(?:root\b|Defaults)/.test(line);
}

const SUDOERS = /^\/etc\/sudoers(?:$|\.d\/|\.)/;

/** Whether a user with another name has the number of root, also in a file of users from another stage. */
function renumbersUsers(stage: Stage): boolean {
  const isNumbered = accountsOf(stage).some(({ name, uid }) => /^0+$/.test(uid?.text ?? '') && name.value !== 'root');
  return isNumbered || [...linesWrittenTo(stage, PASSWD)].some(isSecondRoot) || stagesOfUsers(stage).some(givesNumber);
}

const givesNumber: (stage: Stage) => boolean = remember(renumbersUsers);

const PASSWD = /^\/etc\/passwd$/;

/** A line with the number of root, or an edit that puts such a number in. */
function isSecondRoot({ text, replaces }: FileLine): boolean {
  if (replaces !== undefined && !/^\^?root\b/.test(replaces)) return /(?:^|:)0+(?::|$)/.test(text);
  return /^["']?(?!root:)[^:#]+:[^:]*:0+:/.test(text);
}

/** The stages that give it their file of users. */
function stagesOfUsers(stage: Stage): readonly Stage[] {
  return instructionsOf(stage, 'COPY').flatMap(({ from, sources }) =>
    from?.kind === 'stage' && sources.some(({ value }) => /^\/?etc(?:\/passwd)?\/?$/.test(String(value)))
      ? [from.stage]
      : [],
  );
}

/** Whether a program that may do anything gets the bit for its owner, or capabilities that make it root. */
function raisesPrograms(stage: Stage): boolean {
  const byFlags = instructionsOf(stage, 'COPY', 'ADD').some(
    ({ flags }) => bitsOf(known(flags.find(({ name }) => name === 'chmod')?.value) ?? '') === 'user',
  );
  return byFlags || commandsOf(stage, 'RUN').some(({ command }) => raises(toolOf(command)));
}

function raises(tool: ReturnType<typeof toolOf>): boolean {
  if (tool === undefined) return false;
  if (tool.name === 'setcap') {
    const [capabilities = '', ...paths] = tool.arguments.map(({ pieces }) => pieces).filter((word) => !/^-/.test(word));
    return CAPABILITIES_OF_ROOT.test(capabilities) && paths.some(isForAnything);
  }
  const setting = modeSetBy(tool);
  if (setting === undefined || setting.isForFolders || bitsOf(known<string>(setting.mode) ?? '') !== 'user')
    return false;
  return setting.paths.some(({ pieces }) => isForAnything(pieces));
}

/** `=ep` alone means all of them. */
const CAPABILITIES_OF_ROOT =
  /^(?:=|all\b)|cap_(?:setuid|setgid|sys_admin|sys_ptrace|dac_override|dac_read_search|chown|fowner|setfcap)\b/i;

function isForAnything(path: string): boolean {
  return !LIMITED_PROGRAMS.has(baseName(path));
}

/** Programs that have the bit in most systems, and do one thing with it. `sudo` and `su` ask their own settings. */
const LIMITED_PROGRAMS: ReadonlySet<string> = new Set(
  (
    'ping ping4 ping6 arping fping traceroute traceroute6 tracepath mtr mtr-packet mount umount su sudo passwd chsh chfn chage gpasswd newgrp expiry ' +
    'newuidmap newgidmap fusermount fusermount3 bwrap chrome-sandbox chrome_sandbox unix_chkpwd pam_timestamp_check ssh-keysign ssh-agent wall write ' +
    'crontab at dumpcap mount.nfs mount.cifs ntfs-3g'
  ).split(' '),
);
