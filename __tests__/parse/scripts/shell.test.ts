import { describe, expect, it } from '@jest/globals';
import { DYNAMIC } from '../../../src/model/located.ts';
import { spanText } from '../../../src/model/source.ts';
import { frontendOf, parseFile } from '../../../src/parse/index.ts';
import { shortened } from '../../support/heavy.ts';
import { inTime } from '../../support/in-time.ts';
import { parseContext } from '../../support/repository-view.ts';
import { containerOf, containersOf, notificationsOf } from '../run-options/lines.ts';

describe('which files are scripts', () => {
  it.each([
    ['deploy.sh', 'shell'],
    ['bin/start.bash', 'shell'],
    ['bin/start.dash', 'shell'],
    ['DEPLOY.SH', 'shell'],
    ['.zshrc.zsh', 'shell'],
    ['deploy.sh.md', undefined],
    ['deploy.ps1', 'shell'],
    ['deploy.psm1', undefined],
  ])('%s', (path, format) => {
    expect(frontendOf(path)?.id).toBe(format);
  });
});

describe('which commands start a container', () => {
  it.each([
    'docker run --privileged acme/app:1.4',
    'docker container run --privileged acme/app:1.4',
    'docker create --privileged acme/app:1.4',
    'docker container create --privileged acme/app:1.4',
    'docker -H tcp://10.0.0.1:2376 --tlsverify run --privileged acme/app:1.4',
    'docker --context remote run --privileged acme/app:1.4',
    'podman run --privileged acme/app:1.4',
    'podman --remote run --privileged acme/app:1.4',
    'podman --log-level debug container create --privileged acme/app:1.4',
    'podman run --log-level debug --root /x --syslog --privileged acme/app:1.4',
    'docker run --unheard-of 1 --privileged acme/app:1.4',
    'docker run -y 1 --privileged=true acme/app:1.4',
    'nerdctl run --privileged acme/app:1.4',
    'nerdctl -n k8s.io run --privileged acme/app:1.4',
    'sudo docker run --privileged acme/app:1.4',
    'sudo -u root -E env DOCKER_HOST=x timeout 5 docker run --privileged acme/app:1.4',
    'flock -w 5 /run/lock docker run --privileged acme/app:1.4',
    'strace -f -o log docker run --privileged acme/app:1.4',
    'systemd-run --user -p MemoryMax=1G --unit app docker run --privileged acme/app:1.4',
    'unbuffer docker run --privileged acme/app:1.4',
    'watch -n 5 docker run --privileged acme/app:1.4',
    'winpty docker run --privileged acme/app:1.4',
    'xvfb-run -a -s "-screen 0 1x1x8" docker run --privileged acme/app:1.4',
    '/usr/bin/docker run --privileged acme/app:1.4',
    'exec docker run --privileged acme/app:1.4',
    'id=$(docker run -d --privileged acme/app:1.4)',
    'if docker run --privileged acme/app:1.4; then :; fi',
    'start() { docker run --privileged acme/app:1.4 | tee log; }',
    'bash -c "docker run --privileged acme/app:1.4"',
    'ENGINE=podman\n$ENGINE run --privileged acme/app:1.4',
    '${ENGINE:-docker} run --privileged acme/app:1.4',
    'docker run --privileged \\\n  acme/app:1.4',
    'd() { docker "$@"; }\nd run --privileged acme/app:1.4',
    'd() { sudo "$@"; }\nd docker run --privileged acme/app:1.4',
    'd() { e run "$@"; }\ne() { docker "$@"; }\nd --privileged acme/app:1.4',
    'cat <<E | sh\ndocker run --privileged acme/app:1.4\nE\n',
    'cat > f <<E\ndocker run --privileged acme/app:1.4\nE\nsh f',
    'exec 3<<E\ndocker run --privileged acme/app:1.4\nE\nsh <&3',
    'sh /dev/fd/3 3<<E\ndocker run --privileged acme/app:1.4\nE\n',
    'bash /proc/self/fd/3 3<<E\ndocker run --privileged acme/app:1.4\nE\n',
    '. /dev/fd/9 9<<-E\n\tdocker run --privileged acme/app:1.4\n\tE\n',
    'bash /dev/fd/3 3<<< "docker run --privileged acme/app:1.4"',
    'exec 3<<E\ndocker run --privileged acme/app:1.4\nE\nsh /dev/fd/3',
    'exec {in}<<E\ndocker run --privileged acme/app:1.4\nE\nbash <&$in',
    'exec <<E\ndocker run --privileged acme/app:1.4\nE\nsh',
    '{ sh; } <<E\ndocker run --privileged acme/app:1.4\nE\n',
    '(sh -s) <<E\ndocker run --privileged acme/app:1.4\nE\n',
    '{ true; sh <&3; } 3<<E\ndocker run --privileged acme/app:1.4\nE\n',
    'bash /dev/fd/3 3< <(echo "docker run --privileged acme/app:1.4")',
    'echo "docker run --privileged acme/app:1.4" > f; exec 3< f; sh <&3',
    "echo 'docker run --privileged acme/app:1.4' | sudo tee /a/f\nchmod +x /a/f; /a/f",
    'a=(--privileged acme/app:1.4)\ndocker run "${a[@]}"',
    'a=(docker run)\na+=(--privileged acme/app:1.4)\n"${a[@]}"',
    'a=(--privileged)\ndocker run ${a[0]} acme/app:1.4',
    'set -- docker run --privileged acme/app:1.4\n"$@"',
    'set -- x --privileged\nshift\ndocker run $1 acme/app:1.4',
    'sh -c \'docker run "$@"\' _ --privileged acme/app:1.4',
    'docker run --privileged \\\r\n  acme/app:1.4\r\n',
    '[ -e /dev/kvm ] && p=--privileged\ndocker run $p acme/app:1.4',
    'o="-it"\nif kvm; then o="$o --privileged"; fi\ndocker run $o acme/app:1.4',
    'a=(-it)\n[ -e /dev/kvm ] && a+=(--privileged)\ndocker run "${a[@]}" acme/app:1.4',
    'op run --env-file e -- docker run --privileged acme/app:1.4',
    'sudo aws-vault exec x -- docker run --privileged acme/app:1.4',
    'find . -name x -exec docker run --privileged acme/app:1.4 {} \\;',
    'runuser -u app -- docker run --privileged acme/app:1.4',
    '`echo docker` run --privileged acme/app:1.4',
    '`echo dock`er run --privileged acme/app:1.4',
    "d=$(printf %s 'docker'); $d run --privileged acme/app:1.4",
    '$(echo docker run --privileged) acme/app:1.4',
    '$ENGINE run --privileged acme/app:1.4',
    'sudo "$ENGINE" --debug container create --privileged acme/app:1.4',
    'dock$END run --privileged acme/app:1.4',
    'ssh host -- docker run --privileged acme/app:1.4',
    'ssh host "docker run --privileged acme/app:1.4"',
    'ssh -p 22 -o A=b user@host -tt sudo docker run --privileged acme/app:1.4',
    "ssh host docker run '--privileged acme/app:1.4'",
    'ssh host <<E\ndocker run --privileged acme/app:1.4\nE\n',
    'D=docker\nssh host "$D run --privileged acme/app:1.4"',
    'D="sudo docker"\nssh host "cd /srv && $D run --privileged acme/app:1.4"',
    'D=${E:-podman}\nssh host $D run --privileged acme/app:1.4',
    'D=docker\nssh host <<E\ncd /srv\nsudo $D run --privileged acme/app:1.4\nE\n',
    'D=docker\nssh host <<<"$D run --privileged acme/app:1.4"',
    'O="docker run --privileged acme/app:1.4"\nssh host <<E\n$O\nE\n',
    'm=(docker run --privileged acme/app:1.4)\nssh host <<E\n${m[@]}\nE\n',
    'a[0]=docker\nssh host "${a[0]} run --privileged acme/app:1.4"',
    'n=D D=docker\nssh host "${!n} run --privileged acme/app:1.4"',
    'D=docker\nvagrant ssh -c "$D run --privileged acme/app:1.4"',
    'ssh host "$ENGINE run --privileged acme/app:1.4"',
    "ssh host 'cd /a && sudo bash -s' <<'E'\ndocker run --privileged acme/app:1.4\nE\n",
    "echo 'docker run --privileged acme/app:1.4' | ssh host sh",
    'sshpass -p a ssh host docker run --privileged acme/app:1.4',
    "echo 'docker run --privileged acme/app:1.4' | sudo -s",
    "echo 'docker run --privileged acme/app:1.4' | sudo -Hu app -i",
    "echo 'docker run --privileged acme/app:1.4' | doas -s",
    "echo 'docker run --privileged acme/app:1.4' | at now + 1 minute",
    'sudo batch <<E\ndocker run --privileged acme/app:1.4\nE\n',
    "echo 'docker run --privileged acme/app:1.4' > job; at -f job now",
    "echo '* * * * * docker run --privileged acme/app:1.4' | crontab -",
    "echo '@reboot docker run --privileged acme/app:1.4' | sudo crontab -u app -",
    "echo '*/5 0,12 1-7 * mon docker run --privileged acme/app:1.4' > jobs; crontab jobs",
    'crontab <<E\n# every night\nA=b\n0 3 * * * docker run --privileged acme/app:1.4\nE\n',
    "vagrant ssh -c 'docker run --privileged acme/app:1.4'",
    'gcloud compute ssh host --command "docker run --privileged acme/app:1.4"',
    "sh -c 'bash -s' <<E\ndocker run --privileged acme/app:1.4\nE\n",
    "sg docker -c 'docker run --privileged acme/app:1.4'",
    "sg docker 'docker run --privileged acme/app:1.4'",
    "script -qec 'docker run --privileged acme/app:1.4' /dev/null",
    "flock /l -c 'docker run --privileged acme/app:1.4'",
    'flock -n /l docker run --privileged acme/app:1.4',
    'nsenter -t 1 -m -n docker run --privileged acme/app:1.4',
    'unshare -n docker run --privileged acme/app:1.4',
    'parallel -j 2 docker run --privileged acme/app:1.4 ::: a b',
    "parallel -j 2 'docker run --privileged acme/app:1.4 {}' ::: a b",
    "watch -n 5 'docker run --privileged acme/app:1.4'",
    'watch docker run --privileged acme/app:1.4',
    'lima docker run --privileged acme/app:1.4',
    'limactl shell default docker run --privileged acme/app:1.4',
    'docker-machine ssh default docker run --privileged acme/app:1.4',
    'tailscale ssh host docker run --privileged acme/app:1.4',
    'wsl docker run --privileged acme/app:1.4',
    'wsl -d Debian docker run --privileged acme/app:1.4',
    'dotenv -f .env run docker run --privileged acme/app:1.4',
    'i386 docker run --privileged acme/app:1.4',
    'x86_64 -R docker run --privileged acme/app:1.4',
    'sudo linux64 docker run --privileged acme/app:1.4',
    'start-stop-daemon --start --quiet --exec /usr/bin/docker -- run --privileged acme/app:1.4',
    'start-stop-daemon -S -b -x /bin/true -a /usr/bin/docker -- run --privileged acme/app:1.4',
    'systemd-inhibit --what=sleep --who me docker run --privileged acme/app:1.4',
    'systemd-cat -t app docker run --privileged acme/app:1.4',
    'runcon system_u:system_r:unconfined_t:s0 docker run --privileged acme/app:1.4',
    'runcon -t unconfined_t docker run --privileged acme/app:1.4',
    'numactl -N 0 --membind 0 docker run --privileged acme/app:1.4',
    'proxychains -q -f c docker run --privileged acme/app:1.4',
    'torify docker run --privileged acme/app:1.4',
    'nocache docker run --privileged acme/app:1.4',
    'trickle -d 10 -u 10 docker run --privileged acme/app:1.4',
    'timelimit -t 3 docker run --privileged acme/app:1.4',
    'gtimeout -k 1 3 docker run --privileged acme/app:1.4',
    'aa-exec -p x docker run --privileged acme/app:1.4',
    'authbind --deep docker run --privileged acme/app:1.4',
    'ifne docker run --privileged acme/app:1.4',
    'lckdo -W 3 x docker run --privileged acme/app:1.4',
    'bwrap --bind / / --dev /dev --setenv A b docker run --privileged acme/app:1.4',
    'annotate-output docker run --privileged acme/app:1.4',
    'dtach -n s docker run --privileged acme/app:1.4',
    'nq docker run --privileged acme/app:1.4',
    'envuidgid root docker run --privileged acme/app:1.4',
    'toolbox run -c x docker run --privileged acme/app:1.4',
    'flatpak-spawn --host docker run --privileged acme/app:1.4',
    'podman unshare docker run --privileged acme/app:1.4',
    'buildah unshare docker run --privileged acme/app:1.4',
    'rootlesskit --net host docker run --privileged acme/app:1.4',
    'minikube ssh docker run --privileged acme/app:1.4',
    'machinectl shell x docker run --privileged acme/app:1.4',
    'multipass exec vm docker run --privileged acme/app:1.4',
    'clush -w h docker run --privileged acme/app:1.4',
    'unheard-of docker run --privileged acme/app:1.4',
    'unheard-of -x 1 --y=2 docker run --privileged acme/app:1.4',
    'sudo -E unheard-of --z docker run --privileged acme/app:1.4',
    '/opt/bin/unheard-of /usr/bin/podman run --privileged acme/app:1.4',
    'balena-engine run --privileged acme/app:1.4',
    'nvidia-docker run --privileged acme/app:1.4',
    'direnv exec . docker run --privileged acme/app:1.4',
    'retry 5 docker run --privileged acme/app:1.4',
    'retry -t 5 -d 1 -- docker run --privileged acme/app:1.4',
    'chronic docker run --privileged acme/app:1.4',
    'faketime -f +1d docker run --privileged acme/app:1.4',
    'taskset 0x1 docker run --privileged acme/app:1.4',
    'uv run docker run --privileged acme/app:1.4',
    'su app -c "docker run --privileged acme/app:1.4"',
    'finch run --privileged acme/app:1.4',
    "echo 'docker run --privileged acme/app:1.4' >f; cp f g; sh g",
    "{ echo 'docker run --privileged acme/app:1.4'; :; } | sh",
    'echo run --privileged acme/app:1.4 | xargs docker',
    'xargs docker run <<<"--privileged acme/app:1.4"',
    '/usr/bin/dock?r run --privileged acme/app:1.4',
    '/usr/bin/[d]ocker run --privileged acme/app:1.4',
    '/usr/bin/pod* run --privileged acme/app:1.4',
    "bash <(echo 'docker run --privileged acme/app:1.4')",
    "source <(printf '%s\\n' 'docker run --privileged acme/app:1.4')",
    "bash < <(echo 'docker run --privileged acme/app:1.4')",
    '. <(cat <<E\ndocker run --privileged acme/app:1.4\nE\n)',
    '. /dev/stdin <<E\ndocker run --privileged acme/app:1.4\nE\n',
    "echo 'docker run --privileged acme/app:1.4' | source /dev/fd/0",
    'eval "$(cat <<E\ndocker run --privileged acme/app:1.4\nE\n)"',
    'c=$(cat <<E\ndocker run --privileged acme/app:1.4\nE\n)\n$c',
    'c=$(echo docker; echo "run --privileged") && $c acme/app:1.4',
    "su app --command='docker run --privileged acme/app:1.4'",
    'runuser --session-command="docker run --privileged acme/app:1.4" app',
    'o="--privileged -v $PWD:/x"\ndocker run $o acme/app:1.4',
    'o="-e A=$B"\no+=" --privileged"\ndocker run $o acme/app:1.4',
    'c="docker run --privileged -v $PWD:/x acme/app:1.4"\n$c',
    'c="docker run --privileged -v $PWD:/x acme/app:1.4"\neval "$c"',
    'p() { o=--privileged; }\np\ndocker run $o acme/app:1.4',
    'docker run ${X:+--privileged} acme/app:1.4',
    'docker run ${a[@]+"${a[@]}"} --privileged acme/app:1.4',
    'docker run $(id "x") --privileged acme/app:1.4',
    'd=$(command -v docker)\n"$d" run --privileged acme/app:1.4',
    '`which podman` run --privileged acme/app:1.4',
    '$SUDO docker run --privileged acme/app:1.4',
    '$(command -v sudo) docker run --privileged acme/app:1.4',
    'SUDO=$(which sudo)\n"$SUDO" /usr/bin/docker run --privileged acme/app:1.4',
    '$A $B sudo -E docker run --privileged acme/app:1.4',
    'declare X=:\n$X docker run --privileged acme/app:1.4',
    'typeset -r X=:\n$X docker run --privileged acme/app:1.4',
    'docker exec --privileged app sh',
    'podman exec -it --privileged app sh',
    'docker compose exec --privileged app sh',
    'docker-compose -f a.yml exec --privileged app sh',
  ])('%s', (text) => {
    expect(containerOf(text).privileged?.value).toBe(true);
  });

  it.each([
    'p=--rm\nif x; then p=--privileged-not; fi\ndocker run $p acme/app:1.4',
    'v=1\nif x; then v=1-rc; fi\ndocker run acme/app:$v --privileged',
    'D=docker\nssh host "$D run --init acme/app:1.4"',
    'D=docker\nssh host <<E\nsudo $D run --init acme/app:1.4\nE\n',
  ])('takes nothing for given in %j', (text) => {
    expect(containerOf(text).privileged).toBeUndefined();
  });

  it.each([
    'cat /dev/fd/3 3<<E\ndocker run --privileged acme/app:1.4\nE\n',
    'exec 3<<E\ndocker run --privileged acme/app:1.4\nE\nsh <&4',
    '{ cat; } <<E\ndocker run --privileged acme/app:1.4\nE\nsh',
    'psql -f /dev/fd/3 3<<< "docker run --privileged acme/app:1.4"',
    'echo docker run --privileged acme/app:1.4',
    'echo -- docker run --privileged acme/app:1.4',
    'git grep -- docker run --privileged',
    'ssh -L 1:2 host; echo docker run --privileged acme/app:1.4',
    'ssh docker run',
    'D=npm\nssh host "$D run --privileged acme/app:1.4"',
    'D=/opt/docker/app\nssh host "cd $D && $E --privileged acme/app:1.4"',
    'D=docker\nssh host "echo $D run --privileged acme/app:1.4"',
    '$NPM run build -- --privileged-not -v',
    '$A build --privileged acme/app:1.4',
    'echo "$(echo docker)" run --privileged acme/app:1.4',
    'poetry add docker run --privileged acme/app:1.4',
    'find . -exec grep docker run --privileged {} +',
    'start-stop-daemon --stop --exec /usr/bin/docker -- run --privileged acme/app:1.4',
    'log_info docker run --privileged acme/app:1.4',
    'warn docker run --privileged acme/app:1.4',
    'unheard-of add docker run --privileged acme/app:1.4',
    'man -k docker run --privileged',
    'make -j docker run -B',
    'pgrep -f docker run --privileged',
    'type docker run --privileged',
    'command -v docker run --privileged',
    './report.sh docker run --privileged acme/app:1.4',
    'say() { printf \'%s\n\' "$*"; }\nsay docker run --privileged acme/app:1.4',
    'unheard-of docker run failed',
    'unheard-of docker images --privileged',
    'numactl -s docker run --privileged acme/app:1.4',
    'kubectl exec p -- docker run --privileged acme/app:1.4',
    '# docker run --privileged acme/app:1.4',
    "cat <<'END'\ndocker run --privileged acme/app:1.4\nEND\n",
    'docker build --build-arg X=run .',
    'docker ps; docker pull acme/app:1.4; docker logs run',
    'echo run --privileged acme/app:1.4 | xargs echo docker',
    '/usr/bin/a?b run --privileged-not acme/app:1.4',
    "cat <(echo 'docker run --privileged acme/app:1.4')",
    "bash >(echo 'docker run --privileged acme/app:1.4')",
    "bash <(echo 'docker run --privileged acme/app:1.4' | base64)",
    'c=$(cat <<E\ndocker run --privileged acme/app:1.4\nE\n)\necho "$c"',
    "echo 'docker run --privileged acme/app:1.4' | sudo -l",
    "echo 'docker run --privileged acme/app:1.4' | at -l",
    "echo 'docker run --privileged acme/app:1.4' | crontab -r",
    "echo '# * * * * * docker run --privileged acme/app:1.4' | crontab -",
    "su --comment='docker run --privileged acme/app:1.4' app",
    'docker exec -it -u root app sh',
    'docker compose up -d',
    'docker service update --image acme/app:1.4 app',
    'docker',
    'docker run-it --privileged acme/app:1.4',
  ])('not %s', (text) => {
    expect(containersOf(text)).toEqual([]);
  });

  it('reads nothing of a script that mentions no engine', () => {
    const parsed = parseFile({ path: 'a.sh', text: 'if [' }, parseContext());
    expect(parsed).toEqual({ subjects: [], builds: [], notifications: [] });
  });

  it.each([
    ["echo 'FROM a' > D; echo 'RUN b' >> D; docker build -f ./D .", 'docker build -f ./D .'],
    ["printf 'FROM a\\nRUN b\\n' > ./Dockerfile; docker build .", 'docker build .'],
    ["echo 'FROM a' | tee D; docker buildx build --file=D .", 'docker buildx build --file=D .'],
    ["echo 'FROM a' > /tmp/x/Dockerfile; docker build /tmp/x", 'docker build /tmp/x'],
    ['echo \'FROM a\' > "$T/Dockerfile"; docker build -t x $T', 'docker build -t x $T'],
    ["echo 'FROM a' > ${T}/D; docker build -f $T/D .", 'docker build -f $T/D .'],
    ["echo 'FROM a' > $T/D; docker build -f $U/D .", undefined],
    ['echo a > $T/log; docker build $T', undefined],
    ['cat > $T/Dockerfile <<E\nFROM a:1.4\nE\ndocker build $T', undefined],
    ["echo 'FROM a' > D; docker build -f Other .", undefined],
    ["echo 'FROM a' > Dockerfile.log; docker build .", undefined],
    ['cat > D <<E\nFROM a:1.4\nE\ndocker build -f D .', undefined],
    ['curl -o Dockerfile https://a.example.com/b; docker build .', 'docker build .'],
    ['wget https://a.example.com/b.df; docker build -f b.df .', 'docker build -f b.df .'],
    ['envsubst < t > Dockerfile; docker build .', 'docker build .'],
    ['python3 gen.py > d/Dockerfile; docker build d', 'docker build d'],
    ['cd d; gen > Dockerfile; cd ..; docker build d', 'docker build d'],
    ['jinja2 t -o Dockerfile; docker build .', 'docker build .'],
    ['curl -o x https://a.example.com/b; mv x Dockerfile; docker build .', 'docker build .'],
    ['git clone https://a.example.com/b.git; docker build b', 'docker build b'],
    ['git clone https://a.example.com/b.git; cd b; docker build .', 'docker build .'],
    ['cp Dockerfile.dev Dockerfile; docker build .', undefined],
    ['make 2> Dockerfile; docker build .', undefined],
    ['gen > d/Dockerfile; docker build e', undefined],
    ['gen > $A/Dockerfile; docker build $B', undefined],
    ['gen > "$A"; cd x; docker build -f "$B" .', undefined],
    ['gen > d/Dockerfile; docker build .', undefined],
    ['curl https://a.example.com/b | jq . ; docker build .', undefined],
  ])('tells a Dockerfile that %j prints', (text, place) => {
    const { notifications } = parseFile({ path: 'a.sh', text }, parseContext());
    const told = notifications.filter(({ message }) => message.startsWith('The script prints the Dockerfile'));
    expect(told.map(({ span }) => span && spanText(span))).toEqual(place === undefined ? [] : [place]);
  });

  it.each([
    ['cat > compose.yaml <<E\nservices: {}\nE\ndocker compose up -d', 'docker compose up -d'],
    ['envsubst < a.tpl > ./b.yml && docker compose -f b.yml up', 'docker compose -f b.yml up'],
    ['echo "$X" | sudo tee docker-compose.yml >/dev/null; docker-compose up', 'docker-compose up'],
    ['curl -s https://a.example.com > s.yml; docker stack deploy -c s.yml a', 'docker stack deploy -c s.yml a'],
    ['wget https://a.example.com/docker-compose.yml; docker compose up', 'docker compose up'],
    ['curl -LO https://a.example.com/compose.yaml && docker compose up', 'docker compose up'],
    ['sed s/a/b/ t > d/compose.yml; cd d; docker compose up', 'docker compose up'],
    ['git clone https://a.example.com/b.git; cd b && docker compose up', 'docker compose up'],
    ['git clone https://a.example.com/b.git; docker compose -f b/c.yml up', 'docker compose -f b/c.yml up'],
    ['cp a.yml compose.yml; docker compose up', undefined],
    ['make 2>compose.yml; docker compose up', undefined],
    ['sed -i s/a/b/ compose.yml; docker compose up', undefined],
    ['cat > compose.yaml <<E\nservices: {}\nE\ndocker compose down', undefined],
    ['cat a.tpl > other.yml; docker compose up', undefined],
    ['docker compose config > compose.lock; docker compose up', undefined],
    ['docker compose up > compose.log', undefined],
  ])('tells a compose file that %j writes', (text, place) => {
    const told = notificationsOf(text).filter(({ message }) =>
      message.startsWith('The script writes the compose file'),
    );
    expect(told.map(({ span }) => span && spanText(span))).toEqual(place === undefined ? [] : [place]);
  });

  it.each([
    ['list | xargs docker', 1],
    ['list | xargs -n 4 podman run', 1],
    ['docker ps -q | xargs docker rm', 0],
    ['list | xargs -I{} docker run --rm acme/app:{}', 0],
    ['echo ps | xargs docker', 0],
  ])('tells whether the input of %j hides what an engine runs', (text, count) => {
    const told = notificationsOf(text).filter(({ gap }) => gap?.kind === 'unreadable-commands');
    expect(told.map(({ span }) => span && spanText(span).includes('xargs'))).toEqual(Array(count).fill(true));
  });

  it('says what could not be read', () => {
    const file = { path: 'a.sh', text: 'docker run --privileged acme/app:1.4\nif [ ; then (' };
    const { notifications } = parseFile(file, parseContext());
    expect(notifications.map(({ gap, span }) => [gap?.kind, gap?.weight, span && spanText(span)])).toEqual([
      ['unreadable-commands', 'ordinary', '('],
    ]);
  });
});

