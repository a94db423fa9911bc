import type { Walk } from './steps';

/** Through the lobby of players. */
export const lobby: Walk = {
  page: 'lobby',
  steps: [
    { at: 'seats', says: 'lobbySeats' },
    { at: 'briefing', says: 'lobbyBriefing' },
    { at: 'ready', says: 'lobbyReady' },
    { at: 'people', says: 'lobbyPeople' },
    { at: 'alone', says: 'alone' },
    { at: 'clock', says: 'lobbyClock' },
  ],
};
