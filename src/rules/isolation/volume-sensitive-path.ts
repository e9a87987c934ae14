import { whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { instructionsOf, isShipped, type VolumeInstruction } from '../../model/dockerfile.ts';
import type { Fix } from '../../model/findings/fix.ts';
import { removeWord } from '../../model/findings/removal.ts';
import { known, type Text } from '../../model/located.ts';
import { spanText } from '../../model/source.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'volume-sensitive-path',
  on: 'stage',
  danger: { attacker: 'container', reach: 'container' },
  profile: 'recommended',
  precision: 'very-high',
  cwe: [668],
  peers: { dockle: ['DKL-DI-0002'] },
  docs: {
    title: 'Do not make volumes of system folders',
    why: 'A volume outlives the container: programs and configuration in it stay unchanged when the image is updated, with their flaws and with anything that an attacker left there, and other containers may mount them. On `/proc`, `/sys` or `/dev` it hides the files of the kernel.',
    how: 'Make volumes of folders with data only, such as `/var/lib/app`.',
    limits:
      'Paths that a variable decides are not seen. `/var/lib/docker` and its like are left alone: an engine in a container needs a volume there. Mounts of running containers are checked in compose files.',
    fixTrap: {
      breaks:
        'Data that a program writes there go to its container, and are lost with it, unless something is mounted there.',
      check: 'Start the container twice, and check whether its data are still there.',
    },
    references: ['https://docs.docker.com/reference/dockerfile/#volume'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        VOLUME ["/var/lib/app", "«/etc»"]
      `,
      good: `
        FROM debian:12
        VOLUME ["/var/lib/app", "/etc/app"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12
        VOLUME /srv «/usr/bin/»
        VOLUME ["«/proc»"]
        CMD ["app"]
      `,
      isFixed: true,
      good: `
        FROM debian:12
        VOLUME /srv
        CMD ["app"]
      `,
    },
  ],

  *check(stage) {
    if (!isShipped(stage)) return;
    for (const volume of instructionsOf(stage, 'VOLUME')) {
      if (volume.isTriggered) continue;
      for (const path of volume.paths) {
        const text = known(path);
        if (text === undefined || !SYSTEM_FOLDER.test(text)) continue;
        const fix = withoutPath(volume, path);
        const message = whenItRuns(
          volume,
          `${stage.title} makes a volume of "${text}", where flaws and changes by an attacker outlive image updates.`,
        );
        yield { at: path, message, ...(fix && { fix }) };
      }
    }
  },
});

/** Removes the whole instruction when it has no other path; in the shell form, one of several words. */
function withoutPath({ paths, entry, span }: VolumeInstruction, { span: path }: Text): Fix | undefined {
  const title = 'Do not make it a volume';
  if (paths.length === 1) return { title, safety: 'review', edits: [{ span: entry, text: '' }] };
  const isList = /^VOLUME\s+\[/i.test(spanText(span));
  return isList ? undefined : { title, safety: 'review', edits: [removeWord(path)] };
}

/** `/proc`, `/sys`, `/dev` and `/boot` with everything below them; only the others themselves. */
const SYSTEM_FOLDER =
  /^\/+(?:(?:etc|root|usr|bin|sbin|lib|lib64|var|usr\/(?:bin|sbin|lib|lib64|libexec|local|local\/bin|local\/sbin|local\/lib))\/*|(?:proc|sys|dev|boot)(?:\/(?!shm\/?$).*)?)?$/;