describe('requests to the API of an engine', () => {
  const told = (text: string) =>
    notificationsOf(text).filter(({ message }) => message.startsWith('This command asks the engine')).length;
  const SOCKET = '/var/run/docker.sock';

  it.each([
    `curl --unix-socket ${SOCKET} -d '{"HostConfig":{"Privileged":'$P'}}' http://localhost/containers/create`,
    `curl --unix-socket=${SOCKET} -d @c.json http://localhost/v1.41/containers/create?name=x`,
    `echo "$BODY" | curl -d @- --unix-socket ${SOCKET} http://x/containers/abc/exec`,
    'curl -d @c.json http://docker:2375/containers/create',
    `wget --post-file=c.json http://docker:2376/services/create`,
    `printf '%s' "$REQUEST" | socat - UNIX-CONNECT:${SOCKET}`,
    `nc -U ${SOCKET} < request`,
    `curl --unix-socket ${SOCKET} -X POST "http://localhost/build?t=a" --data-binary @a.tar`,
    'curl --unix-socket /run/podman/podman.sock -d @c.json http://d/v4.0.0/libpod/containers/create',
  ])('are told: %s', (text) => expect(told(text)).toBe(1));

  it.each([
    `curl --unix-socket ${SOCKET} http://localhost/containers/json`,
    `curl --unix-socket ${SOCKET} http://localhost/build/prune`,
    `ls -l ${SOCKET}; curl https://docker.example.com/containers/create`,
    `docker run -v ${SOCKET}:${SOCKET} acme/app:1.4 /containers/create`,
  ])('are not in: %s', (text) => expect(told(text)).toBe(text.startsWith('docker') ? 1 : 0));
});

