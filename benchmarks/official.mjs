// The official Argdown parser.
//
//     node official.mjs FOLDER IN OUT    write the exported model of the file IN to OUT
//     node official.mjs FOLDER           one command a line of input, one answer a line of output
//
// FOLDER holds node_modules with @argdown/node. A command is JSON with `stages` (names of the official
// stages) and `file` (a path) or `text`. The answer is JSON with `cpu` (milliseconds of all threads, in the
// stages alone), `errors` (messages of the parser and of the stages) and, when `show` is true, `json` (the
// exported model as text, null without one).
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

const [folder, source, target] = process.argv.slice(2);
const { argdown } = createRequire(resolve(folder, "package.json"))("@argdown/node");

function run({ stages, file, text, show }) {
  const input = text ?? readFileSync(file, "utf8");
  const start = process.cpuUsage();
  let response;
  try {
    response = argdown.run({ input, process: stages, logLevel: "silent" });
  } catch (error) {
    return { cpu: 0, errors: [String(error?.message ?? error)], json: null };
  }
  const { user, system } = process.cpuUsage(start);
  const errors = [...(response.parserErrors ?? []), ...(response.exceptions ?? [])].map((e) => e.message);
  return { cpu: (user + system) / 1000, errors, ...(show ? { json: response.json ?? null } : {}) };
}

if (source !== undefined) {
  const { json } = run({ stages: ["parse-input", "build-model", "export-json"], file: source, show: true });
  writeFileSync(target, json);
} else {
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(JSON.stringify(run(JSON.parse(line))) + "\n");
  }
}
