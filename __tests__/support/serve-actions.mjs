import { pathToFileURL } from 'node:url';

/**
 * Runs the Action again and again, one after another, each time with modules and variables of its own. What is compiled stays, which takes
 * longer than what most runs do.
 */
const output = { text: '' };
let runs = 0;

for (const stream of [process.stdout, process.stderr]) {
  stream.write = (text, ...rest) => {
    output.text += text;
    const written = rest.at(-1);
    if (typeof written === 'function') process.nextTick(written);
    return true;
  };
}

process.on('message', (message) => {
  void run(message);
});

async function run({ entry, environment, folder }) {
  output.text = '';
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, environment);
  process.chdir(folder);
  process.argv[1] = entry;
  process.exitCode = 0;
  runs += 1;
  try {
    await import(`${pathToFileURL(entry).href}?run=${runs}`);
  } catch (error) {
    output.text += error.stack;
    process.exitCode = 1;
  }
  // the folder may be removed
  process.chdir('/');
  process.send({ status: process.exitCode, log: output.text });
}
