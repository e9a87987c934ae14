import { repositoryPath } from '../analysis/paths/mount-source.ts';
import { type GapNotification, notLookedAt } from '../model/findings/gap.ts';
import { known } from '../model/located.ts';
import type { Span } from '../model/source.ts';
import type { Subject } from '../model/subject.ts';

/** The Dockerfiles that builds take from outside the repository, except those in remote contexts, which rules cover. */
export function outsideDockerfiles(subjects: readonly Subject[]): readonly GapNotification[] {
  return subjects.flatMap((subject) => {
    if (subject.kind !== 'build' || subject.dockerfilePath !== undefined || subject.inline !== undefined) return [];
    const { dockerfile, context, format } = subject;
    const place = dockerfile ?? context;
    // bake targets and steps are left out: other files also say how they build
    if (place === undefined || !CERTAIN.has(format)) return [];
    const texts = [context, dockerfile].flatMap((text) => (text === undefined ? [] : [known<string>(text)]));
    return texts.some((text) => text === undefined || REMOTE.test(text)) ? [] : [outsideDockerfile(place.span)];
  });
}

const CERTAIN: ReadonlySet<string> = new Set(['compose', 'devcontainer', 'quadlet']);
/** A drive of Windows has a colon, too. */
const REMOTE = /^(?![A-Za-z]:[\\/]).*:|\.git(?:#|$)/;

/** Whether a path in a file leads out of the repository. */
export function leadsOutside(folder: string, path: string): boolean {
  return path.startsWith('/') || repositoryPath(folder, path) === undefined;
}

export function outsideDockerfile(span: Span): GapNotification {
  return notLookedAt({
    kind: 'outside-reference',
    message: 'The Dockerfile that this builds is outside of the repository, so it was not checked.',
    wayOut: 'Keep it in the repository, or accept it in the configuration.',
    span,
  });
}
