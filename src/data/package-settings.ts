import type { SettingsSyntax } from './service-files.ts';

/** A setting in a file of a package manager that says where packages come from, or what may come without encryption. */
export type PackageSetting = SourceSetting | SourceLine | CleartextPermit;

interface SettingBase {
  /** The absolute path of the file in the image. */
  readonly path: RegExp;
  /** A file with such a text. */
  readonly example: string;
  /** Looks similar but is harmless. */
  readonly counterexample: string;
}

/** Settings whose values contain addresses of packages. */
export interface SourceSetting extends SettingBase {
  readonly kind: 'setting';
  readonly syntax: SettingsSyntax;
  /** With the keys above, separated by dots. */
  readonly key: RegExp;
}

/** Lines with an address of packages, which is the first group. */
export interface SourceLine extends SettingBase {
  readonly kind: 'line';
  readonly line: RegExp;
}

/** A line that lets a program fetch without encryption, whatever the address. */
export interface CleartextPermit extends SettingBase {
  readonly kind: 'permit';
  readonly line: RegExp;
  /** The program, such as `Composer`. */
  readonly program: string;
}

/** `requirements.txt`, `requirements-dev.in`, `requirements/base.txt`, `constraints.txt` */
export const REQUIREMENTS =
  /(?:^|\/)(?:(?=[^/]*\.(?:txt|in)$)[^/]*(?:requirement|constraint)|requirements\/[^/]+\.(?:txt|in)$)/;

const PYPROJECT = /(?:^|\/)(?:pyproject|uv|pdm)\.toml$/;
const GRADLE = /\.gradle(?:\.kts)?$/;
/** The project and the settings of Composer. */
export const COMPOSER = /(?:^|\/)composer\.json$|\/\.?composer\/config\.json$/;
export const NUGET: RegExp = /(?:^|\/)nuget\.config$/i;
const YARN = /\.yarnrc\.yml$/;
/** The settings of conda, and the lists of packages of an environment. */
export const CONDA = /(?:^|\/)\.?condarc$|(?:^|\/)(?:conda|environment)[\w.-]{0,60}\.ya?ml$/;

