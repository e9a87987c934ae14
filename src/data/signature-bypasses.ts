import { type SafeguardBypass, SWITCHED_OFF, SWITCHED_ON } from './safeguard.ts';

const YUM = ['yum', 'dnf', 'dnf5', 'microdnf', 'tdnf'];
const NIX = ['nix', 'nix-build', 'nix-env', 'nix-shell', 'nix-store', 'nix-instantiate', 'nix-channel'];

/** Settings that make package managers accept packages and repositories without a valid signature. To add one, add a line. */
export const SIGNATURE_BYPASSES: readonly SafeguardBypass[] = [
  {
    kind: 'option',
    programs: ['apt', 'apt-get', 'aptitude'],
    options: ['--allow-unauthenticated', '--force-yes', '--allow-untrusted'],
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
      /^(?:APT::Get::AllowUnauthenticated|Acquire::Allow(?:DowngradeTo)?(?:Insecure|Weak)Repositories|Aptitude::CmdLine::Ignore-Trust-Violations)=(?:true|1|yes|on)/i,
    example: 'apt-get -o Acquire::AllowInsecureRepositories=true update',
    counterexample: 'apt-get -o Acquire::AllowInsecureRepositories=false update',
  },
  {
    kind: 'file',
    path: /\/apt\.conf(?:\.d\/|$)/,
    line: /^\s*(?:APT::Get::AllowUnauthenticated|Acquire::Allow(?:DowngradeTo)?(?:Insecure|Weak)Repositories)\s+"?(?:true|1|yes|on)/i,
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
    options: ['--setopt', '--set'],
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
  {
    kind: 'option',
    programs: ['debootstrap', 'cdebootstrap'],
    options: ['--no-check-gpg', '--allow-unauthenticated'],
    example: 'debootstrap --no-check-gpg trixie /r https://deb.example.com/debian',
    counterexample: 'debootstrap --keyring=/k.gpg trixie /r https://deb.example.com/debian',
  },
  {
    kind: 'option',
    programs: ['makepkg'],
    options: ['--skipchecksums', '--skippgpcheck', '--skipinteg'],
    letters: 'p',
    example: 'makepkg -si --skippgpcheck',
    counterexample: 'makepkg -si --nocheck',
  },
  {
    kind: 'option',
    programs: ['opkg'],
    options: ['--force-checksum', '--force-signature'],
    example: 'opkg install --force-checksum acme',
    counterexample: 'opkg install --force-overwrite acme',
  },
  {
    kind: 'option',
    programs: ['ansible-galaxy'],
    options: ['--disable-gpg-verify'],
    letters: 'spr',
    example: 'ansible-galaxy collection install --disable-gpg-verify acme.tools',
    counterexample: 'ansible-galaxy collection install --keyring /k.kbx acme.tools',
  },
  // https://nix.dev/manual/nix/stable/command-ref/conf-file.html#conf-require-sigs
  {
    kind: 'file',
    path: /\/nix\.conf$/,
    line: /^\s*require-sigs\s*=\s*false/,
    example: "echo 'require-sigs = false' >> /etc/nix/nix.conf",
    counterexample: "echo 'require-sigs = true' >> /etc/nix/nix.conf",
  },
  // https://docs.gradle.org/current/userguide/dependency_verification.html
  {
    kind: 'option',
    programs: ['gradle', 'gradlew'],
    options: ['--dependency-verification'],
    value: /^(?:off|lenient)$/,
    example: './gradlew --dependency-verification off build',
    counterexample: './gradlew --dependency-verification strict build',
  },
  // https://dnf5.readthedocs.io/en/latest/dnf5_plugins/config-manager.8.html
  {
    kind: 'setting',
    programs: YUM,
    operands: [/^config-manager$/, /^setopt$/, /(?:^|\.)(?:pkg_|local(?:pkg_)?)?gpgcheck=(?:0|false|no|off)$/i],
    example: 'dnf config-manager setopt acme.gpgcheck=0',
    counterexample: 'dnf config-manager setopt acme.gpgcheck=1',
  },
  {
    kind: 'option',
    programs: ['urpmi', 'urpmi.update'],
    options: ['--no-verify-rpm'],
    example: 'urpmi --no-verify-rpm acme',
    counterexample: 'urpmi --no-suggests acme',
  },
  // https://nix.dev/manual/nix/stable/command-ref/conf-file.html#conf-require-sigs
  {
    kind: 'option',
    programs: NIX,
    options: ['--no-require-sigs', '--no-check-sigs'],
    example: 'nix copy --no-check-sigs --from https://cache.example.com /nix/store/acme',
    counterexample: 'nix copy --from https://cache.example.com /nix/store/acme',
  },
  {
    kind: 'setting',
    programs: NIX,
    operands: [/^require-sigs$/, /^false$/],
    example: 'nix-env --option require-sigs false -i acme',
    counterexample: 'nix-env --option require-sigs true -i acme',
  },
  {
    kind: 'variable',
    name: /^NIX_CONFIG$/,
    value: /(?:^|[\n;])\s{0,9}require-sigs\s{0,9}=\s{0,9}false\b/,
    example: 'NIX_CONFIG="require-sigs = false" nix build',
    counterexample: 'NIX_CONFIG="require-sigs = true" nix build',
  },
  // https://opam.ocaml.org/doc/man/opam-install.html
  {
    kind: 'option',
    programs: ['opam'],
    options: ['--no-checksums'],
    example: 'opam install --no-checksums acme',
    counterexample: 'opam install --require-checksums acme',
  },
  {
    kind: 'variable',
    name: /^OPAMNOCHECKSUMS$/,
    value: SWITCHED_ON,
    example: 'OPAMNOCHECKSUMS=1 opam install acme',
    counterexample: 'OPAMNOCHECKSUMS=0 opam install acme',
  },
  // https://bun.com/docs/pm/cli/install
  {
    kind: 'option',
    programs: ['bun'],
    options: ['--no-verify'],
    subcommand: /^(?:install|i|add|a|ci|update)$/,
    example: 'bun install --no-verify',
    counterexample: 'bun run build --no-verify',
  },
  // https://hexdocs.pm/hex/Mix.Tasks.Hex.Config.html
  {
    kind: 'variable',
    name: /^HEX_NO_VERIFY_REPO_ORIGIN$/,
    value: SWITCHED_ON,
    example: 'HEX_NO_VERIFY_REPO_ORIGIN=1 mix deps.get',
    counterexample: 'HEX_NO_VERIFY_REPO_ORIGIN=0 mix deps.get',
  },
  {
    kind: 'variable',
    name: /^ANSIBLE_GALAXY_DISABLE_GPG_VERIFY$/,
    value: SWITCHED_ON,
    example: 'ANSIBLE_GALAXY_DISABLE_GPG_VERIFY=true ansible-galaxy collection install acme.tools',
    counterexample: 'ANSIBLE_GALAXY_DISABLE_GPG_VERIFY=false ansible-galaxy collection install acme.tools',
  },
  // https://helm.sh/docs/helm/helm_plugin_install/
  {
    kind: 'option',
    programs: ['helm'],
    options: ['--verify'],
    value: SWITCHED_OFF,
    subcommand: /^plugin$/,
    example: 'helm plugin install https://git.example.com/acme --verify=false',
    counterexample: 'helm pull acme/chart --verify=false',
  },
  {
    kind: 'option',
    programs: ['swift'],
    options: ['--disable-signature-validation'],
    example: 'swift package resolve --disable-signature-validation',
    counterexample: 'swift package resolve --disable-sandbox',
  },
  // https://cabal.readthedocs.io/en/stable/config.html
  {
    kind: 'file',
    path: /\/\.?cabal\/config$|(?:^|\/)cabal\.(?:config|project(?:\.local)?)$/,
    line: /^\s*secure:\s*false\b/i,
    example: 'printf "repository acme\\n  secure: False\\n" >> ~/.cabal/config',
    counterexample: 'printf "repository acme\\n  secure: True\\n" >> ~/.cabal/config',
  },
];
