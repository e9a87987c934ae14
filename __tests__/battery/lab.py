#!/usr/bin/env python3
"""Runs each row of the battery in real shells, and records in outcomes.json what it did.

Needs root on Linux, overlayfs, and bash, dash, busybox, python3, perl, node, make and git. Each run has a copy of this machine's files that is
thrown away, no network, a web server of its own on the loopback interface, and stubs for programs that would leave the machine.
"""
import concurrent.futures, http.server, io, json, os, re, shlex, subprocess, sys, tarfile, base64, gzip, threading

HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = ['fetched-is-run', 'verification-off', 'secret-kept', 'root-stays', 'harmless']
SHELLS = {'dash': '/usr/bin/dash', 'bash': '/usr/bin/bash', 'busybox': '/usr/bin/busybox'}
STUBS = ('pip npm apt-get apk yum dnf ssh docker sudo gosu su-exec node_modules app chpasswd useradd adduser usermod gpasswd '
         'setcap passwd run-parts at tool2 ssh-keyscan curl wget').split()
SECRET = 'mounted-Secret-4711'
LITERAL = 'blue-Kettle-71'


def rows(table):
    with open(f'{HERE}/{table}.txt') as file:
        for block in file.read().strip().split('\n\n'):
            first, _, rest = block.partition('\n')
            yield (first[1:], rest, block) if first.startswith('@') else ('', block, block)


PAYLOADS = {
    'py': 'import os; os.system("/lab/ran")\n',
    'pl': 'system("/lab/ran");\n',
    'js': 'require("child_process").execSync("/lab/ran")\n',
    'txt': 'plain text\n',
    'bare': '/lab/ran\n',
    'sh': '#!/bin/sh\n/lab/ran\n',
}


def archive():
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode='w:gz') as tar:
        for name, text in (('install.sh', PAYLOADS['sh']), ('Makefile', 'all:\n\t/lab/ran\n')):
            info = tarfile.TarInfo(f'tool/{name}')
            info.size, info.mode = len(text), 0o755
            tar.addfile(info, io.BytesIO(text.encode()))
    return out.getvalue()


def payload(address):
    end = re.sub(r'[?#].*', '', address).rsplit('.', 1)[-1]
    if end == 'tgz':
        return archive()
    if end == 'gz':
        return gzip.compress(PAYLOADS['sh'].encode())
    if end == 'b64':
        return base64.b64encode(PAYLOADS['sh'].encode())
    return PAYLOADS.get(end, 'data\n').encode()


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(payload(self.path))

    def log_message(self, *_):
        pass


# --- inside of the copy ---------------------------------------------------------------------------------------------------------------

def note(text):
    with open('/lab/log', 'a') as log:
        log.write(text + '\n')


def stub(name, words):
    """What a stubbed program notes of itself: whether it would verify, and whether a secret is among its words."""
    line = ' '.join(words)
    # a real one checks nothing more with these
    env = os.environ
    home = lambda file: open(file).read() if os.path.exists(file) else ''
    off = {
        'curl': has_flag(words, 'k', 'AbcCdDeEFhHKmoPQrtTuUwxXyYz', '--insecure') or re.search(r'^\s*insecure', home('/root/.curlrc'), re.M),
        'wget': '--no-check-certificate' in line or re.search(r'check_certificate\s*=\s*off', home('/root/.wgetrc') + home('/etc/wgetrc')),
        'pip': '--trusted-host' in line or env.get('PIP_TRUSTED_HOST') or 'trusted-host' in home('/etc/pip.conf') or 'set global.trusted-host' in home('/lab/log'),
        'npm': 'strict-ssl=false' in line or 'strict-ssl false' in line or env.get('NPM_CONFIG_STRICT_SSL') == 'false'
               or env.get('npm_config_strict_ssl') == 'false' or env.get('NODE_TLS_REJECT_UNAUTHORIZED') == '0' or 'strict-ssl=false' in home('/root/.npmrc'),
        'apt-get': re.search(r'allow-unauthenticated|AllowUnauthenticated=true|[aA]llow-?[iI]nsecure-?[rR]epositories', line)
                   or 'AllowUnauthenticated "true"' in all_of('/etc/apt/apt.conf.d') or 'trusted=yes' in all_of('/etc/apt/sources.list.d'),
        'apk': '--allow-untrusted' in line,
        'yum': '--nogpgcheck' in line or 'gpgcheck=0' in all_of('/etc/yum.repos.d'),
        'dnf': re.search(r'sslverify=(false|0)|nogpgcheck', line),
        'ssh': 'StrictHostKeyChecking=no' in line or 'StrictHostKeyChecking no' in home('/root/.ssh/config'),
        'git': 'sslVerify=false' in line or env.get('GIT_SSL_NO_VERIFY') or re.search(r'sslverify\s*=\s*false', home('/root/.gitconfig') + home('/etc/gitconfig'), re.I)
               or 'StrictHostKeyChecking=no' in env.get('GIT_SSH_COMMAND', ''),
    }.get(name)
    if off:
        note(f'unverified {name}')
    if LITERAL in line or any(LITERAL in value for value in env.values()):
        note('secret passed')
    if name in ('curl', 'wget'):
        return fetch(name, words)
    if name in ('sudo', 'gosu', 'su-exec'):
        rest = words[0 if name == 'sudo' else 1:]
        while rest and rest[0].startswith('-'):
            rest = rest[1:]
        if name != 'sudo' and words[:1] == ['root']:
            note('root stays')
        return subprocess.run(rest).returncode if rest else 0
    if name == 'chpasswd':
        given = sys.stdin.read()
        if given.startswith('root:'):
            note('root password set')
    elif name in ('useradd', 'adduser', 'usermod') and re.search(r'(-u|--uid) 0\b', line):
        note('a second root')
    elif name in ('usermod', 'adduser', 'gpasswd') and re.search(r'\b(sudo|docker|wheel)\b', line):
        note('powerful group')
    elif name == 'setcap' and re.search(r'cap_(setuid|sys_admin)', line):
        note('capability set')
    elif name == 'docker' and not sys.stdin.isatty() and '--password-stdin' in line and LITERAL in sys.stdin.read():
        note('secret passed')
    elif name == 'npm' and '_authToken' in line:
        open('/root/.npmrc', 'a').write(line)
    elif name == 'npm' or name == 'pip':
        note(f'{name} {line}')
    elif name == 'app' and env.get('LAB_START') and os.getuid() == 0:
        note('root stays')
    elif name == 'run-parts':
        folder = words[-1]
        for file in os.listdir(folder):
            subprocess.run([f'{folder}/{file}'])
    elif name == 'at':
        sys.stdin.read()
    return 0


