import { isOn, known } from '../../model/located.ts';
import { isThisMachine } from '../../model/web-address.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'daemon-tcp-without-tls',
  on: 'engine',
  danger: { attacker: 'network', reach: 'host' },
  profile: 'recommended',
  precision: 'high',
  cwe: [306],
  cis: ['2.7'],
  peers: { 'docker-bench': ['2.7'] },
  docs: {
    title: 'Ask clients of the Docker daemon for a certificate',
    why: 'Anyone who reaches the port of the daemon can start a container with the disk of the host in it, and so is root there. Without `tlsverify` the daemon does not authenticate its clients: attackers find such ports within hours, and mine cryptocurrency there.',
    how: 'Remove the `tcp://` address and use `ssh://` from elsewhere: `DOCKER_HOST=ssh://user@host`. If the port is needed, set `tlsverify`, `tlscacert`, `tlscert` and `tlskey`, and give certificates to the clients. `tls` alone encrypts, but lets everyone in.',
    limits:
      'Addresses of the machine itself (`127.0.0.1`, `localhost`) are left alone, although every user and every container in the network of the host reaches them. The rule reads `daemon.json`, also where a Dockerfile or a script writes or copies it to that name, `docker.socket`, `podman.socket` and `buildkit.socket`, and the commands `dockerd`, `dockerd-rootless.sh`, `podman system service` and `buildkitd` in scripts and units.',
    ways: [
      {
        do: 'Remove the `tcp://` address, and connect with `docker context create prod --docker host=ssh://deploy@host.example.com`.',
        trap: 'The account needs the group of the socket, so its key is worth as much as root: protect it with a passphrase.',
      },
      {
        do: 'If `daemon.json` has `hosts`, remove `-H` from the unit of the engine as well, with `systemctl edit docker`.',
        trap: 'Addresses in both places are a conflict: the engine does not start.',
      },
      {
        do: 'Set `tlsverify`, `tlscacert`, `tlscert` and `tlskey`, and make one certificate for each client.',
        trap: 'Any certificate of that authority is root: keep its key off the machine, and plan how to replace a lost one, as the engine reads no list of revoked ones.',
      },
    ],
    verify: {
      run: 'curl --max-time 5 http://HOST:2375/version',
      prints: 'An error, from another machine: nothing answers there without a certificate.',
    },
    fixTrap: {
      breaks: 'Clients that connect to that port are cut off.',
      check: 'Restart the engine, and run `docker version` from each machine that used the port.',
    },
    references: [
      'https://docs.docker.com/engine/security/protect-access/',
      'https://docs.docker.com/reference/cli/dockerd/#daemon-socket-option',
      'https://attack.mitre.org/techniques/T1610/',
    ],
  },
  examples: [
    {
      file: 'etc/docker/daemon.json',
      bad: `
        {
          "hosts": ["unix:///var/run/docker.sock", "«tcp://0.0.0.0:2375»"]
        }
      `,
      isFixed: true,
      good: `
        {
          "hosts": ["unix:///var/run/docker.sock"]
        }
      `,
    },
    {
      file: 'docker/daemon.json',
      bad: `
        {
          "hosts": ["fd://", "«tcp://192.0.2.10:2376»"],
          "tls": true,
          "tlsverify": false
        }
      `,
      isFixed: true,
      good: `
        {
          "hosts": ["fd://"],
          "tls": true,
          "tlsverify": false
        }
      `,
    },
  ],

  *check({ reader, listeners, verifiesClients }) {
    if (isOn(verifiesClients) || (verifiesClients !== undefined && known(verifiesClients) === undefined)) return;
    for (const { address, entry } of listeners) {
      const host = hostOf(known(address) ?? '');
      if (host === undefined || isThisMachine(host)) continue;
      yield {
        at: address.span,
        message: `${reader} listens on ${host === '' ? 'every address' : host} and does not ask its clients for a certificate. Anyone who reaches the port is root on the host.`,
        ...(entry && { fix: { title: 'Do not listen there', safety: 'review', edits: [{ span: entry, text: '' }] } }),
      };
    }
  },
});

/** Empty for all addresses; undefined when it is not a TCP address. Podman writes `tcp:host:port`. */
function hostOf(address: string): string | undefined {
  const authority = /^tcp:(?:\/\/)?([^/]*)/.exec(address)?.[1];
  return authority?.replace(/:\d*$/, '').replace(/^(?:0\.0\.0\.0|\[::\])$/, '');
}
