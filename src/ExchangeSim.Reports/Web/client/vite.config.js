import { defineConfig } from 'vite';

// One script without imports: the report holds it in itself and asks nobody for anything.
export default defineConfig({
  build: {
    lib: { entry: 'src/main.ts', formats: ['iife'], name: 'exchangesimReport', fileName: () => 'report.js' },
    outDir: process.env.REPORT_OUT ?? 'dist',
    emptyOutDir: false,
    target: 'es2022',
    chunkSizeWarningLimit: 4000,
    reportCompressedSize: false,
  },
  define: { 'process.env.NODE_ENV': '"production"' },
  json: { stringify: false },
});
