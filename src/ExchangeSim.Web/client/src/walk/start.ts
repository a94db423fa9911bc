import type { Walk } from './steps';

/** Through the start page. */
export const start: Walk = {
  page: 'start',
  steps: [
    { at: 'plan', says: 'plan' },
    { at: 'plan-open', says: 'planOpen' },
    { at: 'plan-alone', says: 'planAlone' },
    { at: 'plan-papers', says: 'planPapers' },
    { at: 'running', says: 'running' },
    { at: 'own-files', says: 'ownFiles' },
    { at: 'scenarios', says: 'scenarios' },
    { at: 'to-studio', says: 'toStudio' },
  ],
};
