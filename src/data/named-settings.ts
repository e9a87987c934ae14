/** How a file of settings with any path is given to the programs that read it. */
export interface NamedSetting {
  /** The path where the programs look for such a file by default. */
  readonly usual: string;
  /** Matches the names of the variables whose value is the path. */
  readonly variable?: RegExp;
  /**
   * The value is not the path, but the folder that has a file of this name, the folder whose files with this ending all are such files, or
   * the name of the file in any folder.
   */
  readonly value?: { readonly folderOf: string } | { readonly folderOfAll: string } | 'name';
  /** The option with the same meaning, and the programs that have it. */
  readonly option?: { readonly programs: readonly string[]; readonly names: RegExp };
}

/** To add one, add a line. */
export const NAMED_SETTINGS: readonly NamedSetting[] = [
  // https://docs.npmjs.com/cli/using-npm/config#userconfig
  {
    usual: '/etc/npmrc',
    variable: /^npm_config_(?:user|global)config$/i,
    option: { programs: ['npm', 'npx', 'pnpm', 'yarn'], names: /^--(?:user|global)config(?:=|$)/ },
  },
  // https://yarnpkg.com/configuration/yarnrc
  { usual: '/root/.yarnrc.yml', variable: /^YARN_RC_FILENAME$/, value: 'name' },
  // https://pip.pypa.io/en/stable/topics/configuration/#pip-config-file
  { usual: '/etc/pip.conf', variable: /^PIP_CONFIG_FILE$/ },
  // https://docs.astral.sh/uv/reference/environment/#uv_config_file
  {
    usual: '/etc/uv/uv.toml',
    variable: /^UV_CONFIG_FILE$/,
    option: { programs: ['uv', 'uvx'], names: /^--config-file(?:=|$)/ },
  },
  // https://docs.conda.io/projects/conda/en/stable/user-guide/configuration/use-condarc.html
  {
    usual: '/environment.yml',
    option: { programs: ['conda', 'conda-env', 'mamba', 'micromamba'], names: /^(?:-f|--file)(?:=|$)/ },
  },
  { usual: '/root/.condarc', variable: /^(?:CONDARC|MAMBARC)$/ },
  // https://bundler.io/man/bundle-config.1.html
  { usual: '/root/.bundle/config', variable: /^BUNDLE_USER_CONFIG$/ },
  { usual: '/root/.bundle/config', variable: /^BUNDLE_APP_CONFIG$/, value: { folderOf: 'config' } },
  // https://guides.rubygems.org/command-reference/#gem-environment
  {
    usual: '/etc/gemrc',
    variable: /^GEMRC$/,
    option: { programs: ['gem'], names: /^--config-file(?:=|$)/ },
  },
  // https://getcomposer.org/doc/03-cli.md#composer-home
  { usual: '/root/.composer/config.json', variable: /^COMPOSER_HOME$/, value: { folderOf: 'config.json' } },
  // the commands of wget themselves show what the files of WGETRC and --config set
  { usual: '/etc/wgetrc', variable: /^SYSTEM_WGETRC$/ },
  // https://git-scm.com/docs/git-config#Documentation/git-config.txt-GITCONFIGGLOBAL
  { usual: '/etc/gitconfig', variable: /^GIT_CONFIG(?:_GLOBAL|_SYSTEM)?$/ },
  // https://manpages.debian.org/apt.conf.5
  {
    usual: '/etc/apt/apt.conf',
    variable: /^APT_CONFIG$/,
    option: { programs: ['apt', 'apt-get', 'aptitude'], names: /^(?:-c|--config-file)(?:=|$)/ },
  },
  {
    usual: '/etc/apt/sources.list',
    option: { programs: ['apt', 'apt-get', 'aptitude'], names: /^(?:-o|--option=)?Dir::Etc::SourceList=/i },
  },
  ...(['.list', '.sources'] as const).map(
    (ending): NamedSetting => ({
      usual: `/etc/apt/sources.list.d/added${ending}`,
      value: { folderOfAll: ending },
      option: { programs: ['apt', 'apt-get', 'aptitude'], names: /^(?:-o|--option=)?Dir::Etc::SourceParts=/i },
    }),
  ),
  // https://dnf.readthedocs.io/en/latest/conf_ref.html
  {
    usual: '/etc/yum.repos.d/added.repo',
    value: { folderOfAll: '.repo' },
    option: { programs: ['dnf', 'dnf5', 'microdnf', 'yum'], names: /^(?:--setopt=)?reposdir=/ },
  },
  // https://dnf-plugins-core.readthedocs.io/en/latest/config_manager.html
  {
    usual: '/etc/yum.repos.d/added.repo',
    option: {
      programs: ['dnf', 'dnf5', 'yum', 'yum-config-manager'],
      names: /^--(?:add-repo|from-repofile)(?:=|$)/,
    },
  },
  { usual: '/etc/dnf/dnf.conf', option: { programs: ['dnf', 'dnf5', 'yum'], names: /^(?:-c|--config)(?:=|$)/ } },
  { usual: '/etc/pacman.conf', option: { programs: ['pacman'], names: /^--config(?:=|$)/ } },
  // https://man.openbsd.org/sshd#f
  { usual: '/etc/ssh/sshd_config', option: { programs: ['sshd'], names: /^-[46Ddeiqt]*f/ } },
  // https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/
  {
    usual: '/root/.kube/config',
    variable: /^KUBECONFIG$/,
    option: { programs: ['kubectl', 'helm', 'oc'], names: /^--kubeconfig(?:=|$)/ },
  },
  // https://docs.ansible.com/ansible/latest/reference_appendices/config.html
  { usual: '/etc/ansible/ansible.cfg', variable: /^ANSIBLE_CONFIG$/ },
  { usual: '/etc/boto.cfg', variable: /^BOTO_CONFIG$/ },
  { usual: '/etc/ldap/ldap.conf', variable: /^LDAPCONF$/ },
];
