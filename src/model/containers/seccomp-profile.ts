/** What a seccomp profile of a file lets through that the one of the engine does not. */
export interface SeccompProfile {
  /** From the root of the repository. */
  readonly path: string;
  /** Calls that it does not name are allowed. */
  readonly isOpen: boolean;
  /** Of {@link DANGEROUS_CALLS}, those that every container with it may make. */
  readonly allowed: readonly string[];
}
