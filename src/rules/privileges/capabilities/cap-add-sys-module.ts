import { defineCapabilityRule } from './capability-rule.ts';

export default defineCapabilityRule({
  id: 'cap-add-sys-module',
  danger: { attacker: 'root', reach: 'host' },
  peers: { kics: ['ce76b7d0-9e77-464d-b86f-c5c48e03e22d'], 'docker-bench': ['5.4'], 'compose-lint': ['CL-0024'] },
  gains: {
    SYS_MODULE: 'load a module into the kernel of the host and so run code with its full power',
  },
  docs: {
    title: 'Do not add the capability SYS_MODULE',
    why: 'With SYS_MODULE the default seccomp profile opens `init_module`, `finit_module` and `delete_module`, and AppArmor does not stop them. Containers share the kernel of the host: a module that is loaded inside runs outside, without any further condition.',
    how: 'Load the module on the host, for instance through `/etc/modules-load.d`, and remove SYS_MODULE. The container finds it loaded.',
    ways: [
      {
        do: 'Load the module on the host at each start: write its name to a file below `/etc/modules-load.d`, and remove SYS_MODULE.',
        trap: 'After an update of the kernel a module of DKMS may be missing, which shows only when the container fails.',
      },
      {
        do: 'Remove the mount of `/lib/modules` and the `modprobe` of the entry script as well.',
        trap: 'Some entry scripts stop when `modprobe` fails, although the module is loaded: use their switch that skips it.',
      },
      {
        do: 'Use an implementation without a module, such as `wireguard-go` or `fuse-overlayfs`.',
        trap: 'It is slower, and needs `/dev/net/tun` or `/dev/fuse` in `devices`.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{.HostConfig.CapAdd}}' NAME",
      prints: '`[]`, or capabilities without `SYS_MODULE` and `ALL`.',
    },
    fixTrap: {
      breaks:
        'A program that loads modules of the kernel, and that does not find them loaded by the host, fails with `Operation not permitted`.',
      check:
        'Start the container, use the function that needed the capability, and look for `Operation not permitted` in `docker logs NAME`.',
    },
    references: [
      'https://docs.docker.com/engine/containers/run/#runtime-privilege-and-linux-capabilities',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://github.com/moby/profiles/blob/main/seccomp/default.json',
    ],
  },
});