describe('options that another command prints', () => {
  const told = (text: string) =>
    notificationsOf(text)
      .filter(({ message }) => message.startsWith('What another command prints'))
      .map(({ span }) => span && spanText(span));

  it.each([
    ['docker run $(cat f) acme/app:1.4', '$(cat f)'],
    ['docker run --rm `head -1 f` acme/app:1.4', '`head -1 f`'],
    ['docker run $(printf degelivirp-- | rev) acme/app:1.4', '$(printf degelivirp-- | rev)'],
    ['docker run $(base64 -d <<< LS1wcml2) acme/app:1.4', '$(base64 -d <<< LS1wcml2)'],
    ['docker create $(curl https://a.example.com) acme/app:1.4', '$(curl https://a.example.com)'],
    ['O=$(jq -r .o f)\ndocker run $O acme/app:1.4', '$O'],
    ['read -r O < f\npodman run ${O} acme/app:1.4', '${O}'],
    ['mapfile -t O < f\ndocker run "${O[@]}" acme/app:1.4', '"${O[@]}"'],
    ["docker build $(sed 's/^/--build-arg /' f) .", "$(sed 's/^/--build-arg /' f)"],
    ['mapfile -t O < f\nO+=(-q)\ndocker buildx build "${O[@]}" .', '"${O[@]}"'],
    ['O=$(jq -r .o f)\npodman build -t a $O .', '$O'],
    ['docker run $(paste -sd" " f) acme/app:1.4', '$(paste -sd" " f)'],
    ['docker run $(sort -u f) acme/app:1.4', '$(sort -u f)'],
  ])('are told: %j', (text, place) => expect(told(text)).toEqual([place]));

  it.each([
    'docker run -u $(id -u):$(id -g) -v "$(pwd):/w" $(tty -s && echo -it) acme/app:1.4',
    'docker run --env-file $(cat f) acme/app:1.4',
    'docker build -t $(cat f) --build-arg V=$(jq -r .v f) .',
    'docker build --target $(cat f) -f $(cat g) .',
    'docker build -t a $(head -1 f)',
    'docker build -t a $(id -u) .',
    'docker run --name "$(cat f)" acme/app:1.4',
    'docker run --rm acme/app:1.4 $(cat f)',
    'docker exec $(docker ps -q) sh',
    'docker stop $(cat f)',
    'O=$(id -u)\ndocker run $O acme/app:1.4',
    'read -r answer\ndocker run --rm acme/app:1.4',
    'docker run --rm $(cat $iidfile) ash',
    'SQLIMAGE=$(grep -o "acme/.*" compose.yml)\ndocker run --rm $SQLIMAGE sh',
  ])('are not in %j', (text) => expect(told(text)).toEqual([]));
});

