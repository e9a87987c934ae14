/** The flags of a command and their syntax: https://docs.docker.com/reference/cli/docker/container/run/ */
export interface FlagSyntax {
  /** The long name for each letter. */
  readonly shorts: ReadonlyMap<string, string>;
  /** Long names of flags that do not take a value, unless it is attached: `--init=false`. */
  readonly switches: ReadonlySet<string>;
  /** Long names of flags whose value is attached, or is the next word. */
  readonly values: ReadonlySet<string>;
}

function words(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.trim().split(/\s+/)));
}

function letters(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(2)]));
}

const RUN_SWITCHES = `
  detach disable-content-trust help init interactive no-healthcheck oom-kill-disable privileged publish-all quiet read-only rm sig-proxy
  tty use-api-socket`;

const RUN_VALUES = `
  add-host annotation attach blkio-weight blkio-weight-device cap-add cap-drop cgroup-parent cgroupns cidfile cpu-count cpu-percent
  cpu-period cpu-quota cpu-rt-period cpu-rt-runtime cpu-shares cpus cpuset-cpus cpuset-mems detach-keys device device-cgroup-rule
  device-read-bps device-read-iops device-write-bps device-write-iops dns dns-opt dns-option dns-search domainname entrypoint env
  env-file expose gpus group-add health-cmd health-interval health-retries health-start-interval health-start-period health-timeout
  hostname io-maxbandwidth io-maxiops ip ip6 ipc isolation kernel-memory label label-file link link-local-ip log-driver log-opt
  mac-address memory memory-reservation memory-swap memory-swappiness mount name net net-alias network network-alias oom-score-adj pid
  pids-limit platform publish pull restart runtime security-opt shm-size stop-signal stop-timeout storage-opt sysctl tmpfs ulimit user
  userns uts volume volume-driver volumes-from workdir`;

const RUN_LETTERS =
  'a:attach e:env l:label p:publish u:user v:volume w:workdir h:hostname c:cpu-shares m:memory d:detach i:interactive t:tty P:publish-all q:quiet';

/** Further switches of Podman and nerdctl. */
const OTHER_SWITCHES = `
  env-host http-proxy no-hostname no-hosts passwd read-only-tmpfs replace rmi rootfs tls-verify unsetenv-all`;

const OTHER_VALUES = `
  arch authfile cgroup-conf cgroup-manager cgroups chrootdirs conmon-pidfile cosign-certificate-identity cosign-key creds
  decryption-key env-merge gidmap group-entry health-log-destination health-max-log-count health-max-log-size health-on-failure
  health-startup-cmd health-startup-interval health-startup-retries health-startup-success health-startup-timeout hosts-file hostuser
  image-volume init-ctr init-path ipfs-address os passwd-entry personality pidfile pod pod-id-file preserve-fd preserve-fds rdt-class
  requires retry retry-delay sdnotify seccomp-policy secret shm-size-systemd stop-timeout subgidname subuidname systemd timeout tz
  uidmap umask unsetenv variant verify`;

/** Options of Podman itself, which it also takes after its subcommand. */
const GLOBAL_SWITCHES = 'noout remote syslog trace transient-store';

const GLOBAL_VALUES = `
  cdi-spec-dir connection conmon cpu-profile default-mounts-file events-backend hooks-dir identity imagestore log-level max-workers
  memory-profile module network-backend network-cmd-path network-config-dir out pull-option registries-conf root runroot runtime-flag ssh
  storage-driver tls-ca tls-cert tls-details tls-key tmpdir url volumepath`;

/** `docker run` and `docker create`. */
export const DOCKER_RUN: FlagSyntax = {
  shorts: letters(RUN_LETTERS),
  switches: words(RUN_SWITCHES),
  values: words(RUN_VALUES),
};

/** `podman run`, `podman create` and `nerdctl run`: the flags of Docker and more. */
export const PODMAN_RUN: FlagSyntax = {
  shorts: DOCKER_RUN.shorts,
  switches: words(RUN_SWITCHES, OTHER_SWITCHES, GLOBAL_SWITCHES),
  values: words(RUN_VALUES, OTHER_VALUES, GLOBAL_VALUES),
};

