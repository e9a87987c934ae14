import type { BuildContext } from '../../../model/build-context.ts';
import type { ContainerStart } from '../../../model/containers/container-start.ts';
import type { Dockerfile } from '../../../model/dockerfile.ts';
import type { Notification } from '../../../model/findings/notification.ts';
import type { SourceFile } from '../../../model/source.ts';
import type { Subject } from '../../../model/subject.ts';
import type { BuildReference, FindContext, SecretFile } from '../../frontend.ts';
import type { FindNamed } from '../stage-files.ts';
import type { BuiltStage } from '../stages.ts';
import type { PlatformValues } from './platforms.ts';

export interface ParsedDockerfile {
  readonly dockerfile: Dockerfile;
  /** The Dockerfile, its stages and the images that it uses. */
  readonly subjects: readonly Subject[];
  readonly notifications: readonly Notification[];
  /** The copied scripts that its instructions run, which are read when a rule asks for them. */
  readonly scripts: ReadonlySet<SourceFile>;
  readonly built: readonly BuiltStage[];
  /** The variables that were asked for and that nothing here sets. Scripts are read when a rule asks for them, and add theirs then. */
  readonly notSet: ReadonlySet<string>;
  /** Those that commands ask for when a container starts, set or not. */
  readonly atStart: ReadonlySet<string>;
}

export interface DockerfileOptions {
  /** The builds of it in other files. */
  readonly builds: readonly BuildReference[];
  /** Further builds that say nothing but their stage. */
  readonly uses?: readonly BuildReference[];
  /** What containers of its images start. */
  readonly starts?: readonly ContainerStart[];
  readonly findContext?: FindContext | undefined;
  /** The folders that its context may be, if no build names one. */
  readonly contextFolders?: readonly string[];
  /** The folders that commands name as its context. */
  readonly contextsNamed?: readonly string[] | undefined;
  /** The files of the repository that commands give to its builds as secrets. */
  readonly secretsGiven?: readonly SecretFile[] | undefined;
  /** Whether one of these commands reads `.dockerignore` alone. */
  readonly isBuiltByDocker?: boolean | undefined;
  /** The context to read it with, in place of that which is found. */
  readonly context?: BuildContext;
  readonly named?: FindNamed | undefined;
  /** The same where other builds make the images of the repository that it names. */
  readonly bases?: readonly FindNamed[];
  /** The names of the folders that builds pass, also those of commands. */
  readonly passed?: ReadonlySet<string>;
  /** Variables that are read as empty unless the file or its builds set them. */
  readonly empty?: ReadonlySet<string>;
  /** The platform to read it for; by default any. */
  readonly platform?: PlatformValues;
  /** The contexts that take the place of stages; by default those that all builds pass. */
  readonly replaced?: ReadonlySet<string>;
  /** The variables of a container, in place of those of the image where it starts. */
  readonly environment?: ContainerStart['variables'];
}
