// What the interface answers; see /openapi/v1.json. Instants are ISO 8601 in UTC.
export type Text = Record<string, string>;
export type Drive = 'lobby' | 'running' | 'paused' | 'stepping' | 'jumping' | 'standing' | 'over';
export type Mode = 'rolling' | 'calm';
export type Urgency = 'routine' | 'urgent' | 'very-urgent';
export type Outcome = 'open' | 'answered' | 'partly-answered' | 'refused' | 'withdrawn' | 'lapsed';
export type FileState = 'to-decide' | 'at-own-desk' | 'with-other-side' | 'ended';
export type ChoiceKind = 'work' | 'send' | 'ask' | 'consult' | 'wait' | 'close' | 'go-on';
export type Took = 'arisen' | 'sent' | 'waited' | 'worked' | 'rested' | 'delayed' | 'decided' | 'joined' | 'clock-ran-out' | 'closed';

export interface ClockView { time: string; end: string; drive: Drive; mode: Mode; speed: number; speedNow: number; reason?: string }
export interface SeatCard { id: string; name: Text; agency: string; person?: string }
export interface PersonCard { id: string; name: string; seat?: string; isReady: boolean }
export interface RoomView { clock: ClockView; seats: SeatCard[]; people: PersonCard[] }
export interface InboxItem {
  file: string; reference: string; isOwn: boolean; counterpart: string; procedure: string; crime?: string; urgency: Urgency;
  state: FileState; since: string; decideUntil?: string; answerUntil?: string; isWarned: boolean; outcome?: Outcome;
}
export interface SeatView { seat: string; clock: ClockView; inbox: InboxItem[] }
export interface CasePerson { name: string; born: string; address: string; passport: string }
export interface Papers {
  reference: string; subject: CasePerson; associates: CasePerson[]; vehicles: { plate: string; model: string; colour: string }[];
  accounts: { number: string; bank: string }[]; phones: string[]; summary: string;
}
export interface HistoryLine { from: string; to: string; what: Took; step: string; says?: string; desk?: string; choice?: string }
export interface ChoiceView { choice: string; kind: ChoiceKind; says?: string; desk?: string; ends?: Outcome; ground?: string }
export interface DecisionView { id: string; step: string; question?: string; until: string; choices: ChoiceView[] }
export interface FileView {
  item: InboxItem; procedureName: string; crimeName?: string; sentAt?: string; papers: Papers; evidence: { step: string; text: Text }[]; history: HistoryLine[]; decision?: DecisionView;
}
export interface Named { id: string; name: string }
export interface Plan {
  title: Text; briefing: Text; seats: { id: string; name: Text; agency: string; briefing?: Text }[];
  agencies: { id: string; name: string; country?: string; zone: string; desks: Named[] }[]; procedures: Named[]; crimes: Named[];
}
export interface PlayerPage { participant: string; plan: Plan; room: number; drafts: Record<string, string> }
export interface PlayerView { room: RoomView; seat: SeatView | null }
export interface CommandAnswer { ordinal?: number; at?: number; refusal?: string }
export interface PlanCard { id: string; title: Text; briefing: Text; seats: Text[]; minutes?: number }
export interface StartPage { plans: PlanCard[]; exercises: { id: string; title: Text; rooms: number; created: number }[] }
export interface SeatRow { seat: string; waiting: number; warned: number; late: number; lastAt?: string; patience: number }
export interface DecisionRow {
  id: string; seat: string; reference: string; step: string; question?: string; at: string; choice: string; referenceChoice: string; choices: string[];
  by: 'person' | 'nobody-in-time' | 'seat-left'; person?: string;
}
export interface InstructorView { room: RoomView; seats: SeatRow[]; open: number; ended: number; decisions: DecisionRow[] }
export interface InstructorPage { id: string; plan: Plan; code: string; joinAddress: string; codeUntil: number; rooms: number; speed: number; questions: Text[] }
export interface RequestRow { reference: string; from: string; to: string; outcome: Outcome; ground?: string; sentAt?: string; closedAt?: string }
export interface DebriefingPage { decisions: DecisionRow[]; requests: RequestRow[] }
export interface OtherwiseRow {
  decision: DecisionRow; choice: string; others: 'frozen' | 'reference'; waitChangeHours: number;
  changed: { played: RequestRow; otherwise: RequestRow; waitChangeHours: number }[];
}