/** https://docs.docker.com/reference/cli/docker/service/create/ */
export const SERVICE_CREATE: FlagSyntax = {
  shorts: letters('d:detach e:env l:label p:publish q:quiet t:tty u:user w:workdir'),
  switches: words('detach help init no-healthcheck no-resolve-image quiet read-only tty with-registry-auth'),
  values: words(`
    cap-add cap-drop config constraint container-label credential-spec dns dns-option dns-search endpoint-mode entrypoint env env-file
    generic-resource group health-cmd health-interval health-retries health-start-interval health-start-period health-timeout host
    hostname isolation label limit-cpu limit-memory limit-pids log-driver log-opt max-concurrent memory-swap memory-swappiness mode mount
    name network oom-score-adj placement-pref publish replicas replicas-max-per-node reserve-cpu reserve-memory restart-condition
    restart-delay restart-max-attempts restart-window rollback-delay rollback-failure-action rollback-max-failure-ratio rollback-monitor
    rollback-order rollback-parallelism secret stop-grace-period stop-signal sysctl ulimit update-delay update-failure-action
    update-max-failure-ratio update-monitor update-order update-parallelism user workdir`),
};

/** https://docs.docker.com/reference/cli/docker/service/update/ */
export const SERVICE_UPDATE: FlagSyntax = {
  shorts: letters('d:detach q:quiet t:tty u:user w:workdir'),
  switches: words(
    'detach force help init no-healthcheck no-resolve-image quiet read-only rollback tty with-registry-auth',
  ),
  values: words(`
    args cap-add cap-drop config-add config-rm constraint-add constraint-rm container-label-add container-label-rm credential-spec dns-add
    dns-option-add dns-option-rm dns-rm dns-search-add dns-search-rm endpoint-mode entrypoint env-add env-rm generic-resource-add
    generic-resource-rm group-add group-rm health-cmd health-interval health-retries health-start-interval health-start-period
    health-timeout host-add host-rm hostname image isolation label-add label-rm limit-cpu limit-memory limit-pids log-driver log-opt
    max-concurrent memory-swap memory-swappiness mount-add mount-rm network-add network-rm oom-score-adj placement-pref-add
    placement-pref-rm publish-add publish-rm replicas replicas-max-per-node reserve-cpu reserve-memory restart-condition restart-delay
    restart-max-attempts restart-window rollback-delay rollback-failure-action rollback-max-failure-ratio rollback-monitor rollback-order
    rollback-parallelism secret-add secret-rm stop-grace-period stop-signal sysctl-add sysctl-rm ulimit-add ulimit-rm update-delay
    update-failure-action update-max-failure-ratio update-monitor update-order update-parallelism user workdir`),
};

/** https://docs.podman.io/en/latest/markdown/podman-pod-create.1.html */
export const POD_CREATE: FlagSyntax = {
  shorts: letters('h:hostname l:label m:memory n:name p:publish s:share v:volume c:cpu-shares'),
  switches: words('help infra no-hostname no-hosts replace share-parent'),
  values: words(`
    add-host blkio-weight blkio-weight-device cgroup-parent cpu-shares cpus cpuset-cpus cpuset-mems device device-read-bps device-write-bps
    dns dns-option dns-search exit-policy gidmap gpus hostname hosts-file infra-command infra-conmon-pidfile infra-image infra-name ip ip6
    label label-file mac-address memory memory-swap name network network-alias pid pod-id-file publish restart security-opt shm-size
    shm-size-systemd share subgidname subuidname sysctl uidmap userns uts volume volumes-from`),
};

/** https://docs.docker.com/reference/cli/docker/compose/run/ */
export const COMPOSE_UP: FlagSyntax = {
  shorts: letters('d:detach t:timeout V:renew-anon-volumes w:watch y:yes'),
  switches: words(`
    abort-on-container-exit abort-on-container-failure always-recreate-deps attach-dependencies build detach force-recreate help menu no-build
    no-color no-deps no-log-prefix no-recreate no-start quiet-build quiet-pull remove-orphans renew-anon-volumes timestamps wait watch yes`),
  values: words('attach exit-code-from no-attach pull scale timeout wait-timeout'),
};

