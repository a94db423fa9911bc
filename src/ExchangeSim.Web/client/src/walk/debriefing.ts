import type { Walk } from './steps';

/** Through the debriefing. Its parts are not opened: several begin to compute. */
export const debriefing: Walk = {
  page: 'debriefing',
  steps: [
    { at: 'result', says: 'result' },
    { at: 'tab-regrets', says: 'regrets' },
    { at: 'tab-timeline', says: 'timeline' },
    { at: 'tab-what', says: 'what' },
    { at: 'tab-luck', says: 'luck' },
    { at: 'tab-rooms', says: 'sideBySide' },
    { at: 'tab-policies', says: 'policies' },
    { at: 'tab-evaluation', says: 'ratings' },
    { at: 'tab-all', says: 'everything' },
    { at: 'back', says: 'back' },
  ],
};
