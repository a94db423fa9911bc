// What the studio's interface answers; see /openapi/v1.json. Instants are milliseconds since 1970 or ISO 8601 in UTC.
import type { Diagram, ProblemRow, Text } from './types';

export type StudyState = 'waiting' | 'running' | 'done' | 'stopped' | 'failed';
export type Certainty = 'sure' | 'depends' | 'likely' | 'chance' | 'same' | 'unknown';
export type NumberName = 'wait' | 'within-horizon' | 'within-limit' | 'median' | 'sent' | 'open' | 'sent-per-run' | 'open-per-run';
export type NumberUnit = 'hours' | 'share' | 'count';

export interface ScenarioCard { id: string; title: string; question?: string; isOwn: boolean; kept?: string; agencies: string[]; policies: number }
export interface StudyCard { id: string; scenario: string; title: string; isComparison: boolean; policy?: string; state: StudyState; share: number; created: number; ended?: number }
export interface StudioPage { keepsOwn: boolean; scenarios: ScenarioCard[]; studies: StudyCard[] }
export interface Agency { id: string; name: string; country?: string; zone: string; officers: number }
export interface Policy { id: string; says: string }
export interface ScenarioPage {
  card: ScenarioCard; agencies: Agency[]; procedures: string[]; policies: Policy[]; goals: string[]; start: string; days?: number; replications: number; text: string;
}
export interface ProcedurePage { diagram: Diagram; words: Record<string, Text>; desks: Record<string, string> }
export interface DeskRow { agency: string; desk: string; asked: number; onDuty: number; load?: number }
export interface ShortestRow { procedure: string; hours?: number }
export interface ClockRow { procedure: string; clock: string; meanHours?: number; neverShare: number; ranOutShare: number }
export interface CheckPage { desks: DeskRow[]; shortest: ShortestRow[]; clocks: ClockRow[]; warnings: ProblemRow[] }
export interface NumberRow { name: NumberName; unit: NumberUnit; value: number; halfWidth?: number; restrictedTo?: number; horizonHours?: number }
export interface PolicyRow { policy?: string; says?: string; place: number; value?: number; difference?: number; halfWidth?: number; certainty: Certainty; restrictedTo?: number }
export interface GoalRow { goal: string; moreIsBetter: boolean; unit: NumberUnit; asThingsStand?: number; place: number; policies: PolicyRow[] }
export interface Answer { confidence: number; replications: number; numbers: NumberRow[]; goals: GoalRow[]; notes: string[]; horizons: { procedure: string; hours: number }[] }
export interface StudyFile { name: string; bytes: number }
export interface StudyPage { card: StudyCard; command: string; commandFile: 'shipped' | 'copy' | 'export'; failure?: string; warnings: string[]; answer?: Answer; files: StudyFile[] }
export type Verdict = 'same' | 'same-so-far' | 'differs' | 'unknown';
export interface Verified { isSame: boolean; verdict: Verdict; findings: { what: string; isSame?: boolean; says: string }[] }