describe('a danger of a build beside a variable', () => {
  const told = (text: string) =>
    notificationsOf(text)
      .filter(({ message }) => message.startsWith('Whether a variable is set decides what this allows'))
      .map(({ span }) => span && spanText(span));

  it.each([
    ['docker build --allow security.insecure${X} .', 'security.insecure${X}'],
    ['docker buildx build --allow=${X}network.host .', '${X}network.host'],
    ['docker buildx bake --allow "security.insecure$X"', '"security.insecure$X"'],
    ['podman build --network host$X .', 'host$X'],
    ['docker build --build-arg BUILDKIT_SYNTAX=acme/x$X .', 'BUILDKIT_SYNTAX=acme/x$X'],
  ])('is told: %s', (text, place) => expect(told(`${text}\n`)).toEqual([place]));

  it.each([
    'docker build --allow security.insecure .',
    'docker build --allow $X --network $Y --build-arg BUILDKIT_SYNTAX=$Z .',
    'docker build --allow ssh$X --network default$X .',
    'docker build --build-arg BUILDKIT_SYNTAX=docker/dockerfile:1$X .',
    'docker build --build-arg BUILDKIT_SYNTAX=acme/x:$X .',
    'docker build --build-arg NETWORK=host$X -t security.insecure$X .',
    'X=a\ndocker build --allow security.insecure$X .',
  ])('is not in %j', (text) => expect(told(`${text}\n`)).toEqual([]));
});

