import { startOf } from '../model/findings/finding.ts';
import { notLookedAt } from '../model/findings/gap.ts';
import type { SourceFile } from '../model/source.ts';
import { bake } from './bake/index.ts';
import type { CommentSyntax } from './comment-syntax.ts';
import { compose } from './compose/index.ts';
import { devcontainer } from './devcontainer/index.ts';
import { dockerfile } from './dockerfile/index.ts';
import { engine } from './engine/index.ts';
import { type FileFormat, type Format, formatOf } from './formats.ts';
import { type Frontend, NO_COMPANIONS, type ParseContext, type Parsed } from './frontend.ts';
import { inspect } from './inspect/index.ts';
import { justfile } from './justfile/index.ts';
import { makefile } from './makefile/index.ts';
import { outsideDockerfiles } from './outside-dockerfiles.ts';
import { packages } from './packages/index.ts';
import { pipeline } from './pipeline/index.ts';
import { quadlet } from './quadlet/index.ts';
import { shell } from './scripts/shell.ts';
import { startedInside } from './started-inside.ts';
import { taskfile } from './taskfile/index.ts';
import { workflow } from './workflow/index.ts';

export const frontends: readonly Frontend[] = [
  dockerfile,
  workflow,
  compose,
  bake,
  shell,
  makefile,
  justfile,
  taskfile,
  pipeline,
  packages,
  devcontainer,
  quadlet,
  inspect,
  engine,
];

export function frontendOf(path: string): Frontend | undefined {
  const format = formatOf(path);
  return format && frontendFor(format);
}

/** The reader of a format. */
function frontendFor(format: FileFormat): Frontend {
  if ('parse' in format) return format as Frontend;
  return frontends.find((frontend) => frontend.id === format.id) as Frontend;
}

/** How a format writes comments. */
export function commentsIn(format: Format): CommentSyntax {
  return (frontends.find((frontend) => frontend.id === format) as Frontend).comments;
}

/** Never throws: a file that cannot be parsed becomes a notification. */
export function parseFile(
  file: SourceFile,
  context: ParseContext,
  format = formatOf(file.path),
  together = NO_COMPANIONS,
): Parsed {
  if (format === undefined) return { subjects: [], builds: [], notifications: [] };
  const frontend = frontendFor(format);
  try {
    const parsed = frontend.parse(file, context, together);
    const outside = outsideDockerfiles(parsed.subjects);
    const inside = startedInside(parsed.subjects);
    if (outside.length + inside.length === 0) return parsed;
    return {
      ...parsed,
      subjects: [...parsed.subjects, ...inside],
      notifications: [...parsed.notifications, ...outside],
    };
  } catch (error) {
    return { subjects: [], builds: [], notifications: [syntaxError(frontend, file, error)] };
  }
}

function syntaxError(frontend: Frontend, file: SourceFile, error: unknown): Parsed['notifications'][number] {
  const reason = error instanceof Error ? error.message : String(error);
  return notLookedAt({
    kind: 'syntax-error',
    message: `${file.path} is not a valid ${frontend.name} file, so it was not checked: ${reason}.`,
    wayOut: 'Correct it, or list it under `exclude` in .github/hullcheck.yml.',
    span: startOf(file),
  });
}
