// Runs dependency-cruiser over the source and fails when it saw too little: a cruiser that reads nothing passes everything.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import configuration from './dependency-cruiser.cjs';

const MINIMUM_MODULES = 20;

/** @returns the sentences to print; empty when every import keeps to the rules. */
export async function findViolations(folders = ['core', 'electron', 'renderer']) {
  const { forbidden, options } = configuration;
  const { output } = await cruise(folders, { ruleSet: { forbidden }, validate: true, ...options });
  const { modules, summary } = output;
  const own = modules.filter(({ source }) => folders.some((folder) => source.startsWith(`${folder}/`)));
  const problems = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} imports ${to}`);
  if (own.length < MINIMUM_MODULES)
    problems.push(`only ${own.length} modules were read; expected at least ${MINIMUM_MODULES}`);
  return { problems, moduleCount: own.length };
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { problems, moduleCount } = await findViolations();
  for (const problem of problems) console.error(problem);
  console.log(`boundaries: ${moduleCount} modules, ${problems.length} violations`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
