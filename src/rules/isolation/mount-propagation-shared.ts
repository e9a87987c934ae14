import { definePropagationRule } from './mount-propagation-rule.ts';

export default definePropagationRule({
  id: 'mount-propagation-shared',
  word: 'shared',
  danger: { attacker: 'weakness', reach: 'part' },
  profile: 'recommended',
  effect: 'an attacker in it with SYS_ADMIN can make mounts below it that appear on the host, too',
  docs: {
    title: 'Do not share mounts with the host',
    why: 'With the propagation `shared` a mount that a process makes in the container, below the shared folder, is made on the host as well, where root programs then read the files of the attacker. Making one takes SYS_ADMIN, which is one more flaw or one more option away.',
    how: 'Remove the propagation, or set `rprivate`, the default. A container that has to see later mounts of the host needs only `rslave`.',
    limits: 'Programs that provide file systems to the host, such as storage drivers, need this option.',
    fixTrap: {
      breaks: 'Mounts made in the container no longer appear on the host, as CSI drivers and FUSE tools need.',
      check: 'Start the container, and check whether its mounts arrive where they are used.',
    },
    references: [
      'https://docs.docker.com/engine/storage/bind-mounts/#configure-bind-propagation',
      'https://docs.kernel.org/filesystems/sharedsubtree.html',
      'https://attack.mitre.org/techniques/T1611/',
    ],
  },
});