describe('the arguments of a script that a command gets as options', () => {
  const told = (text: string) => notificationsOf(text).map(({ gap, span }) => [gap?.kind, span && spanText(span)]);

  it.each([
    ['docker run "$@"', '"$@"'],
    ['exec docker run --rm "$@"', '"$@"'],
    ['docker run -it "$@" acme/app:1.4', '"$@"'],
    ['sudo podman "$@"', '"$@"'],
    ['docker --debug $*', '$*'],
    ['docker compose "$@"', '"$@"'],
    ['docker compose -f a.yml "${@:2}"', '"${@:2}"'],
    ['docker-compose "$@"', '"$@"'],
    ['shift\ndocker run "$@"', '"$@"'],
    ['if true; then docker exec --privileged "$@"; fi', '"$@"'],
  ])('are told: %s', (text, word) => {
    expect(told(`${text}\n`)).toEqual([['unknown-value', word]]);
  });

  it.each([
    'docker run --rm acme/app:1.4 "$@"',
    'docker compose run web "$@"',
    'docker compose -f a.yml up "$@"',
    'docker exec app "$@"',
    'd() { docker run "$@"; }\nd --rm acme/app:1.4',
    'set -- --rm acme/app:1.4\ndocker run "$@"',
    'docker pull "$@"',
    'docker run "$1"',
    'echo docker run "$@"',
  ])('are not told: %s', (text) => {
    expect(told(`${text}\n`)).toEqual([]);
  });
});