/** To add a setting, add a row; a test runs its examples. */
export const PACKAGE_SETTINGS: readonly PackageSetting[] = [
  {
    kind: 'line',
    path: /\.repo$/,
    line: /^\s{0,9}(?:baseurl|mirrorlist|metalink)\s{0,9}=\s{0,9}(\S{1,500})/,
    example: '[a]\nbaseurl=http://rpm.example.com/',
    counterexample: '[a]\nbaseurl=https://rpm.example.com/',
  },
  // the second form continues a list: https://pip.pypa.io/en/stable/topics/configuration/
  {
    kind: 'line',
    path: /pip\.(?:conf|ini)$|\.pypirc$/,
    line: /^\s{0,9}(?:(?:extra-)?index-url|find-links)\s{0,9}=\s{0,9}(\S{1,500})|^\s{1,9}(http:\S{1,500})$/,
    example: '[global]\nextra-index-url =\n  https://pypi.example.com/simple\n  http://pypi.example.com/simple',
    counterexample: '[global]\nindex-url = https://pypi.example.com/simple\nproxy = http://proxy.example.com:3128',
  },
  // https://pip.pypa.io/en/stable/reference/requirements-file-format/
  {
    kind: 'line',
    path: REQUIREMENTS,
    line: /^\s{0,9}(?:(?:-i|-f|--(?:(?:extra-)?index-url|find-links))[\s=]\s{0,9}|(?:-e|--editable)[\s=]\s{0,9}|[\w.-]{1,100}\s{0,9}(?:\[[^\]]{0,100}\]\s{0,9})?@\s{0,9})?["']?((?:(?:git|hg|svn|bzr)\+)?(?:http|git|svn|ftp):\S{1,500})/,
    example: '-e git+http://git.example.com/acme.git#egg=acme\n',
    counterexample: '--index-url https://pypi.example.com/simple\nacme==1.0 # http://www.example.com/\n',
  },
  {
    kind: 'setting',
    path: PYPROJECT,
    syntax: 'toml',
    key: /^project\.dependencies$|^(?:tool\.uv\.|tool\.poetry\.|tool\.pdm\.)?(?:(?:pip\.)?(?:index-url|extra-index-url|find-links)|(?:index|source)\.url|(?:sources|dependencies|group\.[\w-]{1,60}\.dependencies)\.[\w.-]{1,100})$/,
    example:
      '[project.urls]\nurl = "https://www.example.com"\n[[tool.uv.index]]\nurl = "http://pypi.example.com/simple"\n',
    counterexample:
      '[project.urls]\nurl = "http://www.example.com"\n[[tool.uv.index]]\nurl = "https://pypi.example.com"\n',
  },
  {
    kind: 'setting',
    path: /(?:^|\/)Pipfile$/,
    syntax: 'toml',
    key: /^source\.url$|^(?:dev-)?packages\.[\w.-]{1,100}$/,
    example: '[[source]]\nurl = "http://pypi.example.com/simple"\n',
    counterexample: '[[source]]\nurl = "https://pypi.example.com/simple"\n',
  },
  {
    kind: 'line',
    path: /(?:^|\/)(?:setup\.cfg|\.pydistutils\.cfg)$/,
    line: /^\s{0,9}(?:index[-_]url|find[-_]links)\s{0,9}=\s{0,9}(\S{1,500})/,
    example: '[easy_install]\nindex_url = http://pypi.example.com/simple\n',
    counterexample: '[metadata]\nurl = http://www.example.com\n',
  },
  {
    kind: 'setting',
    path: CONDA,
    syntax: 'yaml',
    key: /^(?:channels|default_channels|channel_alias|custom_channels\.[\w-]{1,60})$/,
    example: 'channels:\n  - http://conda.example.com/main\n',
    counterexample: 'channels:\n  - https://conda.example.com/main\nproxy_servers:\n  http: http://proxy.example.com\n',
  },
  // the options of pip in its part: https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html
  {
    kind: 'line',
    path: CONDA,
    line: /^\s{0,40}-\s{1,9}["']?(?:-i|-f|--(?:(?:extra-)?index-url|find-links))[\s=]\s{0,9}["']?(http:[^\s"']{1,500})/,
    example: 'dependencies:\n  - pip:\n      - -i http://pypi.example.com/simple\n      - acme\n',
    counterexample: 'dependencies:\n  - pip:\n      - -i https://pypi.example.com/simple\n      - acme\n',
  },
  {
    kind: 'line',
    path: /npmrc$/,
    line: /^\s{0,9}(?:@[\w-]{1,99}:)?registry\s{0,9}=\s{0,9}(\S{1,500})/,
    example: '@acme:registry=http://npm.example.com/\n',
    counterexample: '@acme:registry=https://npm.example.com/\nproxy=http://proxy.example.com\n',
  },
  {
    kind: 'line',
    path: /\.yarnrc(?:\.yml)?$/,
    line: /^\s{0,9}(?:npmRegistryServer\s{0,9}:|registry\s)\s{0,9}["']?(http:[^\s"']{1,500})/,
    example: 'npmRegistryServer: "http://npm.example.com"\n',
    counterexample: 'npmRegistryServer: "https://npm.example.com"\nhttpProxy: "http://proxy.example.com"\n',
  },
  {
    kind: 'permit',
    path: YARN,
    line: /^unsafeHttpWhitelist:\s{0,9}(?:$|#|\[\s{0,9}[^\]\s])/,
    program: 'Yarn',
    example: 'unsafeHttpWhitelist:\n  - npm.example.com\n',
    counterexample: 'unsafeHttpWhitelist: []\n',
  },
  // https://bun.com/docs/runtime/bunfig
  {
    kind: 'setting',
    path: /(?:^|\/)\.?bunfig\.toml$/,
    syntax: 'toml',
    key: /^install\.(?:registry|scopes\.@?[\w-]{1,60})(?:\.url)?$/,
    example: '[install.scopes]\n"@acme" = { url = "http://npm.example.com", token = "$TOKEN" }\n',
    counterexample: '[install]\nregistry = "https://npm.example.com"\n',
  },
  {
    kind: 'setting',
    path: /(?:^|\/)package\.json$/,
    syntax: 'json',
    key: /^(?:(?:dev|optional|peer)?[dD]ependencies|resolutions|overrides)\./,
    example: '{ "dependencies": {\n  "acme": "http://files.example.com/acme.tgz" } }\n',
    counterexample: '{ "homepage": "http://www.example.com", "dependencies": { "acme": "1.0.0" } }\n',
  },
  // https://doc.rust-lang.org/cargo/reference/config.html
  {
    kind: 'setting',
    path: /\/\.?cargo\/config(?:\.toml)?$/,
    syntax: 'toml',
    key: /^(?:registries\.[\w-]{1,60}\.index|source\.[\w-]{1,60}\.(?:registry|git))$/,
    example: '[source.mirror]\nregistry = "sparse+http://crates.example.com/index/"\n',
    counterexample: '[registries.acme]\nindex = "sparse+https://crates.example.com/index/"\n',
  },
  {
    kind: 'line',
    path: /(?:^|\/)Cargo\.toml$/,
    line: /\bgit\s{0,9}=\s{0,9}"((?:http|git):[^"\s]{1,500})"/,
    example: '[dependencies]\nacme = { git = "http://git.example.com/acme.git" }\n',
    counterexample: '[package]\nhomepage = "http://www.example.com"\n',
  },
  {
    kind: 'line',
    path: NUGET,
    line: /<add\s(?![^>]{0,300}\bkey\s{0,9}=\s{0,9}"https?_proxy")[^>]{0,300}\bvalue\s{0,9}=\s{0,9}"(http:[^"\s]{1,500})"/,
    example:
      '<configuration><packageSources>\n<add key="a" value="http://nuget.example.com/v3/index.json" />\n</packageSources></configuration>',
    counterexample:
      '<configuration><config>\n<add key="http_proxy" value="http://proxy.example.com" />\n</config></configuration>',
  },
  {
    kind: 'permit',
    path: NUGET,
    line: /\ballowInsecureConnections\s{0,9}=\s{0,9}"true"/i,
    program: 'NuGet',
    example: '<packageSources>\n<add key="a" value="%SOURCE%" allowInsecureConnections="true" />\n</packageSources>',
    counterexample: '<packageSources>\n<add key="a" value="%SOURCE%" />\n</packageSources>',
  },
  // https://maven.apache.org/settings.html; what it blocks since 3.8.1 are the repositories of a project, not the mirrors of the settings
  {
    kind: 'setting',
    path: /(?:\/\.m2|\/conf|maven[^/]{0,60})\/settings\.xml$|(?:^|\/)(?:maven|mvn)[\w-]{0,30}settings\.xml$/,
    syntax: 'xml',
    key: /^(?:mirrors\.mirror|profiles\.profile\.(?:repositories\.repository|pluginRepositories\.pluginRepository))\.url$/,
    example: '<settings><mirrors><mirror>\n<url>http://maven.example.com/repo</url>\n</mirror></mirrors></settings>',
    counterexample: '<settings><url>http://www.example.com</url></settings>',
  },
  {
    kind: 'setting',
    path: /(?:^|\/)pom\.xml$/,
    syntax: 'xml',
    key: /^(?:profiles\.profile\.)?(?:repositories\.repository|pluginRepositories\.pluginRepository)\.url$/,
    example:
      '<project><repositories><repository>\n<url>http://maven.example.com</url>\n</repository></repositories></project>',
    counterexample: '<project><url>http://www.example.com</url></project>',
  },
  // Gradle refuses other addresses; the files name those of licenses and home pages as well
  {
    kind: 'permit',
    path: GRADLE,
    line: /^(?!\s{0,40}(?:\/\/|\*))[^"']{0,200}\b(?:isAllowInsecureProtocol|allowInsecureProtocol)\b\s{0,9}(?:=\s{0,9}|\(\s{0,9})?true\b/,
    program: 'Gradle',
    example: 'repositories {\n  maven {\n    url mavenUrl\n    allowInsecureProtocol = true\n  }\n}\n',
    counterexample: 'repositories {\n  maven {\n    // allowInsecureProtocol = true\n  }\n}\n',
  },
  // the wrapper runs what it downloads; the colon is escaped there
  {
    kind: 'line',
    path: /(?:gradle|maven)-wrapper\.properties$/,
    line: /^\s{0,9}(?:distribution|wrapper)Url\s{0,9}=\s{0,9}(http\\?:\S{1,500})/,
    example: 'distributionUrl=http\\://services.example.com/gradle-9.zip\n',
    counterexample: 'distributionUrl=https\\://services.example.com/gradle-9.zip\n',
  },
  {
    kind: 'line',
    path: /(?:^|\/)(?:[\w-]{1,60}\.sbt|\.sbt\/repositories)$/,
    line: /(?:\bat\s{1,9}"|^\s{0,9}[\w-]{1,60}:\s{0,9})(http:[^"\s,]{1,500})/,
    example: 'resolvers += ("acme" at "http://maven.example.com").withAllowInsecureProtocol(true)\n',
    counterexample: 'homepage := Some(url("http://www.example.com"))\n',
  },
  {
    kind: 'setting',
    path: COMPOSER,
    syntax: 'json',
    key: /^repositories\.(?:[^.]{1,60}\.)?url$/,
    example: '{ "repositories": [{\n  "type": "composer", "url": "http://packages.example.com" }] }\n',
    counterexample: '{ "support": { "url": "http://www.example.com" } }\n',
  },
  {
    kind: 'line',
    path: /(?:^|\/)(?:Gemfile|gems\.rb|[\w-]{1,60}\.gemfile)$/,
    line: /^\s{0,40}(?:source\s{0,9}\(?\s{0,9}|gem\b[^#]{0,300}?\b(?:git|source)(?::|["']?\s{0,9}=>)\s{0,9})["']((?:http|git):[^"'\s]{1,500})["']/,
    example: "source 'http://gems.example.com' do\n  gem 'acme'\nend\n",
    counterexample: "source 'https://gems.example.com'\n# source 'http://gems.example.com'\n",
  },
  {
    kind: 'line',
    path: /gemrc$/,
    line: /^\s{0,9}-\s{1,9}["']?(http:[^"'\s]{1,500})/,
    example: ':sources:\n- http://gems.example.com\n',
    counterexample: ':sources:\n- https://gems.example.com\n',
  },
  {
    kind: 'setting',
    path: /(?:^|\/)pubspec\.yaml$/,
    syntax: 'yaml',
    key: /(?:^|\.)(?:hosted(?:\.url)?|git(?:\.url)?)$/,
    example: 'dependencies:\n  acme:\n    hosted: http://pub.example.com\n',
    counterexample: 'homepage: http://www.example.com\n',
  },
  {
    kind: 'line',
    path: /(?:^|\/)\.?gitconfig$/,
    line: /^\s{0,9}\[url\s{1,9}"(http:[^"\s]{1,500})"\]/,
    example: '[url "http://git.example.com/"]\n\tinsteadOf = https://git.example.com/\n',
    counterexample: '[url "https://git.example.com/"]\n\tinsteadOf = http://git.example.com/\n',
  },
];
