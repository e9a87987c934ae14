import { expect, it } from '@jest/globals';
import { type Files, failuresOf } from './failures.ts';

const REMOTE = 'remote-script-exec';
const UNREAD = 'unreadable-commands';
const FETCH = 'curl https://x.example.org/a | sh';

function image(run: string): Files {
  return { Dockerfile: `FROM registry.example.com/b:1.4\n${run}\nUSER 1\n` };
}

/** What gives make its rules, and the failure that it must be among others; undefined if there must be none. */
const RUNS: readonly (readonly [run: string, failure: string | undefined])[] = [
  ["RUN printf 'all:\\n\\techo hi\\n' | make -f -", undefined],
  ["RUN echo 'all: ; echo hi' | make --file=-", undefined],
  ["RUN make -f - <<'E'\nall:\n\techo hi\nE", undefined],
  ["RUN cat <<'E' | make -f -\nall:\n\techo hi\nE", undefined],
  [`RUN printf 'all:\\n\\techo hi\\nbad:\\n\\t${FETCH}\\n' | make -f - all`, undefined],
  [`RUN printf 'all:\\n\\t${FETCH}\\n' | make -f -`, REMOTE],
  [`RUN printf 'all:\\n\\techo hi\\nbad:\\n\\t${FETCH}\\n' | make -f - bad`, REMOTE],
  [`RUN make -f /dev/stdin <<'E'\nall:\n\t${FETCH}\nE`, REMOTE],
  ['RUN curl https://x.example.org/m | make -f -', UNREAD],
  ['RUN echo "$X" | make -f -', UNREAD],
  ['RUN printf \'all:\\n\\t%s\\n\' "$X" | make -f -', UNREAD],
  ["RUN echo 'include x.mk' | make -f -", UNREAD],
  ["RUN echo 'all: ; echo' | make -f - -f other.mk", UNREAD],
  ['RUN cat x.mk | make -f -', UNREAD],
];

it.each(RUNS)('%s', async (run, failure) => {
  const failures = await failuresOf(image('RUN true'), image(run));
  if (failure === undefined) expect(failures).toEqual([]);
  else expect(failures).toContain(failure);
});
