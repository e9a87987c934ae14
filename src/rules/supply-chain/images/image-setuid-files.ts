import { useOf } from '../../../model/images/use-of-image.ts';
import { defineRule } from '../../define-rule.ts';
import { contentsOn } from './example-contents.ts';
import { setuidNames } from './setuid-names.ts';

export default defineRule({
  id: 'image-setuid-files',
  on: 'image',
  needs: ['contents'],
  danger: { attacker: 'weakness', reach: 'defences' },
  profile: 'off',
  precision: 'very-high',
  cwe: [250],
  cis: ['4.8'],
  peers: { dockle: ['CIS-DI-0008'], 'docker-bench': ['4.8'] },
  docs: {
    title: 'Use images without set-user-id programs',
    why: 'A program with the set-user-id or the set-group-id bit runs as its owner or its group, usually root, no matter who starts it. Most systems bring a dozen of them, such as `su` and `mount`. A flaw in one lets the user of the container become root.',
    howForImage:
      'Remove the bits in your own image: `RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} +`. Or set `no-new-privileges` for its containers, which disables them: `docker run --security-opt no-new-privileges`.',
    how: 'Set `no-new-privileges`, which disables the bits: `security_opt: [no-new-privileges=true]`. Or remove the bits in your own image: `RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} +`.',
    limits:
      'The rule runs only where the configuration names it, as most images have such programs; `hullcheck image` always lists them. It lists the files of the layers, and does not check whether a container can reach them.',
    references: ['https://man7.org/linux/man-pages/man2/execve.2.html', 'https://gtfobins.github.io/#+suid'],
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
            setuidFiles: [{ path: 'usr/bin/su', mode: 0o4755, layer: '' }],
          },
        },
        good: { contents: contentsOn({ id: 'debian', versionId: '13' }) },
      },
    },
  ],

  *check(image) {
    const { reference, use, facts } = image;
    const { setuidFiles } = facts.contents;
    if (use !== 'container' || setuidFiles.length === 0) return;
    yield {
      at: reference,
      message: `${useOf(image)} "${reference.value.text}", whose set-user-id and set-group-id programs can raise the rights of an attacker: ${setuidNames(setuidFiles)}.`,
    };
  },
});
