import type { Walk } from './steps';

/** Through the first page of the studio. */
export const studio: Walk = {
  page: 'studio',
  steps: [
    { at: 'yours', says: 'yours' },
    { at: 'scenario', says: 'scenario' },
    { at: 'copy', says: 'copy' },
    { at: 'make-own', says: 'makeOwn' },
    { at: 'studies', says: 'studies' },
  ],
};

/** Through the editor of a scenario. */
export const editor: Walk = {
  page: 'editor',
  steps: [
    { at: 'editor-bar', says: 'editorBar' },
    { at: 'editor-text', says: 'editorText', tab: 'tab-text' },
    { at: 'editor-problems', says: 'editorProblems', tab: 'tab-text' },
    { at: 'tab-panel', says: 'editorFigures', tab: 'tab-figures' },
    { at: 'tab-panel', says: 'editorVersions', tab: 'tab-history' },
    { at: 'editor-settings', says: 'editorSettings' },
  ],
};
