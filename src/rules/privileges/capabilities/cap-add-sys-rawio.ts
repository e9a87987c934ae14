import { defineCapabilityRule } from './capability-rule.ts';

export default defineCapabilityRule({
  id: 'cap-add-sys-rawio',
  danger: { attacker: 'root', reach: 'host' },
  peers: { kics: ['ce76b7d0-9e77-464d-b86f-c5c48e03e22d'], 'docker-bench': ['5.4'], 'compose-lint': ['CL-0024'] },
  gains: {
    SYS_RAWIO: 'talk to hardware ports and, where their device nodes exist, to the memory of the host',
  },
  docs: {
    title: 'Do not add the capability SYS_RAWIO',
    why: 'With SYS_RAWIO the default seccomp profile opens `iopl` and `ioperm`: a process reads and writes the ports of disks, network cards and firmware directly. With `/dev/mem` or `/dev/port` it reaches physical memory, and it can send raw commands to disks.',
    how: 'Remove SYS_RAWIO. Pass only the device that is needed with `devices`; most drivers do not need raw port access.',
    ways: [
      {
        do: 'Read the health of disks on the host, with `smartd` or an exporter that is a service of the host.',
        trap: 'Dashboards that ask the container need the new address.',
      },
      {
        do: 'Use the device of a driver instead of raw ports: `/dev/i2c-1`, `/dev/gpiochip0` or `/dev/spidev0.0` in `devices`.',
        trap: 'Old libraries for small computers map `/dev/mem`: they need a newer version, which uses the driver.',
      },
      {
        do: 'Remove SYS_RAWIO and keep the device. Most programs open ports only to detect hardware that is not there.',
        trap: 'Commands that write to firmware or send raw SCSI commands are refused: do those on the host.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{.HostConfig.CapAdd}}' NAME",
      prints: '`[]`, or capabilities without `SYS_RAWIO` and `ALL`.',
    },
    fixTrap: {
      breaks:
        'A program that talks to disks or ports directly, such as one that reads SMART data, fails with `Operation not permitted`.',
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