describe('scripts that shells read differently', () => {
  const HIDDEN = "docker run -l $'\\' --privileged alpine #' alpine";
  const gaps = (text: string, path?: string) => notificationsOf(text, path).map(({ gap }) => gap?.kind);

  it.each([
    HIDDEN,
    ": $'\\' ; docker run --privileged x #'\n: $'\\''",
    "docker ps $'a\\'b' # it's",
    `#!/bin/sh bash\n${HIDDEN}`,
    `#!/bin/bashful\n${HIDDEN}`,
    `# #!/bin/bash\n${HIDDEN}`,
    `\n#!/bin/bash\n${HIDDEN}`,
    `sh <<'E'\n#!/bin/bash\n${HIDDEN}\nE\n`,
    `#!/bin/bash\nsh <<'E'\n${HIDDEN}\nE\n`,
  ])('says so of %j', (text) => {
    expect(gaps(text)).toEqual(['unreadable-commands']);
  });

  it.each([
    "docker ps $'it\\'s'",
    "docker ps $'it\\'s'\ndocker run x",
    "docker ps $'a\\nb' 'c'",
    "docker ps $'a\\\\' 'c'",
    `#!/bin/bash\n${HIDDEN}`,
    `#! /usr/bin/env -S bash -e\n${HIDDEN}`,
    `#!/bin/bash\neval "$(: $'\\' --x #')"\n${HIDDEN}`,
    `bash <<'E'\n${HIDDEN}\nE\n`,
  ])('and of no other: %j', (text) => {
    expect(gaps(text)).toEqual([]);
  });

  it.each([
    ': \\\r\ndocker run --privileged acme/app:1.4\r\n',
    "sh -c ': \\\r\ndocker run --privileged acme/app:1.4'\r\n",
    'docker run \\\r\n  --privileged \\\r\n  acme/app:1.4\r\n',
    'sudo \\\r\ndocker run --privileged \\\r\n acme/app:1.4\r\n',
  ])('sees the commands behind an escaped line end of Windows: %j', (text) => {
    expect(containerOf(text).privileged?.value).toBe(true);
    expect(gaps(text)).toEqual([]);
  });
});

it('reads all parts of a mount', () => {
  const { mounts } = containerOf(`docker run --mount ${'x=y,'.repeat(10_001)}type=bind,src=/etc,dst=/x acme/app:1.4`);
  expect(mounts.map(({ type, source }) => [type, source])).toEqual([['bind', { kind: 'host', path: '/etc' }]]);
});

describe('how it is called, and where it is declared', () => {
  it.each([
    ['docker run --name web nginx:1.29', 'web', 'docker run'],
    ['sudo docker container run nginx:1.29', 'nginx:1.29', 'docker container run'],
    ['docker run "$IMAGE:1.4"', '$IMAGE:1.4', 'docker run'],
    ['docker run --name "$NAME" nginx:1.29', 'nginx:1.29', 'docker run'],
    ['docker service create --name web nginx:1.29', 'web', 'docker service create'],
    ['docker compose -f a.yml run --rm web sh', 'web', 'docker compose -f a.yml run'],
    ['docker exec --privileged web sh', 'web', 'docker exec'],
    ['docker run --privileged', 'docker run', 'docker run'],
  ])('%s', (text, name, span) => {
    const container = containerOf(text);
    expect([container.name, spanText(container.span)]).toEqual([name, span]);
  });
});

describe('what belongs to other commands', () => {
  it('reads the names that services give their options', () => {
    const container = containerOf(
      'docker service create --limit-memory 1g --limit-cpu 2 --limit-pids 50 --group docker --restart-condition any ' +
        '--publish published=8080,target=80 --mount type=bind,src=/etc,dst=/x acme/app:1.4',
    );
    expect([container.memoryLimit?.value, container.cpuLimit?.value, container.pidsLimit?.value]).toEqual([
      '1g',
      '2',
      50,
    ]);
    expect(container.additionalGroups.items.map(({ value }) => value)).toEqual(['docker']);
    expect(container.restart?.value).toBe('always');
    expect(container.ports.map(({ published, target }) => [published, target])).toEqual([
      [
        { from: 8080, to: 8080 },
        { from: 80, to: 80 },
      ],
    ]);
    expect(container.mounts.map(({ source }) => source)).toEqual([{ kind: 'host', path: '/etc' }]);
    expect(container.cannotSay?.has('securityOptions')).toBe(true);
  });

  it('reads what is added to a service of a compose file, and nothing else of it', () => {
    const container = containerOf('docker compose run --cap-add SYS_ADMIN -v /etc:/x -T web sh');
    expect(container.addedCapabilities.items.map(({ value }) => value)).toEqual(['SYS_ADMIN']);
    expect([container.image, container.partial]).toEqual([undefined, 'it is a service of a compose file']);
  });

  it('knows who runs Podman', () => {
    expect(containerOf('podman run acme/app:1.4').podman).toEqual({ runsAsRoot: 'unknown' });
    expect(containerOf('sudo podman run acme/app:1.4').podman).toEqual({ runsAsRoot: 'yes' });
    expect(containerOf('docker run acme/app:1.4').podman).toBeUndefined();
  });
});

