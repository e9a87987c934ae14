/** `pkg:type/namespace/name@version?qualifiers#subpath`: https://github.com/package-url/purl-spec */
export interface PackageUrl {
  readonly type: string;
  readonly namespace: string;
  readonly name: string;
  /** Empty for any version. */
  readonly version: string;
  readonly qualifiers: ReadonlyMap<string, string>;
}
