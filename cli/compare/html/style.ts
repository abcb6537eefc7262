import { Markup } from './markup.js';

/** One file holds the whole report: nothing is fetched, so it can be mailed and archived. */
export const style = new Markup(`
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --before: #7d8aa0; --now: #d9822b; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 1080px; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin-bottom: 0.2rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); }
th { font-weight: 600; } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
.level { padding: 0.1rem 0.5rem; border-radius: 0.7rem; font-size: 0.85em; white-space: nowrap; background: var(--soft); }
.level.major { background: #c5303033; } .level.minor { background: #d9822b33; } .level.ok { background: #2f855a33; }
section { border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.6rem 1rem; margin: 0.8rem 0; }
section h3 { margin: 0.2rem 0 0.4rem; font-size: 1.05rem; } section p { margin: 0.3rem 0; }
figure { margin: 0.6rem 0; } svg { width: 100%; max-width: 560px; height: 120px; display: block; border-bottom: 1px solid var(--line); }
rect.before { fill: var(--before); } rect.now { fill: var(--now); } figcaption, .quiet { font-size: 0.85em; opacity: 0.75; }
.key i { display: inline-block; width: 0.8em; height: 0.8em; margin: 0 0.3em 0 1em; }
details summary { cursor: pointer; font-size: 0.9em; }
`);
