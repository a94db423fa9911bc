import type { MomentKind, Rating, Unit } from './debriefing';
import type { Outcome, Text } from './types';

// What the interface answers a player about their own debriefing; see /openapi/v1.json.
export interface OwnMoment { at: string; kind: MomentKind; seat: string; reference?: string; lead?: Text; choice?: string; isReference?: boolean; outcome?: Outcome; text?: Text }
export interface OwnDecision {
  id: string; at: string; seat: string; reference: string; step: string; question?: string; by: 'person' | 'nobody-in-time' | 'seat-left'; choice: string; fileBears?: string; evidence: Text[]; ground?: string; borneGrounds: string[];
}
export interface OwnTask { title: Text; rating?: Rating; unit: Unit; comparison: 'at-least' | 'at-most' | 'exactly'; wanted: number; value?: number }
export interface OwnObjective { title: Text; rating?: Rating; targets: { title: Text; rating?: Rating; tasks: OwnTask[] }[] }
export interface OwnObservation { at: string; seat: string; reference?: string; text: string }
export interface OwnDebriefing {
  name: string; seats: string[]; beginsAt: string; endedAt: string; isReleased: boolean; moments: OwnMoment[]; decisions: OwnDecision[]; objectives?: OwnObjective[]; observations?: OwnObservation[];
}
export interface OwnEffect { decision: string; waitChangeHours: number; pointsChange?: number; isBreach: boolean }
