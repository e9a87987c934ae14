import { definePropagationRule } from './mount-propagation-rule.ts';

export default definePropagationRule({
  id: 'mount-propagation-shared',
  word: 'shared',
  score: 5.0,
  profile: 'recommended',
  effect: 'what is mounted below it in the container appears on the host, too',
  docs: {
    title: 'Do not share mounts with the host',
    why: 'With the propagation `shared` a mount that a process makes in the container, below the shared folder, is made on the host as well, where programs of root find other files than they expect. It takes SYS_ADMIN to make one, which is one more flaw or one more option away.',
    how: 'Remove the propagation, or set `rprivate`, the default. A container that is to see what the host mounts later needs `rslave` only.',
    limits: 'Programs that provide file systems to the host, such as storage drivers, need it.',
    references: [
      'https://docs.docker.com/engine/storage/bind-mounts/#configure-bind-propagation',
      'https://docs.kernel.org/filesystems/sharedsubtree.html',
      'https://attack.mitre.org/techniques/T1611/',
    ],
  },
});
