import { definePropagationRule } from './mount-propagation-rule.ts';

export default definePropagationRule({
  id: 'mount-propagation-slave',
  word: 'slave',
  profile: 'changes',
  effect: 'later mounts of the host below it appear in the container, where an attacker reads them',
  docs: {
    title: 'Do not let later mounts into a container',
    why: 'With the propagation `slave` the container can read anything that is later mounted below the folder on the host, such as a disk that is plugged in, a network share or the file system of another container, although nothing in this file grants it that.',
    how: 'Remove the propagation, or set `rprivate`, the default, unless the program has to see later mounts.',
    limits: 'Agents that watch the file systems of the host need this option, and document it.',
    fixTrap: {
      breaks: 'Mounts made on the host after the start no longer appear in the container.',
      check: 'Mount something on the host while it runs, and look for it in the container.',
    },
    references: [
      'https://docs.docker.com/engine/storage/bind-mounts/#configure-bind-propagation',
      'https://docs.kernel.org/filesystems/sharedsubtree.html',
    ],
  },
});
