import { mounts, root } from '../conditions.ts';
import { defineEscapePath } from '../escape-path.ts';
import { appArmor, kernelOfHost, notPrivileged, seLinux } from '../stops.ts';

export default defineEscapePath({
  id: 'escape-path-system-bus',
  danger: { attacker: 'weakness', reach: 'host' },
  cwe: [250, 668],
  cis: ['5.6'],
  docs: {
    title: 'Do not let a container reach the system message bus',
    why: 'On the system bus of the host, root in a container counts as root of the host: systemd starts any program for it, and the services for packages, disks, networks and logins obey. The mount may be read-only: connecting is not writing. Only the AppArmor profile docker-default prevents that, on hosts whose bus checks it.',
    how: 'Remove the mount. Let a program that needs one service of the bus talk to a proxy that forwards only that service, such as `xdg-dbus-proxy`, and run it as a user other than root.',
    limits:
      'A user other than root is left alone, although the bus may allow it some actions. For `/run` as a whole, `escape-path-socket` is reported instead.',
    ways: [
      {
        do: 'Remove the mount. Many programs use the bus only for an optional function, such as discovery by Avahi.',
        trap: 'Home Assistant needs it for Bluetooth, and node_exporter for its collector of systemd: those functions end.',
      },
      {
        do: 'Put `xdg-dbus-proxy` in between, with `--filter` and `--talk=` for the one service, and mount its socket.',
        trap: 'A service that starts programs or changes files, such as `org.freedesktop.systemd1`, gives the host away through the proxy as well.',
      },
      {
        do: 'Run it as a user other than root.',
        trap: 'The rules of the bus on the host decide what that user may do: a user in `netdev` or `bluetooth` may still do much.',
      },
    ],
    verify: {
      run: "docker inspect -f '{{range .Mounts}}{{println .Source .RW}}{{end}}' NAME",
      prints: 'No line with `/run/dbus` or `system_bus_socket`.',
    },
    references: [
      'https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.systemd1.html',
      'https://dbus.freedesktop.org/doc/dbus-specification.html',
      'https://attack.mitre.org/techniques/T1611/',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            volumes:
              - «/run/dbus»:/run/dbus:ro
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            user: "10001"
            volumes:
              - /run/dbus:/run/dbus:ro
      `,
    },
  ],

  user: root,
  needs: [mounts(({ path }) => PLACES.has(path), { does: 'mounts' })],
  stops: [notPrivileged, kernelOfHost, seLinux, appArmor],
  gain: 'have systemd start a program as root of the host',
});

const PLACES: ReadonlySet<string> = new Set(['/run/dbus', '/run/dbus/system_bus_socket']);