describe('what is there for a moment only', () => {
  it.each([
    ['docker run --rm acme/app:1.4', true],
    ['docker run acme/app:1.4', true],
    ['docker run -it acme/app:1.4 sh', true],
    ['docker run -d acme/app:1.4', undefined],
    ['docker run --detach=false acme/app:1.4', true],
    ['docker run -d --rm acme/app:1.4', true],
    ['docker run --restart=always acme/app:1.4', undefined],
    ['docker run -d --restart no acme/app:1.4', undefined],
    ['docker run --restart no acme/app:1.4', true],
    ['id=$(docker run -d acme/app:1.4)', true],
    ['id=$(docker run -d --restart=always acme/app:1.4)', undefined],
    ['docker create acme/app:1.4', true],
    ['docker service create acme/app:1.4', undefined],
    ['docker create --name web acme/app:1.4\ndocker start web', undefined],
    ['docker create --name web acme/app:1.4\ndocker start --attach other', true],
    ['docker create --name web acme/app:1.4\ndocker cp web:/app .', true],
    ['docker run -p 8080:80 acme/app:1.4', undefined],
    ['docker run --publish=8080:80 acme/app:1.4', undefined],
    ['docker run --rm -p 8080:80 acme/app:1.4', true],
    ['docker run -it -p 8080:80 acme/app:1.4', true],
    ['id=$(docker run -p 8080:80 acme/app:1.4)', true],
    ['docker compose run web', true],
    ['docker compose run -d web', undefined],
    ['docker compose run -d --rm web', true],
    ['docker compose run -p 8080:80 web', undefined],
    ['docker compose run --rm -p 8080:80 web', true],
  ])('%s', (text, isBrief) => {
    expect(containerOf(text).isBrief).toBe(isBrief);
  });
});

describe('the images that are pulled', () => {
  it.each([
    ['docker run acme/app:1.4', undefined],
    ['docker run nginx', undefined],
    ['docker build -t acme/app:1.4 .\ndocker run acme/app:1.4', true],
    ['docker buildx build --tag=acme/app --load .\ndocker run acme/app:latest', true],
    ['docker tag x acme/app:1.4\ndocker run acme/app:1.4', true],
    ['podman build -t$NAME .\npodman run $NAME', true],
    // no image of Docker Hub but the official ones has a name of one part
    ['docker run test-image', true],
    ['docker run localhost:5000/test-image', undefined],
  ])('%s', (text, isBuiltHere) => {
    expect(containerOf(text).image?.isBuiltHere).toBe(isBuiltHere);
  });
});

describe('the images that builds get as contexts', () => {
  it.each<[string, readonly unknown[]]>([
    [
      'docker build --build-context base=docker-image://acme/a:1.4 --build-context=b=docker-image://acme/b .',
      [
        ['acme/a:1.4', 'acme/a:1.4', undefined],
        ['acme/b', 'acme/b', undefined],
      ],
    ],
    ['sudo podman build --build-context "a=docker-image://acme/a:$T" .', [['acme/a:${…}', 'acme/a:$T', undefined]]],
    [
      'docker build -t acme/a . && docker build --build-context a=docker-image://acme/a .',
      [['acme/a', 'acme/a', true]],
    ],
    ['docker build --build-context a=../a --build-context b=https://example.com/b.git .', []],
    ['docker run x --build-context a=docker-image://acme/a', []],
  ])('%s', (text, expected) => {
    const { subjects } = parseFile({ path: 'run.sh', text }, parseContext());
    const images = subjects.filter((subject) => subject.kind === 'image').filter(({ use }) => use === 'from');
    expect(
      images.map(({ reference, isBuiltHere }) => [reference.value.text, spanText(reference.span), isBuiltHere]),
    ).toEqual(expected);
  });
});

describe('variables', () => {
  it('knows those that the script sets to a literal', () => {
    const container = containerOf('DIR=/etc\ndocker run -v "$DIR:/x" -v "$OTHER/y:/y" acme/app:1.4');
    expect(container.mounts.map(({ source }) => source)).toEqual([
      { kind: 'host', path: '/etc' },
      { kind: 'unknown', suffix: '/y' },
    ]);
    expect(container.mounts.map(({ sourceSpan }) => spanText(sourceSpan))).toEqual(['$DIR', '$OTHER/y']);
  });

  it('points at the variable alone', () => {
    const container = containerOf(
      'PW=blue-Kettle-71\ndocker run -e DB_PASSWORD="$PW" -e "A=$PW" -v "/a$PW:/b" acme/app:1.4',
    );
    const values = container.environment.map(({ value }) => value && [value.value, spanText(value.span)]);
    expect(values).toEqual([
      ['blue-Kettle-71', '$PW'],
      ['blue-Kettle-71', '$PW'],
    ]);
    expect(container.mounts.map(({ sourceSpan }) => spanText(sourceSpan))).toEqual(['/a$PW']);
  });

  it('takes an empty one that is set elsewhere for unknown', () => {
    const text = 'parse() { ROOT=$1; }\nROOT=\nparse "$@"\ndocker run -v $ROOT/etc:/x acme/app:1.4';
    expect(containerOf(text).mounts[0]?.source).toEqual({ kind: 'unknown', suffix: '/etc' });
    expect(containerOf('ROOT=\ndocker run -v $ROOT/etc:/x acme/app:1.4').mounts[0]?.source).toEqual({
      kind: 'host',
      path: '/etc',
    });
  });

  it.each([
    ['MODE=bridge; if a; then MODE=host; fi', 'host'],
    ['MODE=host; if a; then MODE=bridge; fi', 'host'],
    ['if a; then MODE=bridge; else MODE=host; fi', 'host'],
    ['case $1 in prod) MODE=host;; *) MODE=bridge;; esac', 'host'],
    ['MODE=bridge; [ "$1" = prod ] && MODE=host', 'host'],
    ['MODE=$(cat f); [ "$1" ] && MODE=host', 'host'],
    ['MODE=host; MODE=bridge', 'bridge'],
    ['if a; then MODE=host; fi; MODE=bridge', 'bridge'],
    ['MODE=a; if b; then MODE=c; fi', DYNAMIC],
    ['if b; then MODE=c; fi', DYNAMIC],
    ['MODE=c; if b; then MODE=root; fi', DYNAMIC],
    ['MODE=c; if b; then MODE=none; fi', DYNAMIC],
  ])('has the value of some runs that takes isolation away: %s', (text, expected) => {
    const container = containerOf(`${text}\ndocker run --network $MODE acme/app:1.4`);
    expect(container.networkMode?.value).toBe(expected);
  });

  it.each([
    ['[[ $X ]] && p=true || p=false', true],
    ['if [ "$1" = prod ]; then p=true; else p=false; fi', true],
    ['p=false; [ "$1" = prod ] && p=true', true],
    ['p=true; p=false', false],
    ['p=yes; [ "$1" ] && p=true', DYNAMIC],
  ])('has the switch of some runs that is on: %s', (text, expected) => {
    const container = containerOf(`${text}\ndocker run --privileged=$p acme/app:1.4`);
    expect(container.privileged?.value).toBe(expected);
  });

  it('has the socket or the disk of some runs', () => {
    const texts = ['case $1 in prod) n=/;; *) n=/srv;; esac', 'n=/srv; [ "$D" ] && n=/var/run/docker.sock'];
    const paths = texts.map((text) => containerOf(`${text}\ndocker run -v $n:/h acme/app:1.4`).mounts[0]?.source);
    expect(paths).toEqual([
      { kind: 'host', path: '/' },
      { kind: 'host', path: '/var/run/docker.sock' },
    ]);
  });
});

