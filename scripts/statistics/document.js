/**
 * The text of docs/statistics.md. Every number in it is computed here and now, or was given by the tool itself.
 *
 * @param facts catalogue; compute(family, variant, inputs) in the exchange form of inputs and values; toolCalls; examples of
 *   docs/statistics/other-tools.json; cases of the reference file; functions by `family/variant`
 */
export function statisticsDocument(facts) {
  const families = [...new Set(facts.catalogue.map(({ family }) => family))].sort();
  const versions = new Map(
    facts.examples.flatMap(({ answers }) => answers.map(({ tool, version }) => [tool, version])),
  );
  const tools = [...versions].sort().map(([tool, version]) => `${tool} ${version}`);
  return `${[
    '# Statistics',
    `Every number that Tenure shows carries the name of its statistic, \`family/variant\`. This page lists all ${facts.catalogue.length} of them in ${families.length} families: the definition, the function that computes it with its formula and source, and what other tools give for the same rows. It is generated from the code by \`node scripts/write-statistics.js\`; a test fails when it is stale.`,
    'Check us: `npx tenure stats compute FAMILY VARIANT --inputs FILE` computes any of them without a server, and `--ndjson` answers a file of requests, one a line. `npx tenure stats list --json` prints this catalogue. What degenerate input is answered with: [statistics/degenerate.md](statistics/degenerate.md).',
    `The tools were asked, not quoted: \`docs/statistics/other-tools.py\` runs ${tools.join(', ')} on the inputs of [statistics/other-tools.json](statistics/other-tools.json) and stores what they answer there. "Agree" means within 1e-9 of ours, or within the tolerance that the file names. A tool that differs computes another definition: look for it in the other rows of its family. Where no tool stands, none of these computes the statistic; it is proved by the reference cases alone, whose expected values come from the written definition.`,
    ...families.map((family) => familySection(family, facts)),
  ].join('\n\n')}\n`;
}

function familySection(family, facts) {
  const entries = facts.catalogue.filter((one) => one.family === family);
  const inputs = new Map();
  const rows = entries.map((entry) => {
    const example = exampleOf(entry, facts);
    const text = JSON.stringify(example.inputs);
    if (!inputs.has(text)) inputs.set(text, String.fromCharCode(65 + inputs.size));
    return tableRow(entry, example, inputs.get(text), facts);
  });
  return [
    `## ${family}`,
    ['| Variant | Example | Tenure gives | Agree | Differ |', '|---|---|---|---|---|', ...rows].join('\n'),
    [...inputs].map(([text, letter]) => `- Example ${letter}: \`${shortened(text)}\``).join('\n'),
    entries.map((entry) => description(entry, facts)).join('\n'),
  ].join('\n\n');
}

function exampleOf({ family, variant }, { examples }) {
  const found = examples.find((one) => one.family === family && one.variant === variant);
  if (found === undefined) throw new Error(`docs/statistics/other-tools.json has no example of ${family}/${variant}`);
  return found;
}

function tableRow({ family, variant }, { inputs, answers }, letter, { compute, toolCalls }) {
  const ours = compute(family, variant, inputs);
  const calls = new Set(toolCalls[`${family}/${variant}`] ?? []);
  const agree = answers.filter(({ call }) => calls.has(call)).map(({ call }) => code(call));
  const differ = answers
    .filter(({ call }) => !calls.has(call))
    .map(({ call, value }) => `${code(call)}: ${figures(value)}`);
  return `| ${[code(variant), letter, figures(ours), list(agree), list(differ)].join(' | ')} |`;
}

function description({ family, variant, meaning, inputs }, { functions, cases }) {
  const computed = (functions.get(`${family}/${variant}`) ?? []).map(
    ({ path, name, doc }) => `  - [\`${name}\`](../${path}): ${doc.replaceAll('|', '\\|')}`,
  );
  const proofs = cases.filter((one) => one.family === family && one.variant === variant).map(({ id }) => code(id));
  return [
    `- **${variant}**: ${meaning}. Inputs: ${inputs.map(code).join(', ')}.`,
    ...computed,
    `  - Reference cases: ${proofs.length === 0 ? 'none' : proofs.join(', ')}.`,
  ].join('\n');
}

const code = (text) => `\`${text.replaceAll('|', '\\|')}\``;

const list = (entries) => (entries.length === 0 ? '-' : entries.join('<br>'));

/** The first numbers of an answer, with eight digits. */
function figures(value) {
  const shown = Object.entries(value).map(([name, one]) => `${name} ${figure(one)}`);
  return shown.length > 4 ? `${shown.slice(0, 4).join(', ')}, …` : shown.join(', ');
}

function figure(value) {
  if (typeof value === 'number') return String(Number(value.toPrecision(8)));
  return shortened(typeof value === 'string' ? value : JSON.stringify(value), 60).replaceAll('|', '\\|');
}

const shortened = (text, most = 400) => (text.length <= most ? text : `${text.slice(0, most)}…`);
