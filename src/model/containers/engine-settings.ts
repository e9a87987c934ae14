import type { Setting, Text } from '../located.ts';
import type { SourceFile, Span } from '../source.ts';

/** What a file tells an engine, a builder or a client about registries, and about who may reach it. */
export interface EngineSettings {
  readonly kind: 'engine';
  readonly file: SourceFile;
  readonly span: Span;
  /** Who reads it, as the start of a sentence: `The Docker daemon`. */
  readonly reader: string;
  readonly registries: readonly WeakRegistry[];
  /** Addresses that the engine is to listen on, such as `tcp://0.0.0.0:2375`. */
  readonly listeners: readonly Listener[];
  /** Whether it asks its clients for a certificate. */
  readonly verifiesClients: Setting<boolean>;
  /** Whose images it takes, whoever signed them. */
  readonly unsigned?: readonly UnsignedScope[];
}

/** A registry that is trusted although nobody can tell whether it is the right one. */
export interface WeakRegistry {
  /** Host and port, a pattern or a network, as written. */
  readonly name: Text;
  /** `http` is spoken to it, its certificate is not checked, or both happen. */
  readonly weakness: 'http' | 'unverified' | 'either';
  /** Where that is said. */
  readonly span: Span;
  /** What to delete; undefined where that is not all. */
  readonly entry: Span | undefined;
}

/** A registry, or a part of one; every registry that is not named when it is undefined. */
export interface UnsignedScope {
  readonly scope: string | undefined;
  readonly span: Span;
}

export interface Listener {
  readonly address: Text;
  readonly entry: Span | undefined;
}