describe('a stranger writes the file', () => {
  const many = (text: string, count: number): string => text.repeat(count);

  it.each([
    ['50,000 options', `docker run ${many('-v /a:/b --cap-add X ', shortened(25_000))} acme/app:1.4`],
    ['one option of a million letters', `docker run -${many('i', shortened(1_000_000))} acme/app:1.4`],
    ['a line of a million blanks', `docker run ${many(' ', shortened(1_000_000))}--privileged acme/app:1.4`],
    [
      'a value with 100,000 parts',
      `docker run --mount ${many('a=b,', shortened(100_000))} -v ${many('a:', shortened(100_000))} acme/app:1.4`,
    ],
    ['mounts of 100,000 parts', many(`docker run --mount ${many('a,', shortened(10_000))}\n`, 10)],
    ['5,000 commands', many('docker run --privileged -v "$X/a:/b" acme/app:1.4\n', shortened(5000))],
    ['20,000 unknown words', `docker run ${many('$X ', shortened(20_000))} acme/app:1.4`],
    ['20,000 opened expressions', `docker run ${many('"$(" ', shortened(20_000))} acme/app:1.4`],
    ['names with control characters', "docker run --name \"$(printf '\\033')\" $'\\e[31m':x --privileged"],
  ])('%s', (_, text) => {
    inTime(8000, () => containersOf(text));
  });
});

describe('arguments of a script that become options of an engine', () => {
  const told = (text: string) => {
    return notificationsOf(text).map(({ message }) => message.slice(0, 'The arguments of the script'.length));
  };
  const run = (options: string) => `docker run ${options} registry.example.com/a:1\n`;

  it.each([
    run('"$@"'),
    `A="$@"\n${run('$A')}`,
    `A=$*\n${run('$A')}`,
    `A=("$@")\n${run('"${A[@]}"')}`,
    `A=(--rm "$@")\n${run('"${A[@]}"')}`,
    `A="\${@:2}"\n${run('$A')}`,
    `main() {\n${run('"$@"')}}\nmain "$@"\n`,
    `A="$@"\nB="$A"\nC="--rm $B"\n${run('$C')}`,
    `while [ $# -gt 0 ]; do A="$A $1"; shift; done\n${run('$A')}`,
    `while [ $# -gt 0 ]; do A+=" $1"; shift; done\n${run('$A')}`,
    `while [ $# -gt 0 ]; do A+=("$1"); shift; done\n${run('"${A[@]}"')}`,
    `for a in "$@"; do A="$A $a"; done\n${run('$A')}`,
    `for a; do A="$A $a"; done\n${run('$A')}`,
    `main() {\nlocal a="$@"\n${run('$a')}}\nmain "$@"\n`,
  ])('are told: %j', (text) => expect(told(text)).toEqual(['The arguments of the script']));

  it.each([
    'docker run --rm registry.example.com/a:1 "$@"\n',
    `A="$1"\n${run('--rm')}docker run --rm "$A"\n`,
    `for a in x y; do A="$A $a"; done\n${run('$A')}`,
    'for image in "$@"; do docker run --rm $image; done\n',
    'A="$@"\ndocker run --rm registry.example.com/a:1 $A\n',
    'A="$@"\ndocker run --rm -e "X=$A" registry.example.com/a:1\n',
    'main() {\ndocker run --rm registry.example.com/a:1 "$@"\n}\nmain "$@"\n',
  ])('are left alone behind the image: %j', (text) => expect(told(text)).toEqual([]));
});

describe('an engine that a condition chooses', () => {
  const IF = 'if [ "$P" = 1 ]; then E=podman; else E=docker; fi\n';

  it.each([
    `${IF}$E compose run -v /etc:/x web sh`,
    `${IF}sudo "$E" compose run -v /etc:/x web sh`,
    `${IF}dc="$E compose --ansi never"\ndcr="$dc run --rm"\n$dcr -v /etc:/x web sh`,
    `${IF}dc=("$E" compose)\n"\${dc[@]}" run -v /etc:/x web sh`,
    `${IF}main() { local e=$E; $e compose run -v /etc:/x web sh; }\nmain`,
    `${IF}eval "$E compose run -v /etc:/x web sh"`,
    'E=docker\nif command -v podman; then E=podman; fi\n$E compose run -v /etc:/x web sh',
    'case "$1" in podman) E=podman ;; *) E=/usr/bin/docker ;; esac\n$E compose run -v /etc:/x web sh',
    'if a; then d="podman-compose"; else d="docker compose"; fi\n$d run -v /etc:/x web sh',
    'if a; then E="echo docker"; else E=docker; fi\n$E compose run -v /etc:/x web sh',
  ])('runs a service: %s', (text) => {
    const [container] = containersOf(text).filter(({ mounts }) => mounts.length > 0);
    expect(container?.mounts.map(({ source }) => source)).toEqual([{ kind: 'host', path: '/etc' }]);
  });

  it.each([
    `${IF}echo $E compose run -v /etc:/x web sh`,
    'if a; then E=echo; else E=printf; fi\n$E compose run -v /etc:/x web sh',
    `${IF}E=echo\n$E compose run -v /etc:/x web sh`,
  ])('runs nothing: %s', (text) => {
    expect(containersOf(text)).toEqual([]);
  });

  it('keeps the branches that a comparison decides', () => {
    const text = `${IF}case $E in podman) O=--privileged ;; esac\n$E run $O acme/app:1.4`;
    expect(containersOf(text).map(({ privileged }) => privileged?.value)).toContain(true);
  });
});
