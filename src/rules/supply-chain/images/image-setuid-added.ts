import { isFirstUse } from '../../../model/images/image.ts';
import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';
import { contentsOn } from './example-contents.ts';
import { setuidNames } from './setuid-names.ts';

export default defineRule({
  id: 'image-setuid-added',
  on: 'image',
  needs: ['contents'],
  danger: { attacker: 'weakness', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [250, 732],
  cis: ['4.8'],
  docs: {
    title: 'Do not add set-user-id programs to an image',
    why: 'The program runs as its owner or its group, usually root, no matter who starts it. It is not as a package of the system brings it, so nobody has checked that it is safe with this bit, and no update of the system mends a flaw in it. A copy of a shell or an interpreter with this bit is a common way to keep root rights.',
    howForImage:
      'Remove the bits in the image: `RUN chmod a-s /usr/local/bin/program`. Or set `no-new-privileges` for its containers, which disables them: `docker run --security-opt no-new-privileges`.',
    how: 'Remove the bits in the image: `RUN chmod a-s /usr/local/bin/program`. Set `no-new-privileges` for the container, which disables them: `security_opt: [no-new-privileges=true]`.',
    limits:
      'The rule needs all layers, which are only read where vulnerabilities are looked up or with `hullcheck image`, and the lists of files of dpkg, apk or rpm. It reports nothing where one of them is missing or was not read. Outside of `/tmp`, `/home`, `/root`, `/run`, `/var/tmp` and `/dev/shm`, it does not see files in `/etc`, `/var` and `/usr/share`, and files that have an extension and are not in a folder `bin`. It reports a bit that was added to a program of a package only where a later layer adds it than the one with the program. `image-setuid-files` lists all such programs.',
    references: [
      'https://man7.org/linux/man-pages/man2/execve.2.html',
      'https://attack.mitre.org/techniques/T1548/001/',
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
            setuidFiles: [
              { path: 'usr/bin/su', mode: 0o4755, layer: '' },
              { path: 'usr/local/bin/backup', mode: 0o4755, layer: '', isAdded: true },
            ],
          },
        },
        good: {
          contents: {
            ...contentsOn({ id: 'debian', versionId: '13' }),
            setuidFiles: [{ path: 'usr/bin/su', mode: 0o4755, layer: '' }],
          },
        },
      },
    },
  ],

  *check(image) {
    const added = image.facts.contents.setuidFiles.filter(({ isAdded }) => isAdded);
    if (added.length === 0 || !isFirstUse(image)) return;
    const what = added.length === 1 ? 'a set-user-id or set-group-id program' : 'set-user-id or set-group-id programs';
    const programs = `${what} that no package of the system brings`;
    yield {
      at: image.reference,
      message: `${useOf(image)} "${image.reference.value.text}", which has ${programs}: ${setuidNames(added)}.`,
      evidence: image.reference.value.text,
    };
  },
});
