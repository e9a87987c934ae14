import { type SafeguardBypass, SWITCHED_OFF } from './safeguard.ts';

const SSH_LETTERS = 'bBcDeEFIiJLlmOoPpQRSWw';
/** Options of ssh inside a text: in a variable, or after rsync's `-e`. */
const IN_TEXT = /StrictHostKeyChecking[= ]"?(?:no|off)\b|UserKnownHostsFile[= ]"?\/dev\/null\b/i;

/** Settings that make programs skip the check of host keys. To add one, add a line. */
export const SSH_BYPASSES: readonly SafeguardBypass[] = [
  {
    kind: 'option',
    programs: ['ssh', 'scp', 'sftp', 'ssh-copy-id', 'sshfs', 'autossh'],
    options: ['-o'],
    letters: SSH_LETTERS,
    value: /^\s{0,9}(?:StrictHostKeyChecking[= ]"?(?:no|off)"?|UserKnownHostsFile[= ]"?\/dev\/null"?)$/i,
    example: 'scp -o StrictHostKeyChecking=no build@example.com:tool /tmp',
    counterexample: 'scp -o StrictHostKeyChecking=accept-new build@example.com:tool /tmp',
  },
  {
    kind: 'option',
    programs: ['rsync'],
    options: ['-e', '--rsh'],
    letters: 'efBMT',
    value: IN_TEXT,
    example: 'rsync -e "ssh -o StrictHostKeyChecking=no" example.com:a /b',
    counterexample: 'rsync -e "ssh -p 2222" example.com:a /b',
  },
  {
    kind: 'variable',
    name: /^(?:GIT_SSH_COMMAND|RSYNC_RSH|GIT_SSH|SSH_OPTS|SSH_OPTIONS|ANSIBLE_SSH_(?:COMMON_|EXTRA_)?ARGS)$/,
    value: IN_TEXT,
    example: 'GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=no" git clone git@example.com:a.git',
    counterexample: 'GIT_SSH_COMMAND="ssh -i /k" git clone git@example.com:a.git',
  },
  {
    kind: 'variable',
    name: /^(?:ANSIBLE_HOST_KEY_CHECKING|PACKER_SSH_HOST_KEY_CHECKING)$/,
    value: SWITCHED_OFF,
    example: 'ANSIBLE_HOST_KEY_CHECKING=False ansible-playbook a.yml',
    counterexample: 'ANSIBLE_HOST_KEY_CHECKING=True ansible-playbook a.yml',
  },
  {
    kind: 'setting',
    programs: ['git'],
    operands: [/^config$/, /^core\.sshCommand$/i, IN_TEXT],
    example: 'git config --global core.sshCommand "ssh -o StrictHostKeyChecking=no"',
    counterexample: 'git config --global core.sshCommand "ssh -i /k"',
  },
  {
    kind: 'file',
    path: /(?:^|\/)(?:ssh_config(?:\.d\/[^/]+)?|\.ssh\/config)$/,
    line: /^\s*(?:Host[^\n]{0,200}\s)?(?:StrictHostKeyChecking[= ]\s{0,9}"?(?:no|off)\b|UserKnownHostsFile[= ]\s{0,9}"?\/dev\/null\b)/i,
    example: 'echo "StrictHostKeyChecking no" >> /root/.ssh/config',
    counterexample: 'echo "StrictHostKeyChecking yes" >> /root/.ssh/config',
  },
  {
    kind: 'file',
    path: /(?:^|\/)ansible\.cfg$/,
    line: /^\s*host_key_checking\s*=\s*(?:false|no|0)/i,
    example: 'echo "host_key_checking = False" >> /etc/ansible/ansible.cfg',
    counterexample: 'echo "host_key_checking = True" >> /etc/ansible/ansible.cfg',
  },
];
