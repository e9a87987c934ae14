import { definePropagationRule } from './mount-propagation-rule.ts';

export default definePropagationRule({
  id: 'mount-propagation-slave',
  word: 'slave',
  profile: 'strict',
  effect: 'what the host mounts below it later appears in the container',
  docs: {
    title: 'Do not let later mounts into a container',
    why: 'With the propagation `slave` whatever is mounted below the folder on the host later, such as a disk that is plugged in, a network share or the file system of another container, can be read in the container, though nobody decided that for it.',
    how: 'Remove the propagation, or set `rprivate`, the default, unless the program is to see later mounts.',
    limits: 'Agents that watch the file systems of the host need it, and document it.',
    references: [
      'https://docs.docker.com/engine/storage/bind-mounts/#configure-bind-propagation',
      'https://docs.kernel.org/filesystems/sharedsubtree.html',
    ],
  },
});
