import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Where `npx vite portal` finds a running Tenure, for work on the page itself. */
const server = process.env.TENURE_URL ?? 'http://127.0.0.1:4000';

/** The page is built once and served by the API. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: {
    outDir: '../dist/portal',
    emptyOutDir: true,
    target: 'es2022',
    // No inline data: what the page loads comes from its own origin, as its Content-Security-Policy says.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    // "use client" in packages says something to servers that render; none does here.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  server: { proxy: { '/graphql': { target: server, ws: true }, '/dev': server } },
  logLevel: 'warn',
});
