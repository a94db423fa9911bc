import type { DecisionRow, InboxItem, Outcome, RequestRow, Side, Text } from './types';

// What the interface answers about evaluations and debriefings; see /openapi/v1.json.
export type Rating = 'performed' | 'some-challenges' | 'major-challenges' | 'unable';
export type Unit = 'share' | 'count' | 'time';
export interface MomentRow { isGood: boolean; at: string; reference?: string; seat?: string; lead?: Text; time?: number }
export interface TaskRow {
  id: string; title: Text; isCritical: boolean; unit: Unit; comparison: 'at-least' | 'at-most' | 'exactly'; wanted: number; measure: string; value?: number; count: number;
  proposed?: Rating; given?: { rating?: Rating; words?: string; by: string; at: string }; rating?: Rating; moments: MomentRow[]; allMoments: number;
}
export interface ObservationRow { at: string; by: string; text: string; task?: string; seat?: string; reference?: string }
export interface EvaluationView {
  points?: number; objectives: { title: Text; rating?: Rating; targets: { title: Text; rating?: Rating; tasks: TaskRow[] }[] }[]; observations: ObservationRow[];
  requests: { file: string; reference: string; from: string; to: string; cameToPeople: boolean }[];
}
export interface DebriefingPage {
  beginsAt: string; endedAt: string; isOver: boolean; isCutShort: boolean; decisions: DecisionRow[]; requests: RequestRow[]; evaluation: EvaluationView; policies: { id: string; says: string }[]; policyExample: string;
}
export interface Figure { value: number; halfWidth?: number }
export interface TaskChangeRow { task: string; unit: Unit; played?: number; otherwise?: number; playedRating?: Rating; otherwiseRating?: Rating }
export interface OtherwiseRow {
  decision: DecisionRow; choice: string; others: 'frozen' | 'reference'; waitChangeHours: number; pointsChange?: number; isBreach: boolean;
  changed: { played: RequestRow; otherwise: RequestRow; waitChangeHours: number }[]; tasks: TaskChangeRow[]; changedAfterwards: number;
}
export interface FuturesRow { futures: number; waitChangeHours: Figure; leastHours: number; mostHours: number }
export interface Place { worse: number; equal: number; of: number; share: number; low: number; high: number }
export interface LuckRow { played: number; reference: number; luck: Place; place: Place; skill: Figure; bandLow: number; bandHigh: number; others: number[] }
export interface LuckPage { seeds: number; seedsWanted: number; points?: LuckRow; waitHours?: LuckRow }
export interface Computed<T> { share: number; isDone: boolean; found?: T; failure?: string; waits: boolean }
export type MomentKind = 'lead' | 'asked' | 'reached' | 'to-decide' | 'decided' | 'decided-by-reference' | 'question' | 'question-answered' | 'letter' | 'ended';
export interface TimelineRow { at: string; kind: MomentKind; seats: string[]; reference?: string; lead?: Text; choice?: string; isReference?: boolean; outcome?: Outcome; text?: Text }
export interface AnswerRow {
  reference?: string; lead?: Text; isQuestion: boolean; holder: string; holderSeat?: string; layAt: string; askedBy: string; askedAt?: string; knownAt?: string; layHours: number;
}
export interface TimelinePage { beginsAt: string; endedAt: string; moments: TimelineRow[]; answers: AnswerRow[] }
export interface RequestPath { procedure: string; path: { step: string; side: Side; from: string; to: string }[] }
export interface RoomThen { at: string; seats: { seat: string; files: InboxItem[]; messages: number }[] }
export interface RoomRow { room: number; points?: number; meanWaitHours?: number; decisions: number; right: number; late: number; differenceHours?: Figure }
export interface CaseRow { name: string; lead?: Text; outcomes: (Outcome | null)[]; waitHours: (number | null)[]; spreadHours: number }
export interface RoomsPage { horizonHours: number; rooms: RoomRow[]; sameCases: number; cases: CaseRow[]; allCases: number }
export interface TriedRow { points?: number; meanWaitHours?: number; answered: number; of: number; againstPlayedHours?: Figure }
export interface PolicyPage {
  played: TriedRow; frozen: TriedRow; reference: TriedRow; withoutPolicy: TriedRow; seeds: number; seedsWanted: number; waitOverSeedsHours?: Figure; pointsOverSeeds?: Figure;
}
export interface PolicyAnswer { computed?: Computed<PolicyPage>; problems: { line: number; message: string; advice?: string }[] }
