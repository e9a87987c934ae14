import type { PlacedText } from '../../model/dockerfile.ts';
import type { SourceFile } from '../../model/source.ts';
import { filesPlaced, type StageFiles } from './stage-files.ts';

/** Files of the repository that end up where programs look for their settings; those of its parents are left out. */
export function settingsPlaced(stage: StageFiles, dockerfile: SourceFile): readonly PlacedText[] {
  const read = new Set<string>();
  return filesPlaced(stage, (path) => SETTINGS.test(path)).flatMap(({ path, text }): PlacedText[] => {
    const excerpt = text();
    if (excerpt === undefined) return [];
    const { file, start } = excerpt.span(0, 0);
    // a copy may be a file or lie in a folder of that name
    const place = `${start} ${file.path}`;
    if (file === dockerfile || read.has(place)) return [];
    read.add(place);
    return [{ path, text: excerpt }];
  });
}

/** Settings of sudo, users, logins, the loader, package managers, downloaders and shells. */
const SETTINGS = new RegExp(
  [
    String.raw`^\/etc\/(?:sudoers(?:\.d\/[^/]+)?|passwd|shadow|ld\.so\.preload|pam\.d\/[^/]+|ssh\/sshd_config(?:\.d\/[^/]+)?|environment|profile(?:\.d\/[^/]+)?|sysctl\.(?:conf|d\/[^/]+)|apk\/repositories)$`,
    String.raw`^\/etc\/apt\/(?:sources\.list|sources\.list\.d\/[^/]+|apt\.conf|apt\.conf\.d\/[^/]+)$`,
    String.raw`^\/(?:etc|usr\/lib)\/sysctl\.d\/[^/]+$`,
    String.raw`^\/etc\/(?:[^/]+\/)*(?:[^/]+\.repo|(?:yum|dnf|pacman)\.conf|ansible\.cfg|ssh_config(?:\.d\/[^/]+)?|(?:npm|curl|wget)rc|gitconfig)$`,
    String.raw`(?:^|\/)(?:pip\.(?:conf|ini)|\.?gemrc|\.(?:npmrc|yarnrc(?:\.yml)?|curlrc|wgetrc|gitconfig|pypirc|bashrc|bash_profile|zshrc|profile)|\.ssh\/(?:config|authorized_keys2?)|etc\/npmrc)$`,
  ].join('|'),
);
