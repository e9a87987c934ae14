import type { Build } from './build.ts';
import type { Container } from './containers/container.ts';
import type { EngineSettings } from './containers/engine-settings.ts';
import type { Dockerfile, Stage } from './dockerfile.ts';
import type { Image } from './images/image.ts';
import type { Project } from './project.ts';
import type { SourceFile } from './source.ts';

/** The raw text of a scanned file, for problems that can occur anywhere in it. */
export interface ScannedText {
  readonly kind: 'text';
  readonly file: SourceFile;
}

/** The things that rules check, by kind. */
export interface Subjects {
  readonly text: ScannedText;
  readonly dockerfile: Dockerfile;
  readonly stage: Stage;
  readonly container: Container;
  readonly project: Project;
  readonly build: Build;
  readonly engine: EngineSettings;
  readonly image: Image;
}

export type SubjectKind = keyof Subjects;
export type Subject = Subjects[SubjectKind];
