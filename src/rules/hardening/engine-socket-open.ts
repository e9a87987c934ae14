import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'engine-socket-open',
  on: 'engine',
  danger: { attacker: 'neighbour', reach: 'host' },
  profile: 'recommended',
  precision: 'high',
  cwe: [732, 276],
  docs: {
    title: 'Do not open the socket of the engine to all, or to a server',
    why: 'Anyone who can connect to the socket of an engine that runs as root can start a container with the disk of the host, and is root there. With such a mode, each account of the machine can: an attacker who takes over any service, such as a web server, owns the machine.',
    how: 'Leave the mode at `0660`, and run the commands with `sudo`, or as a user in the group of the socket. Better, use a rootless engine, whose socket belongs to its user alone.',
    limits:
      'The rule reads `chmod` and `setfacl` in scripts and other files that start containers, and `SocketMode` of `docker.socket`, `podman.socket` and `buildkit.socket`. Of members of the group `docker`, it reports the accounts of servers, such as `www-data` and `nginx`. Jobs on machines of GitHub are left alone: those have one account, and end with the job.',
    ways: [
      {
        do: 'Remove the `chmod`, and run the commands with `sudo`.',
        trap: '`sudo docker` writes logins and files as root: give the job `sudo` for the one script only.',
      },
      {
        do: 'Add the one account to the group: `usermod -aG docker deploy`.',
        trap: 'The group is as powerful as root, and counts only after the next login.',
      },
      {
        do: 'Run a rootless engine for the account: `dockerd-rootless-setuptool.sh install`.',
        trap: 'It has images and volumes of its own, and ports below 1024 need a setting of the host.',
      },
    ],
    verify: {
      run: "stat -c '%a %U:%G' /var/run/docker.sock",
      prints: '`660 root:docker`. If the socket is made by systemd, restart `docker.socket` first.',
    },
    references: [
      'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
      'https://docs.docker.com/engine/install/linux-postinstall/',
    ],
  },
  examples: [
    {
      file: 'setup.sh',
      bad: `
        sudo chmod «666» /var/run/docker.sock
        sudo usermod -aG docker «www-data»
        docker ps
      `,
      good: `
        sudo usermod -aG docker deploy
        docker ps
      `,
    },
    {
      file: 'docker.socket',
      bad: `
        [Socket]
        ListenStream=/run/docker.sock
        «SocketMode=0666»
      `,
      good: `
        [Socket]
        ListenStream=/run/docker.sock
        SocketMode=0660
      `,
    },
  ],

  *check({ openSockets = [], isOnHostedRunner }) {
    if (isOnHostedRunner) return;
    for (const { span, account } of openSockets) {
      const who = account === undefined ? 'every account of the machine' : `the account "${account}"`;
      const from = account === undefined ? 'any program on it' : 'the server that runs as it';
      yield {
        at: span,
        message: `This opens the socket of the engine to ${who}. An attacker in ${from} can start a container with the disk of the machine, and is root there.`,
      };
    }
  },
});
