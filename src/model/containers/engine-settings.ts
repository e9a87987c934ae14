import type { Setting, Text } from '../located.ts';
import type { Command, Pipeline } from '../shell.ts';
import type { SourceFile, Span } from '../source.ts';
import type { EngineHardening, LostHardening } from './engine-hardening.ts';

/** The settings of an engine, a builder or a client about registries, and about who may connect to it. */
export interface EngineSettings {
  readonly kind: 'engine';
  readonly file: SourceFile;
  readonly span: Span;
  /** The program that reads it, as the start of a sentence: `The Docker daemon`. */
  readonly reader: string;
  readonly registries: readonly WeakRegistry[];
  /** Addresses that the engine is to listen on, such as `tcp://0.0.0.0:2375`. */
  readonly listeners: readonly Listener[];
  /** Whether it requires a certificate from its clients. */
  readonly verifiesClients: Setting<boolean>;
  /** The registries whose images it accepts without checking signatures. */
  readonly unsigned?: readonly UnsignedScope[];
  /** What it takes away from all containers that do not set it themselves. */
  readonly takenAway?: readonly TakenAway[];
  /** What it hardens; undefined for settings that cannot. */
  readonly hardening?: EngineHardening;
  /** Whether a command has the settings, and not a file that the engine reads. */
  readonly isCommand?: boolean;
  /** What a change removes; undefined unless a change is checked. */
  readonly lost?: readonly LostHardening[];
  /** The engines that a client talks to over TCP without TLS. */
  readonly plainEngines?: readonly { readonly at: Text; readonly host: string }[];
  /** Whether a job sets it up that runs on a machine of GitHub. */
  readonly isOnHostedRunner?: true;
  /** Where the socket is opened to every account of the machine, or to one of a server. */
  readonly openSockets?: readonly { readonly span: Span; readonly account?: string | undefined }[];
  /** The files of this machine that commands copy into containers. */
  readonly copied?: readonly Text[];
  /** The names under which commands give images to registries. */
  readonly published?: readonly Text[];
  /** How a client logs in to registries. */
  readonly logins?: readonly RegistryLogin[];
}

/** A command that logs in to a registry and the pipeline around it, or the password that an action gets. */
export type RegistryLogin =
  | { readonly command: Command; readonly pipeline: Pipeline }
  | { readonly password: Text; readonly registry: string | undefined };

/** A registry that is trusted without authenticating it. */
export interface WeakRegistry {
  /** Host and port, a pattern or a network, as written. */
  readonly name: Text;
  /** It is used over plain `http`, its certificate is not checked, or either may happen. */
  readonly weakness: 'http' | 'unverified' | 'either';
  /** The place of the setting. */
  readonly span: Span;
  /** The text to delete; undefined where deleting is not enough. */
  readonly entry: Span | undefined;
}

/** A part of the isolation of containers that an engine can switch off for all of them. */
export type IsolationPart =
  | 'all'
  | 'seccomp'
  | 'apparmor'
  | 'selinux'
  | 'network'
  | 'pid'
  | 'ipc'
  | 'users'
  | 'capabilities'
  | 'runtime'
  | 'hooks'
  | 'mounts'
  | 'privileges'
  | 'separation'
  | 'cgroups';

export interface TakenAway {
  readonly part: IsolationPart;
  /** The place of the value. */
  readonly span: Span;
  /** The text to delete; undefined where deleting is not enough. */
  readonly entry: Span | undefined;
}

/** `scope` is a registry, or a part of one; undefined for every registry that has no entry. */
export interface UnsignedScope {
  readonly scope: string | undefined;
  readonly span: Span;
}

export interface Listener {
  readonly address: Text;
  readonly entry: Span | undefined;
}