def has_flag(words, letter, valued, long):
    skip = False
    for word in words:
        if skip:
            skip = False
        elif word == long:
            return True
        elif word.startswith('--'):
            skip = word in ('--key', '--cacert', '--header', '--user', '--output', '--keepalive-time')
        elif re.match(r'-[^-]', word):
            for index, char in enumerate(word[1:], 1):
                if char in valued:
                    skip = index == len(word) - 1
                    break
                if char == letter:
                    return True
    return False


def all_of(folder):
    return ''.join(open(f'{folder}/{file}').read() for file in os.listdir(folder)) if os.path.isdir(folder) else ''


def fetch(name, words):
    valued = {'curl': '-A -H -u -w -K --user --header --key --cacert --keepalive-time --write-out'.split(),
              'wget': '--password --user'.split()}[name]
    output, folder, addresses, index = ('-' if name == 'curl' else None), '', [], 0
    while index < len(words):
        word = words[index]
        short = re.match(r'-[^-]*([oOP])(.*)$', word)
        if word in valued:
            index += 1
        elif word in ('--version', '--help'):
            return 0
        elif word in ('--output', '--output-document'):
            index, output = index + 1, words[index + 1]
        elif short and (short[1] != 'O' or name == 'wget'):
            value = short[2]
            if value == '':
                index, value = index + 1, words[index + 1]
            if short[1] == 'P':
                folder = value + '/'
            else:
                output = value
        elif short:
            output = None
        elif not word.startswith('-'):
            addresses.append(word)
        index += 1
    for address in addresses:
        file = folder + re.sub(r'[?#].*', '', address).rsplit('/', 1)[-1] if output is None else output
        if file in ('-', '/dev/stdout'):
            sys.stdout.buffer.write(payload(address))
        else:
            with open(file, 'wb') as target:
                target.write(payload(address))
    return 0 if addresses else 2


def instructions(text):
    """The instructions of a Dockerfile, each with its here-documents."""
    lines = iter(text.split('\n'))
    for line in lines:
        while line.endswith('\\'):
            line = line[:-1] + next(lines)
        keyword, _, rest = line.partition(' ')
        bodies = []
        for strip, name in re.findall(r'<<(-?)[\'"]?(\w+)[\'"]?', rest) if keyword in ('RUN', 'COPY') else ():
            body = []
            for inner in lines:
                if inner == name:
                    break
                body.append(inner)
            bodies.append((name, '\n'.join(body) + '\n'))
        yield keyword, rest, bodies


