import { isFirstUse } from '../../../model/images/image.ts';
import type { WritableFile } from '../../../model/images/image-contents.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';
import { contentsOn } from './example-contents.ts';

const MOST_NAMES = 5;
const MOST_CHARACTERS = 100;

export default defineRule({
  id: 'image-writable-file',
  on: 'image',
  needs: ['contents'],
  danger: { attacker: 'weakness', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [732],
  docs: {
    title: 'Do not let everyone write to files that an image runs',
    why: 'Everyone in the container may change the file. In `/etc/passwd` and `/etc/shadow`, that makes an attacker root of the container without another weakness. A library or a program in `PATH` with foreign code runs in whatever process loads it next, and the script that starts the container runs again after the next restart.',
    how: 'Take the permission away where the file is copied or made: `RUN chmod o-w /etc/passwd`, `COPY --chmod=755 entrypoint.sh /`.',
    limits:
      'The rule needs all layers, which are only read where vulnerabilities are looked up or with `hullcheck image`. It looks at regular files: accounts and start-up files below `/etc`, libraries, programs in `PATH`, and the files that `ENTRYPOINT`, `CMD` and `HEALTHCHECK` name. Other files of the application, access control lists, and permissions for a group are left alone: OpenShift gives group 0 the right to write. A base image counts as well.',
    references: [
      'https://cwe.mitre.org/data/definitions/732.html',
      'https://man7.org/linux/man-pages/man5/passwd.5.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: «ghcr.io/acme/app:1.4»
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.5
      `,
      facts: {
        bad: {
          contents: {
            ...contentsOn({ id: 'debian', versionId: '13' }),
            writableFiles: [
              { path: 'entrypoint.sh', mode: 0o777, layer: '', use: 'started' },
              { path: 'etc/passwd', mode: 0o666, layer: '', use: 'system' },
            ],
          },
        },
        good: { contents: contentsOn({ id: 'debian', versionId: '13' }) },
      },
    },
  ],

  *check(image) {
    const { writableFiles: files } = image.facts.contents;
    if (files.length === 0 || !isFirstUse(image)) return;
    const what = files.length === 1 ? 'a file' : 'files';
    yield {
      at: image.reference,
      message: `${useOf(image)} "${image.reference.value.text}", in which everyone may write to ${what} that it runs or trusts: ${namesOf(files)}.`,
      evidence: image.reference.value.text,
    };
  },
});

const USES: Readonly<Record<WritableFile['use'], string>> = {
  started: 'a command of the image names it',
  system: 'part of the system',
  library: 'a library',
  program: 'in PATH',
};

/** `/entrypoint.sh (a command of the image names it), /etc/passwd (part of the system)` */
function namesOf(files: readonly WritableFile[]): string {
  const named = files.slice(0, MOST_NAMES).map(({ path, use }) => `/${path.slice(0, MOST_CHARACTERS)} (${USES[use]})`);
  const rest = files.length - named.length;
  return [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}
