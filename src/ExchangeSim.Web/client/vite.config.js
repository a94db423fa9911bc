import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

// One page for each task; what they share is in files of its own. Nothing is inlined: the server's policy allows no inline script or style.
export default defineConfig({
  plugins: [svelte()],
  build: {
    outDir: process.env.CLIENT_OUT ?? 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: ['index.html', 'join.html', 'missing.html', 'play.html', 'instructor.html', 'debriefing.html', 'projector.html', 'evaluator.html', 'own-debriefing.html', 'studio.html'] },
  },
});
