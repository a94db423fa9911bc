import type { WalkWords } from '../words/walk/en';

/** The pages that have a walk. */
export type WalkPage = 'start' | 'lobby' | 'desk' | 'console' | 'evaluator' | 'debriefing' | 'studio' | 'editor';

/** One thing that a walk shows: the mark `data-walk` of its element, and its words. */
export interface Step {
  at: string;
  says: keyof WalkWords['steps'];
  /** The tab that is opened for it. */
  tab?: string;
  /** What is pressed for it unless the place where it stands is there. Nothing that sends anything. */
  by?: { press: string; wait: string };
  /** The tab within that place. */
  inner?: string;
}

/** The walk through one page. What it opened on its way it closes: `undo` says how, and by which mark one sees that it was open before. */
export interface Walk {
  page: WalkPage;
  steps: Step[];
  undo?: { tab: string; press: string; unless: string };
}
