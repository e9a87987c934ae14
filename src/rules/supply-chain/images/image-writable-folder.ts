import { isFirstUse } from '../../../model/images/image.ts';
import type { WritableFolder } from '../../../model/images/image-contents.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';
import { contentsOn } from './example-contents.ts';

const MOST_NAMES = 5;
const MOST_CHARACTERS = 100;

export default defineRule({
  id: 'image-writable-folder',
  on: 'image',
  needs: ['contents'],
  danger: { attacker: 'weakness', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [732],
  docs: {
    title: 'Do not let everyone write to program folders of an image',
    why: 'Everyone in the container may replace the programs of such a folder, or put others in front of them. So an attacker who takes over the weakest process of the container changes what the next one runs, perhaps as root, such as a health check, a shell that an administrator opens, or the program itself after a restart.',
    how: 'Give the folder to one user in the image: `RUN chown -R app:app /app && chmod -R o-w /app`. Where everyone has to create files, set the sticky bit: `chmod 1777`.',
    limits:
      'The rule needs all layers, which are only read where vulnerabilities are looked up or with `hullcheck image`. It looks at the folders in `PATH`, at the working directory, and at the folders above them, and reports those that everyone may write to and that have no sticky bit. It does not look at access control lists, and at working directories that are more than three folders deep. A base image counts as well. `image-writable-file` looks at single files.',
    references: [
      'https://cwe.mitre.org/data/definitions/732.html',
      'https://man7.org/linux/man-pages/man7/inode.7.html',
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
            writableFolders: [
              { path: 'opt/app/bin', mode: 0o777, layer: '', use: 'path' },
              { path: 'app', mode: 0o777, layer: '', use: 'working' },
            ],
          },
        },
        good: { contents: contentsOn({ id: 'debian', versionId: '13' }) },
      },
    },
  ],

  *check(image) {
    const { writableFolders: folders } = image.facts.contents;
    if (folders.length === 0 || !isFirstUse(image)) return;
    const what = folders.length === 1 ? 'a folder' : 'folders';
    yield {
      at: image.reference,
      message: `${useOf(image)} "${image.reference.value.text}", in which everyone may write to ${what} of what it runs: ${namesOf(folders)}.`,
      evidence: image.reference.value.text,
    };
  },
});

/** `/opt/app/bin (in PATH), /app (the working directory)` */
function namesOf(folders: readonly WritableFolder[]): string {
  const named = folders
    .slice(0, MOST_NAMES)
    .map(
      ({ path, use }) => `/${path.slice(0, MOST_CHARACTERS)} (${use === 'path' ? 'in PATH' : 'the working directory'})`,
    );
  const rest = folders.length - named.length;
  return [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}