export const COMPOSE_RUN: FlagSyntax = {
  shorts: letters(
    'd:detach e:env i:interactive l:label p:publish q:quiet P:service-ports T:no-TTY t:tty u:user v:volume w:workdir',
  ),
  switches: words(
    'build detach help interactive no-TTY no-deps quiet quiet-build quiet-pull remove-orphans rm service-ports tty use-aliases',
  ),
  values: words('cap-add cap-drop entrypoint env env-from-file label name publish pull user volume workdir'),
};

/** `docker exec`, `podman exec` and `docker compose exec`. */
export const EXEC: FlagSyntax = {
  shorts: letters('d:detach e:env i:interactive l:latest t:tty T:no-TTY u:user w:workdir'),
  switches: words('detach help interactive latest no-TTY privileged tty'),
  values: words('detach-keys env env-file index preserve-fd preserve-fds user workdir'),
};

/** The flags between `docker`, or a program like it, and its subcommand. */
export const GLOBAL: FlagSyntax = {
  shorts: letters('D:debug v:version H:host c:context l:log-level n:namespace a:address r:remote'),
  switches: words(GLOBAL_SWITCHES, 'debug debug-full experimental help insecure-registry tls tlsverify version'),
  values: words(
    GLOBAL_VALUES,
    `address cgroup-manager cni-netconfpath cni-path config context data-root host hosts-dir namespace runtime snapshotter storage-opt
    tlscacert tlscert tlskey`,
  ),
};

/** The flags between `docker compose` and its subcommand. */
export const COMPOSE_GLOBAL: FlagSyntax = {
  shorts: letters('f:file p:project-name v:version c:context H:host D:debug'),
  switches: words('all-resources compatibility debug dry-run help no-ansi tls tlsverify verbose version'),
  values: words(
    'ansi context env-file file host log-level parallel profile progress project-directory project-name tlscacert tlscert tlskey workdir',
  ),
};

/** https://docs.docker.com/reference/cli/docker/stack/deploy/ */
export const STACK_DEPLOY: FlagSyntax = {
  shorts: letters('c:compose-file d:detach q:quiet'),
  switches: words('detach help prune quiet skip-interpolation with-registry-auth'),
  values: words('compose-file namespace orchestrator resolve-image'),
};

/** https://docs.podman.io/en/latest/markdown/podman-kube-play.1.html */
export const PODMAN_KUBE: FlagSyntax = {
  shorts: letters('q:quiet w:wait'),
  switches: words(
    'build down force help quiet replace start tls-verify wait no-hostname no-hosts no-pod-prefix publish-all',
  ),
  values: words(`
    annotation authfile cert-dir configmap context-dir creds hostname ip log-driver log-opt mac-address network publish seccomp-profile-root
    service-container service-exit-code-propagation userns`),
};

/** The options of `docker build`, `docker compose build`, `podman build`, `buildah build` and `buildctl build` together. */
export const BUILD: FlagSyntax = {
  shorts: letters('t:tag f:file q:quiet o:output D:debug m:memory c:cpu-shares v:volume s:squash l:label e:env'),
  switches: words(`
    all-platforms check compress debug disable-compression disable-content-trust force-rm help http-proxy layers load no-cache no-hostname
    no-hosts push quiet rm squash squash-all stream tls-verify trace with-dependencies pull`),
  values: words(`
    add-host addr allow annotation arch attest authfile build-arg build-arg-file build-context builder cache-from cache-to cache-ttl call cap-add cap-drop
    cert-dir cgroup-parent cgroupns cpp-flag cpu-period cpu-quota cpu-shares cpuset-cpus cpuset-mems creds decryption-key device dns
    dns-option dns-search env export-cache file format from frontend group-add hooks-dir iidfile ignorefile import-cache invoke ipc
    isolation jobs label local logfile manifest memory memory-swap metadata-file network no-cache-filter opt os os-feature os-version
    output pid platform policy print progress provenance ref-file retry retry-delay runtime runtime-flag sbom sbom-image-output sbom-image-purl-output sbom-merge-strategy sbom-output
    sbom-purl-output sbom-scanner-command sbom-scanner-image secret security-opt
    shm-size sign-by ssh tag target timestamp ulimit unsetenv unsetlabel userns uts variant volume`),
};