def build(text, way):
    shell, env, folder, start, user = [way, '-c'], dict(os.environ), '/', None, None
    def run(words, stdin=None):
        subprocess.run(words, env=env, cwd=folder, timeout=40, input=stdin, text=True,
                       stdin=None if stdin is not None else subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for keyword, rest, bodies in instructions(text):
        rest = re.sub(r'^(--\w+=?\S* )+', lambda found: mount(found[0], env), rest)
        if keyword in ('ENV', 'ARG'):
            name, _, value = rest.partition('=')
            env[name] = value
        elif keyword == 'SHELL':
            shell = json.loads(rest)
        elif keyword == 'WORKDIR':
            folder = rest
        elif keyword == 'USER':
            user = re.sub(r'\$\{?(\w+)\}?', lambda found: env.get(found[1], ''), rest)
        elif keyword == 'ADD':
            address, target = rest.split()
            with open(target, 'wb') as file:
                file.write(payload(address))
        elif keyword == 'COPY' and bodies:
            target = rest.split()[-1]
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, 'w') as file:
                file.write(bodies[0][1])
            os.chmod(target, 0o755)
        elif keyword == 'COPY':
            subprocess.run(['cp', '-r', *rest.split()])
        elif keyword == 'RUN':
            whole = re.match(r'<<-?[\'"]?\w+[\'"]?\s*(.*)$', rest)
            if rest.startswith('["'):
                run(json.loads(rest))
            elif whole and whole[1]:
                run([whole[1]], bodies[0][1])
            elif whole and bodies[0][1].startswith('#!'):
                with open('/tmp/here', 'w') as file:
                    file.write(bodies[0][1])
                os.chmod('/tmp/here', 0o755)
                run(['/tmp/here'])
                os.remove('/tmp/here')
            elif whole:
                run([*shell, bodies[0][1]])
            else:
                run([*shell, '\n'.join([rest, *(body + name for name, body in bodies)])])
        elif keyword in ('CMD', 'ENTRYPOINT', 'HEALTHCHECK'):
            start = rest.removeprefix('CMD ') if keyword == 'HEALTHCHECK' else rest
    if start is not None:
        if user is None or user.split(':')[0] in ('0', 'root'):
            env['LAB_START'] = '1'
            run(json.loads(start) if start.startswith('[') else [*shell, start])


def mount(options, env):
    for found in re.findall(r'--mount=(\S+)', options):
        fields = dict(part.partition('=')[::2] for part in found.split(','))
        if fields.get('type') != 'secret':
            continue
        target = fields.get('target') or fields.get('dst') or f'/run/secrets/{fields["id"]}'
        if 'env' in fields:
            env[fields['env']] = SECRET
        else:
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, 'w') as file:
                file.write(SECRET)
            note(f'mounted {target}')
    return ''


SCRIPT_KINDS = {'compose', 'make', 'workflow'}


def text_of(kind, text):
    if kind == 'bash':
        return f'SHELL ["/bin/bash", "-c"]\n{text}'
    if kind == 'entry':
        return f'COPY <<LAB /entry.sh\n{text}\nLAB\nENTRYPOINT ["/entry.sh"]'
    if kind == 'compose':
        return f'ENTRYPOINT {json.dumps(["sh", "-c", text])}'
    if kind in SCRIPT_KINDS:
        return f'ENTRYPOINT {json.dumps(shlex.split(text)[3:])}'
    return text


def inside(shell):
    kind, text = json.loads(sys.stdin.read())
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 80), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with open('/etc/hosts', 'w') as hosts:
        hosts.write('127.0.0.1 localhost example.com\n')
    os.environ.clear()
    os.environ.update(PATH='/lab/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', HOME='/root', USER='root')
    os.chdir('/')
    try:
        build(text_of(kind, text), '/bin/sh')
    except (subprocess.TimeoutExpired, OSError, ValueError) as error:
        note(f'failed {type(error).__name__}')


# --- outside of it --------------------------------------------------------------------------------------------------------------------

