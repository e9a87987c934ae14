import { sentence } from '../../../model/sentence.ts';
import { defineRule } from '../../define-rule.ts';
import { contentsOn } from './example-contents.ts';

export default defineRule({
  id: 'image-setuid-files',
  on: 'image',
  needs: ['contents'],
  score: 2.5,
  profile: 'off',
  precision: 'very-high',
  cwe: [250],
  cis: ['4.8'],
  peers: { dockle: ['CIS-DI-0008'], 'docker-bench': ['4.8'] },
  docs: {
    title: 'Use images without programs that run as their owner',
    why: 'Whoever starts a program with the set-user-id or the set-group-id bit runs it as its owner or its group, mostly root. Most systems bring a dozen of them, such as `su` and `mount`. A flaw in one makes root of the user that the container was given.',
    how: 'Set `no-new-privileges`, which makes the bits have no effect: `security_opt: [no-new-privileges=true]`. Or take the bits away in an image of your own: `RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} +`.',
    limits:
      'It is off unless the configuration names it, as most images have such programs; `hullcheck image` always lists them. The files are those of the layers, and nobody looks whether a container can reach them.',
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

  *check({ reference, use, title, facts }) {
    const { setuidFiles } = facts.contents;
    if (use !== 'container' || setuidFiles.length === 0) return;
    const named = setuidFiles.slice(0, MOST_NAMES).map(({ path }) => `/${path.slice(0, MOST_CHARACTERS)}`);
    const rest = setuidFiles.length - named.length;
    const files = [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
    yield {
      at: reference,
      message: sentence(
        `${title} runs "${reference.value.text}", in which programs run as their owner or group: ${files}.`,
      ),
    };
  },
});

const MOST_NAMES = 5;
const MOST_CHARACTERS = 100;
