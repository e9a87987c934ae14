import type { SafeguardBypass } from './safeguard.ts';

const YUM = ['yum', 'dnf', 'dnf5', 'microdnf', 'tdnf'];

/** Settings that make package managers accept packages and repositories without a valid signature. To add one, add a line. */
export const SIGNATURE_BYPASSES: readonly SafeguardBypass[] = [
  {
    kind: 'option',
    programs: ['apt', 'apt-get', 'aptitude'],
    options: ['--allow-unauthenticated', '--force-yes'],
    subcommand: /^(?:install|reinstall|(?:dist-|full-|safe-)?upgrade|build-dep|source|download)$/,
    letters: 'oct',
    example: 'apt-get install -y --allow-unauthenticated curl',
    counterexample: 'apt-get update --allow-unauthenticated',
  },
  {
    kind: 'option',
    programs: ['apt', 'apt-get', 'aptitude'],
    options: ['--allow-insecure-repositories'],
    letters: 'oct',
    example: 'apt-get update --allow-insecure-repositories',
    counterexample: 'apt-get update --allow-releaseinfo-change',
  },
  {
    kind: 'option',
    programs: ['apt', 'apt-get', 'aptitude'],
    options: ['-o', '--option'],
    letters: 'oct',
    value:
      /^(?:APT::Get::AllowUnauthenticated|Acquire::AllowInsecureRepositories|Acquire::AllowDowngradeToInsecureRepositories)=(?:true|1|yes|on)/i,
    example: 'apt-get -o Acquire::AllowInsecureRepositories=true update',
    counterexample: 'apt-get -o Acquire::AllowInsecureRepositories=false update',
  },
  {
    kind: 'file',
    path: /\/apt\.conf(?:\.d\/|$)/,
    line: /^\s*(?:APT::Get::AllowUnauthenticated|Acquire::AllowInsecureRepositories)\s+"?(?:true|1|yes|on)/i,
    example: `echo 'APT::Get::AllowUnauthenticated "true";' > /etc/apt/apt.conf.d/99insecure`,
    counterexample: `echo 'APT::Get::AllowUnauthenticated "false";' > /etc/apt/apt.conf.d/99insecure`,
  },
  {
    kind: 'file',
    path: /\/sources\.list(?:\.d\/|$)|\.list$/,
    // packages that the build has made, or the repository contains, do not come from a server
    line: /^\s*deb(?:-src)?\s+\[[^\]]*\b(?:trusted|allow-insecure)=yes(?!\b[^\]]*\]\s*(?:file|copy):)/i,
    example: 'echo "deb [trusted=yes] https://apt.example.com stable main" > /etc/apt/sources.list.d/a.list',
    counterexample:
      'echo "deb [signed-by=/k.gpg] https://apt.example.com stable main" > /etc/apt/sources.list.d/a.list',
  },
  {
    kind: 'file',
    path: /\.sources$/,
    line: /^\s*(?:Trusted|Allow-Insecure):\s*yes/i,
    address: /^\s*URIs:\s*(.+)/i,
    example: 'printf "Types: deb\\nTrusted: yes\\n" > /etc/apt/sources.list.d/a.sources',
    counterexample: 'printf "Types: deb\\nSigned-By: /k.gpg\\n" > /etc/apt/sources.list.d/a.sources',
  },
  {
    kind: 'setting',
    programs: ['add-apt-repository', 'apt-add-repository'],
    operands: [/^deb(?:-src)?\s+\[[^\]]*\b(?:trusted|allow-insecure)=yes(?!\b[^\]]*\]\s*(?:file|copy):)/i],
    example: 'add-apt-repository "deb [trusted=yes] https://apt.example.com stable main"',
    counterexample: 'add-apt-repository "deb https://apt.example.com stable main"',
  },
  {
    kind: 'option',
    programs: ['apk'],
    options: ['--allow-untrusted'],
    // it reads packages that were just built, to sign their list; the first operand may also be the value of an option: `--root /mnt`
    subcommand: /^(?!index$)/,
    letters: 'ptX',
    example: 'apk add --allow-untrusted acme.apk',
    counterexample: 'apk index --allow-untrusted -o APKINDEX.tar.gz acme.apk',
  },
  {
    kind: 'option',
    programs: YUM,
    options: ['--nogpgcheck', '--no-gpgchecks', '--no-gpg-checks'],
    example: 'yum install -y --nogpgcheck acme',
    counterexample: 'yum install -y --nodocs acme',
  },
  {
    kind: 'option',
    programs: [...YUM, 'yum-config-manager', 'dnf-config-manager'],
    options: ['--setopt'],
    value: /(?:^|\.)(?:repo_|local(?:pkg_)?|pkg_)?gpgcheck=(?:0|false|no|off)$/i,
    example: 'dnf install -y --setopt=gpgcheck=0 acme',
    counterexample: 'dnf install -y --setopt=gpgcheck=1 acme',
  },
  {
    kind: 'file',
    path: /\.repo$|\/(?:yum|dnf)\.conf$/,
    line: /^\s*(?:pkg_|localpkg_)?gpgcheck\s*=\s*(?:0|false|no)\b/i,
    address: /^\s*(?:baseurl|mirrorlist|metalink)\s*=\s*(.+)/i,
    example: 'printf "[acme]\\ngpgcheck=0\\n" > /etc/yum.repos.d/acme.repo',
    // many publishers sign their packages but not the metadata
    counterexample: 'printf "[acme]\\ngpgcheck=1\\nrepo_gpgcheck=0\\n" > /etc/yum.repos.d/acme.repo',
  },
  {
    kind: 'option',
    programs: ['zypper'],
    options: ['--no-gpg-checks', '--gpg-auto-import-keys', '--allow-unsigned-rpm', '-G', '--no-gpgcheck'],
    example: 'zypper --no-gpg-checks install acme',
    counterexample: 'zypper --non-interactive install acme',
  },
  {
    kind: 'option',
    programs: ['rpm'],
    options: ['--nosignature', '--nodigest', '--noverify'],
    example: 'rpm -i --nosignature acme.rpm',
    counterexample: 'rpm -i --nodeps acme.rpm',
  },
  {
    kind: 'file',
    path: /\/pacman\.conf$/,
    line: /^\s*SigLevel\s*=.*\b(?:Never|TrustAll)\b/,
    example: 'echo "SigLevel = Never" >> /etc/pacman.conf',
    counterexample: 'echo "SigLevel = Required" >> /etc/pacman.conf',
  },
  {
    kind: 'option',
    programs: ['dpkg'],
    options: ['--force-bad-verify'],
    example: 'dpkg --force-bad-verify -i acme.deb',
    counterexample: 'dpkg --force-confold -i acme.deb',
  },
  {
    kind: 'option',
    programs: ['gem'],
    options: ['-P', '--trust-policy'],
    letters: 'PvniD',
    value: /^(?:NoSecurity|LowSecurity)$/,
    example: 'gem install -P NoSecurity acme',
    counterexample: 'gem install -P HighSecurity acme',
  },
  {
    kind: 'option',
    programs: ['cosign'],
    options: ['--insecure-ignore-tlog', '--insecure-ignore-sct', '--insecure-skip-verify'],
    example: 'cosign verify --insecure-ignore-tlog=true registry.example.com/a',
    counterexample: 'cosign verify --insecure-ignore-tlog=false registry.example.com/a',
  },
  {
    kind: 'option',
    programs: ['flatpak', 'ostree'],
    options: ['--no-gpg-verify'],
    example: 'flatpak remote-add --no-gpg-verify acme https://flatpak.example.com',
    counterexample: 'flatpak remote-add --if-not-exists acme https://flatpak.example.com',
  },
];