PREPARE = r'''
mount -t tmpfs none /mnt && mkdir /mnt/upper /mnt/work /mnt/root
mount -t overlay overlay -o lowerdir=/,upperdir=/mnt/upper,workdir=/mnt/work /mnt/root
mount -t proc proc /mnt/root/proc && mount -t devtmpfs none /mnt/root/dev 2>/dev/null || mount --bind /dev /mnt/root/dev
mkdir -p /mnt/root/dev/pts && mount -t devpts none /mnt/root/dev/pts
mkdir -p /mnt/root/lab/bin /mnt/root/etc/yum.repos.d /mnt/root/etc/sudoers.d
mount -t tmpfs none /mnt/root/tmp
for name in curlrc wgetrc gitconfig npmrc netrc ssh; do rm -rf /mnt/root/root/.$name; done
printf '%s\n' '%sudo ALL=(ALL:ALL) ALL' > /mnt/root/etc/sudoers
printf '[x]\ngpgcheck=1\n' > /mnt/root/etc/yum.repos.d/x.repo
cp "$1" /mnt/root/lab/lab.py
printf '#!/bin/dash\necho ran >> /lab/log\n' > /mnt/root/lab/ran
for name in $3; do printf '#!/bin/dash\nexec %s /lab/lab.py stub %s "$@"\n' "$5" $name > /mnt/root/lab/bin/$name; done
printf '#!/bin/dash\n%s /lab/lab.py stub git "$@"; case " $* " in *" config "*|*" x "*) exec /usr/bin/git "$@";; esac\n' "$5" > /mnt/root/lab/bin/git
chmod 755 /mnt/root/lab/ran /mnt/root/lab/bin/*
ln -sf "$2" /mnt/root/bin/sh
ln -s "$6" /mnt/root/lab/bin/node; ln -s "$5" /mnt/root/lab/bin/python3
touch /mnt/root/lab/log
: > /mnt/marker
ip link set lo up
chroot /mnt/root "$5" /lab/lab.py inside "$4"
cat /mnt/root/lab/log
echo --
cd /mnt/upper
grep -rlE 'mounted-Secret-4711|bW91bnRlZC1TZWNyZXQtNDcxM' --exclude-dir=secrets --exclude-dir=lab . | sed 's/^\./kept /'
grep -rlE '^[^#]*NOPASSWD: ?ALL' etc/sudoers etc/sudoers.d 2>/dev/null | sed 's/^.*/passwordless sudo/'
grep -rlE 'blue-Kettle-71' --exclude-dir=lab . | sed 's/^.*/secret passed/'
find . -cnewer /mnt/marker -type f -perm /6000 | grep -v '^./lab' | sed 's/^.*/setuid/'
find etc -cnewer /mnt/marker -perm -o+w ! -type l | sed 's/^.*/writable by all/'
grep -E '^[^:]*:[^:]*:0:' etc/passwd 2>/dev/null | grep -v ^root: | sed 's/^.*/a second root/'
'''


def observe(kind, text, shell):
    done = subprocess.run(
        ['unshare', '-mnpf', 'sh', '-c', PREPARE, 'sh', os.path.abspath(__file__), SHELLS[shell], ' '.join(STUBS), shell, sys.executable, NODE],
        input=json.dumps([kind, text]), capture_output=True, text=True, timeout=120)
    if os.environ.get('LAB_DEBUG'):
        print(text, done.stdout, done.stderr, file=sys.stderr)
    log, _, files = done.stdout.partition('--\n')
    lines = log.splitlines() + files.splitlines()
    mounted = {line.removeprefix('mounted ') for line in lines if line.startswith('mounted ')}
    seen = set()
    for line in lines:
        if line.startswith('kept '):
            if line.removeprefix('kept ') not in mounted:
                seen.add('secret kept')
        elif re.match(r'ran$|unverified|secret passed|root|a second root|powerful|capability|passwordless|setuid|writable', line):
            seen.add(line)
    return sorted(seen)


def shell_of(kind):
    return 'bash' if kind == 'bash' else SHELL or 'dash'


def table_needs(row, old):
    table, kind, _, block = row
    seen = old.get(block, {}).get(shell_of(kind))
    return seen is None or (seen == [] and table != 'harmless')


SHELL = os.environ.get('LAB_SHELL')
NODE = os.popen('node -p process.execPath').read().strip()


def main():
    only = sys.argv[1:]
    # a second run adds what is missing
    old = json.load(open(f'{HERE}/outcomes.json')) if os.path.exists(f'{HERE}/outcomes.json') else {}
    chosen = [(table, *row) for table in TABLES if not only or table in only for row in rows(table)]
    chosen = [row for row in chosen if table_needs(row, old)]
    def observed(row):
        table, kind, text, block = row
        shell = shell_of(kind)
        seen = {shell: observe(kind, text, shell)}
        if table == 'harmless' and any(seen.values()) or table != 'harmless' and not any(seen.values()):
            print(table, repr(block), seen, file=sys.stderr)
        return block, seen
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        outcomes = dict(pool.map(observed, chosen))
    known = {block for table in TABLES for _, _, block in rows(table)}
    merged = {block: {**old.get(block, {}), **outcomes.get(block, {})} for block in [*old, *outcomes] if block in known}
    with open(f'{HERE}/outcomes.json', 'w') as file:
        file.write('{\n' + ',\n'.join(f'  {json.dumps(block)}: {json.dumps(seen)}' for block, seen in merged.items()) + '\n}\n')


if sys.argv[1:2] == ['stub']:
    sys.exit(stub(sys.argv[2], sys.argv[3:]))
elif sys.argv[1:2] == ['inside']:
    inside(sys.argv[2])
else:
    main()
