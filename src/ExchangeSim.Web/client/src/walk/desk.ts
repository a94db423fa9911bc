import type { Step, Walk } from './steps';

const inbox: Pick<Step, 'tab' | 'by'> = { tab: 'tab-work', by: { press: 'file-back', wait: 'inbox' } };
const file: Pick<Step, 'tab' | 'by'> = { tab: 'tab-work', by: { press: 'inbox-first', wait: 'file' } };

/** Through a desk: the work list, the first file in it, and the other parts. On a telephone the list and the file stand in one place. */
export const desk: Walk = {
  page: 'desk',
  undo: { tab: 'tab-work', press: 'file-back', unless: 'file' },
  steps: [
    { at: 'clock', says: 'deskClock' },
    { at: 'alone', says: 'alone' },
    { at: 'inbox', says: 'inbox', ...inbox },
    { at: 'inbox-first', says: 'inboxFirst', ...inbox },
    { at: 'evidence', says: 'evidence', ...file },
    { at: 'decision', says: 'decision', ...file },
    { at: 'file-actions', says: 'fileActions', ...file },
    { at: 'file-list', says: 'fileParts', ...file, inner: 'file-request' },
    { at: 'file-panel', says: 'history', ...file, inner: 'file-history' },
    { at: 'tab-panel', says: 'leads', tab: 'tab-leads' },
    { at: 'tab-panel', says: 'messages', tab: 'tab-messages' },
    { at: 'tab-panel', says: 'officers', tab: 'tab-officers' },
    { at: 'tab-panel', says: 'offices', tab: 'tab-offices' },
    { at: 'tab-panel', says: 'notes', tab: 'tab-notes' },
    { at: 'return-code', says: 'returnCode', tab: 'tab-work' },
  ],
};
