import { PACKAGE_SETTINGS } from '../../data/package-settings.ts';
import { SERVICE_FILES } from '../../data/service-files.ts';
import { anyPattern } from '../../model/any-pattern.ts';
import type { Instruction } from '../../model/dockerfile.ts';
import { isRequirements } from '../packages/requirement-files.ts';
import { isNamedByCommand } from './named-by-command.ts';

/** The statements that the image of a database runs at its first start: https://hub.docker.com/_/postgres */
export const FIRST_STATEMENTS: RegExp = /^\/docker-entrypoint-initdb\.d\/[^/]+\.(?:sql|js)$/;

/** Settings of sudo, users, logins, the loader and package managers of distributions, which count only at their places. */
const AT_PLACES = anyPattern([
  FIRST_STATEMENTS,
  /^\/etc\/(?:sudoers(?:\.d\/[^/]+)?|passwd|shadow|ld\.so\.preload|pam\.d\/[^/]+|ssh\/sshd_config(?:\.d\/[^/]+)?|environment|profile(?:\.d\/[^/]+)?|sysctl\.(?:conf|d\/[^/]+)|apk\/repositories)$/,
  /^\/etc\/apt\/(?:sources\.list|sources\.list\.d\/[^/]+|apt\.conf|apt\.conf\.d\/[^/]+)$/,
  /^\/(?:etc|usr\/lib)\/sysctl\.d\/[^/]+$/,
  /^\/etc\/(?:[^/]+\/)*(?:[^/]+\.repo|(?:yum|dnf|pacman)\.conf|ansible\.cfg|ssh_config(?:\.d\/[^/]+)?|(?:npm|curl|wget)rc|gitconfig)$/,
]);

/** Settings of downloaders, shells, and package managers of languages, by their names. */
const BY_NAME = anyPattern([
  /(?:^|\/)(?:pip\.(?:conf|ini)|\.?gemrc|\.(?:npmrc|yarnrc(?:\.yml)?|curlrc|wgetrc|gitconfig|pypirc|bashrc|bash_profile|zshrc|profile)|\.ssh\/(?:config|authorized_keys2?)|etc\/npmrc)$/,
  /\/(?:go\/(?:env|go\.env)|pnpm-workspace\.yaml|poetry\.toml|pypoetry\/config\.toml|\.?Rprofile(?:\.site)?|\.bundle\/config|usr\/local\/bundle\/config|\.mvn\/(?:maven|jvm)\.config|\.mavenrc|\.kube\/config|kubeconfig(?:\.ya?ml)?|helm\/repositories\.yaml|\.conan2?\/remotes\.json|aria2\.conf|lftp\.conf|\.lftprc|\.boto|boto\.cfg|\.s3cfg|httpie\/config\.json|ldap\.conf|\.config\/git\/config|\.cabal\/config)$/,
  ...PACKAGE_SETTINGS.flatMap(({ path }) => (path.test('.repo') ? [] : path)),
]);

/** Folders of an application whose settings no build reads: those of dependencies, tests and examples. */
const OF_OTHERS =
  /\/(?:node_modules|vendor|third[-_]?party|site-packages|tests?|__tests__|testdata|test-?data|fixtures?|examples?|samples?|docs?|templates?)\//i;

/** Configuration of services. */
const OF_SERVICES = anyPattern(SERVICE_FILES.flatMap(({ path, inImages }) => path ?? inImages ?? []));

/** Whether a file is the configuration of a service, by its path. */
export function isServiceSetting(path: string): boolean {
  return OF_SERVICES.test(path);
}

/** Whether a program looks for its settings at a path of an image. */
export function isPlacedSetting(path: string): boolean {
  return AT_PLACES.test(path) || OF_SERVICES.test(path) || (BY_NAME.test(path) && !OF_OTHERS.test(path));
}

/** The same, also for files that commands of the stage name as their settings. */
export function isSettingOf(instructions: readonly Instruction[]): (path: string) => boolean {
  return (path) =>
    isPlacedSetting(path) ||
    isRequirements(path, instructions) ||
    (CONFIGURATION.test(path) && isNamedByCommand(path, instructions));
}

const CONFIGURATION = /\.(?:conf|cfg|cnf|ini|toml|xml|ya?ml)$/;
