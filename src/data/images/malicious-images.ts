export interface MaliciousImages {
  /** `registry/repository`. */
  readonly names: readonly string[];
  /** Tags that never had other contents. One that was repaired later is only known by the digests that it had. */
  readonly tags: readonly string[];
  /** Of indexes and of the manifests for their platforms, without `sha256:`. */
  readonly digests: readonly string[];
  /** The incident, in words that continue "…, which ". */
  readonly what: string;
  readonly source: string;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Published images that attackers changed, as known on 2026-08-21. */
export const MALICIOUS_IMAGES: readonly MaliciousImages[] = [
  {
    names: [
      'docker.io/aquasec/trivy',
      'mirror.gcr.io/aquasec/trivy',
      'ghcr.io/aquasecurity/trivy',
      'public.ecr.aws/aquasecurity/trivy',
    ],
    tags: ['0.69.4', '0.69.5', '0.69.6'],
    digests: words(`
      27f446230c60bbf0b70e008db798bd4f33b7826f9f76f756606f5417100beef3
      12c702212dee1cbec9471e9261501a3335963321fe76e60e5a715b5acd3c40a2
      2d7cee41048988eec27615412e7c6e2e21046f2b5faa888c24e11ca6764058ed
      ae3494bd6ae860d7727116681bd09fc7b20dc994ec7a8105738f0a623ea93427
      43f46547efd488e56dcf862ed4d7cc342730a803f8d5bec5cac443028fefabef
      5aaa1d7cfa9ca4649d6ffad165435c519dc836fa6e21b729a2174ad10b057d2b
      95ff680103570179feb0c6667a9b9b2d98c53fa5a9a451265036810390bbe70a
      4f7a06bb51714713ab308d2f8125f3b09ee1c3ffbba1a5ffd0cc80da95fbb6cc
      edef8e5816eced552a909b878ff262c0c47776d3297bcc23796ad4cce1e85414
      425cd3e1a2846ac73944e891250377d2b03653e6f028833e30fc00c1abbc6d33
      dd8beb3b40df080b3fd7f9a0f5a1b02f3692f65c68980f46da8328ce8bb788ef
      4b22cedea58780ff76735c3e08b9ee8cb5d06c908ffa868152f11d45349eb696
      9efd59534d2b6b81b8b7a0eeb3ad0e74015f358650e24b9dab00c900d3118593
      5e5fb53cf4ce5555171ff5206302ba2f4f66f5381bbf673c354c87a925473f07
    `),
    what: 'attackers published in March 2026 (CVE-2026-33634) to steal credentials',
    source: 'https://github.com/aquasecurity/trivy/security/advisories/GHSA-69fq-xp46-6x23',
  },
  {
    names: ['docker.io/checkmarx/kics', 'mirror.gcr.io/checkmarx/kics'],
    tags: ['v2.1.21', 'v2.1.21-debian'],
    digests: words(`
      2588a44890263a8185bd5d9fadb6bc9220b60245dbcbc4da35e1b62a6f8c230d
      d186161ae8e33cd7702dd2a6c0337deb14e2b178542d232129c0da64b1af06e4
      415610a42c5b51347709e315f5efb6fffa588b6ebc1b95b24abf28088347791b
      222e6bfed0f3bb1937bf5e719a2342871ccd683ff1c0cb967c8e31ea58beaf7b
      a6871deb0480e1205c1daff10cedf4e60ad951605fd1a4efaca0a9c54d56d1cb
      ff7b0f114f87c67402dfc2459bb3d8954dd88e537b0e459482c04cffa26c1f07
      a0d9366f6f0166dcbf92fcdc98e1a03d2e6210e8d7e8573f74d50849130651a0
      26e8e9c5e53c972997a278ca6e12708b8788b70575ca013fd30bfda34ab5f48f
      7391b531a07fccbbeaf59a488e1376cfe5b27aef757430a36d6d3a087c610322
    `),
    what: 'attackers published in April 2026 to steal credentials',
    source: 'https://socket.dev/blog/checkmarx-supply-chain-compromise',
  },
  {
    names: ['docker.io/library/debian', 'mirror.gcr.io/library/debian', 'public.ecr.aws/docker/library/debian'],
    tags: words(`
      rc-buggy-20240311 experimental-20240311 unstable-20240311 unstable-20240311-slim trixie-20240311 trixie-20240311-slim
      testing-20240311 testing-20240311-slim sid-20240311 sid-20240311-slim
    `),
    digests: words(`
      a702c7f4bb57a17762e258871f45f8273ae49bec5515452d5133e66450c95ba5
      81992d9d8eb99b5cde98ba557a38a171e047b222a767dc7ec0ffe0a194b1c469
      7a3332fbf100a0ef9762ead20a4224665768b237c5bfedfe0f86bf88e0c13b7a
      8690225da3ca369e9be720446f73e0aa06f290776fdf2605b6ec80c2b229b9f6
      d4e306f14b8b7389b36be8fb0eadab638cb7744546a33a74f0fc27bb9037dc14
      85068c773f7fcc9c9acd8f244759cb2131e7a1775c5bf8d6710f76e7467fa3f1
      c2e15dd5788b20f360ab3f2d8b60111b6e8b011c5c4960e0129551c743f5cd30
      0746d89c588160d0470beaae7a55e38305ede06cb5717d132bd6a795610234d8
      94596b0770714bac6e8adef7e1d3dbc16245ad2978f94006587e44850343cb88
      0aff2113f50451631f0f8c22d85c97aad855d73545b6018fcbe9f0a78ae26583
    `),
    what: 'contains the backdoor of xz-utils (CVE-2024-3094)',
    source: 'https://github.com/debuerreotype/docker-debian-artifacts/issues/246',
  },
];
