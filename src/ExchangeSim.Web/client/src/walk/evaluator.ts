import type { Walk } from './steps';

/** Through the evaluator's page. */
export const evaluator: Walk = {
  page: 'evaluator',
  steps: [
    { at: 'rooms', says: 'lookRooms' },
    { at: 'task', says: 'task', tab: 'tab-evaluation' },
    { at: 'observations', says: 'observations', tab: 'tab-evaluation' },
    { at: 'tab-panel', says: 'lookOn', tab: 'tab-room' },
    { at: 'tab-panel', says: 'lookInjects', tab: 'tab-injects' },
    { at: 'tab-panel', says: 'lookLetters', tab: 'tab-messages' },
    { at: 'tab-panel', says: 'lookWrong', tab: 'tab-wrong' },
    { at: 'to-debriefing', says: 'toDebriefing' },
  ],
};
