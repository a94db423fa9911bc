import type { Walk } from './steps';

/** Through the instructor's page. */
export const consoleWalk: Walk = {
  page: 'console',
  steps: [
    { at: 'rooms', says: 'rooms' },
    { at: 'come-in', says: 'comeIn' },
    { at: 'clock-run', says: 'clockRun' },
    { at: 'clock-settings', says: 'clockSettings' },
    { at: 'clock-jump', says: 'clockJump' },
    { at: 'seat-table', says: 'seatTable', tab: 'tab-room' },
    { at: 'tab-panel', says: 'injects', tab: 'tab-injects' },
    { at: 'tab-panel', says: 'letters', tab: 'tab-messages' },
    { at: 'tab-panel', says: 'wrong', tab: 'tab-wrong' },
    { at: 'tab-panel', says: 'evaluation', tab: 'tab-evaluation' },
    { at: 'tab-panel', says: 'ownNotes', tab: 'tab-notes' },
    { at: 'people', says: 'people', tab: 'tab-room' },
    { at: 'invite', says: 'invite' },
    { at: 'elsewhere', says: 'elsewhere' },
    { at: 'release', says: 'release' },
    { at: 'papers', says: 'papers' },
    { at: 'clock-end', says: 'clockEnd' },
  ],
};