/** https://github.com/GoogleContainerTools/kaniko#additional-flags */
export const KANIKO: FlagSyntax = {
  shorts: letters('c:context d:destination f:dockerfile v:verbosity'),
  switches: words(`
    cache cache-copy-layers cache-run-layers cleanup compressed-caching force insecure insecure-pull no-push reproducible single-snapshot
    skip-tls-verify skip-tls-verify-pull skip-unused-stages use-new-run`),
  values: words(`
    build-arg cache-dir cache-repo cache-ttl context context-sub-path custom-platform customPlatform destination digest-file dockerfile git
    ignore-path image-name-with-digest-file kaniko-dir label log-format oci-layout-path registry-certificate registry-mirror snapshot-mode
    snapshotMode tar-path tarPath target verbosity`),
};

/** https://github.com/containers/buildah/blob/main/docs/buildah-from.1.md */
export const BUILDAH_FROM: FlagSyntax = {
  shorts: letters('q:quiet m:memory c:cpu-shares v:volume'),
  switches: words('help http-proxy pull pull-always pull-never quiet tls-verify'),
  values: words(`
    add-host arch authfile cap-add cap-drop cert-dir cgroup-parent cgroupns cidfile cpu-period cpu-quota cpu-shares cpuset-cpus cpuset-mems
    creds decryption-key device dns dns-option dns-search format group-add ipc isolation memory memory-swap name network os pid platform
    retry retry-delay security-opt shm-size ulimit userns userns-gid-map userns-gid-map-group userns-uid-map userns-uid-map-user uts
    variant volume`),
};

/** https://github.com/containers/buildah/blob/main/docs/buildah-run.1.md */
export const BUILDAH_RUN: FlagSyntax = {
  shorts: letters('e:env t:tty u:user v:volume'),
  switches: words('add-history help no-hostname no-hosts no-pivot tty terminal'),
  values: words(`
    cap-add cap-drop cgroupns contextdir device env group hostname ipc isolation mount net network pid runtime runtime-flag user uts volume
    workingdir`),
};

/** https://docs.docker.com/reference/cli/docker/buildx/bake/ */
export const BAKE: FlagSyntax = {
  shorts: letters('f:file D:debug'),
  switches: words('check debug help load no-cache print pull push'),
  values: words('allow builder call file list metadata-file progress provenance sbom set var'),
};

/** The flags between `docker buildx` and its subcommand. */
export const BUILDX_GLOBAL: FlagSyntax = {
  shorts: letters('D:debug'),
  switches: words('debug help'),
  values: words('builder'),
};

/** The options of all commands that fetch images together: `docker pull`, `skopeo copy`, `crane append` and the like. */
export const FETCHING: FlagSyntax = {
  shorts: letters(
    'q:quiet a:all-tags n:name u:username p:password t:tag f:file o:output b:base c:cache_path k:skip-verify v:verbose s:src d:dest',
  ),
  switches: words(`
    all all-platforms all-tags help http-proxy include-external insecure keep-going local no-verify plain-http preserve-digests pull pull-always
    pull-never quiet recursive remove-signatures replace-rekor-url scoped skip-verify verbose tls-verify src-tls-verify dest-tls-verify
    force fast digest-tags referrers append dry-run prefer-index bootstrap use unpack allow-nondistributable-artifacts disable-content-trust
    force-recreate keep-old-files`),
  values: words(`
    add-host annotation arch authfile base buildkitd-config buildkitd-flags builder cache_path cap-add cap-drop cert-dir cgroup-parent cidfile
    cmd config config-file creds decryption-key dest dest-cert-dir dest-compress-format dest-creds device digestfile dns driver driver-opt
    encryption-key entrypoint env exposed-ports file format from-password from-username image image-pull-policy ipc isolation label layers
    local-blobs max-concurrent-downloads memory metadata-file mount multi-arch name network new_base new_layer node old_base os output override-arch
    override-os override-variant password password-file pid platform policy progress registry-config retry retry-delay retry-times
    security-opt set-domain set-env shm-size sign-by snapshotter src src-cert-dir src-creds src-password src-username tag to-password
    to-username ulimit user username userns uts variant volume workdir update-env concurrency concurrency-limit new-base old-base`),
};
