// What the interface answers; see /openapi/v1.json. Instants are ISO 8601 in UTC.
export type Text = Record<string, string>;
export type Drive = 'lobby' | 'running' | 'paused' | 'stepping' | 'jumping' | 'standing' | 'over';
export type Mode = 'rolling' | 'calm';
export type Urgency = 'routine' | 'urgent' | 'very-urgent';
export type Outcome = 'open' | 'answered' | 'partly-answered' | 'refused' | 'withdrawn' | 'lapsed';
export type FileState = 'to-decide' | 'to-answer' | 'at-own-desk' | 'put-aside' | 'with-other-side' | 'sent-back' | 'ended';
export type LetterKind = 'message' | 'answer' | 'complaint' | 'news';
export type ChoiceKind = 'work' | 'send' | 'ask' | 'consult' | 'wait' | 'close' | 'go-on';
export type Took = 'arisen' | 'sent' | 'waited' | 'worked' | 'rested' | 'delayed' | 'decided' | 'joined' | 'clock-ran-out' | 'closed';

export interface ClockView { time: string; end: string; drive: Drive; mode: Mode; speed: number; speedNow: number; reason?: string }
export interface SeatCard { id: string; name: Text; agency: string; person?: string }
export interface PersonCard { id: string; name: string; seat?: string; isReady: boolean }
export interface RoomView { clock: ClockView; seats: SeatCard[]; people: PersonCard[]; isReleased: boolean; isOutOfOrder: boolean }
export interface InboxItem {
  file: string; reference: string; isOwn: boolean; counterpart: string; procedure: string; crime?: string; urgency: Urgency;
  state: FileState; since: string; decideUntil?: string; answerUntil?: string; isWarned: boolean; outcome?: Outcome; answeredAt?: string;
  desk?: string; place?: number; isInHand: boolean; canBeOrdered: boolean; channel?: string; reminders: number; isWithdrawn: boolean; lead?: string;
}
export interface MessageView { id: string; kind: LetterKind; isOwn: boolean; seat?: string; from?: Text; at: string; text: Text; file?: string }
export interface LeadView {
  id: string; title: Text; text: Text; arrivedAt: string; procedure: string; crime?: string; sent: string[];
  persons: { name: string; role: 'suspect' | 'accused' | 'convicted' | 'witness' | 'victim' | 'missing'; born?: string; nationality?: string; document?: string; lastKnown?: Text; says?: Text }[];
  property: { kind: string; number?: string; holder?: string; value?: string; says?: Text }[];
  documents: { title: Text; number?: string; date?: string; issuedBy?: Text; says?: Text }[];
}
export interface DeskView { desk: string; isOwn: boolean; officers: number; movable: number; busy: number; isOnDuty: boolean; waiting: number; aside: number }
export interface OfficeView { agency: string; isOpen: boolean; until?: string; hours: { from: string; to: string }[]; holidays: { date: string; name: string }[] }
export interface NoteView { at: string; real: number; file?: string; text: string }
export interface SeatView { seat: string; clock: ClockView; inbox: InboxItem[]; messages: MessageView[]; leads: LeadView[]; desks: DeskView[]; offices: OfficeView[]; notes: NoteView[]; cameAt: string; moveLimit?: { most: number; away: number } }
export interface FormView { basis?: string; channel?: string; urgency: Urgency; fields: { id: string; text: string }[] }
export interface CasePerson { name: string; born: string; address: string; passport: string }
export interface Papers {
  reference: string; subject: CasePerson; associates: CasePerson[]; vehicles: { plate: string; model: string; colour: string }[];
  accounts: { number: string; city: string }[]; phones: string[];
}
export interface HistoryLine { from: string; to: string; what: Took; step: string; says?: string; desk?: string; choice?: string; isByNobody: boolean; ground?: string }
export interface ChoiceView { choice: string; kind: ChoiceKind; says?: string; desk?: string; ends?: Outcome; grounds: string[]; meanHours?: number | null }
export interface DecisionView { id: string; step: string; question?: string; until: string; choices: ChoiceView[]; isQuestion: boolean }
export interface FileView {
  time: string; item: InboxItem; procedureName: string; crimeName?: string; sentAt?: string; papers?: Papers; form?: FormView; evidence: { step: string; text: Text }[]; history: HistoryLine[]; decision?: DecisionView;
  messages: MessageView[]; notes: NoteView[]; step?: string;
}
export interface Named { id: string; name: string }
export type Side = 'requesting' | 'requested';
export interface DiagramWay { to: number; kind: 'sequence' | 'message' | 'clock'; share?: number; when?: string }
export interface DiagramStep {
  id: string; says?: string; side: Side; kind: 'work' | 'translate' | 'send' | 'wait' | 'branch' | 'decide' | 'ask' | 'consult' | 'fork' | 'join' | 'gather' | 'close'; desk?: string;
  ends?: Outcome; ground?: string; next: DiagramWay[]; meanHours?: number;
}
export interface Diagram { steps: DiagramStep[] }
export interface Plan {
  title: Text; briefing: Text; seats: { id: string; name: Text; agency: string; briefing?: Text }[];
  agencies: { id: string; name: string; country?: string; zone: string; desks: Named[] }[]; procedures: (Named & { fields: string[]; diagram: Diagram })[]; crimes: Named[];
  words: Record<string, Text>; policy?: Text; channels: (Named & { connects?: string[][] })[]; instruments: (Named & { parties: string[]; opens: string[]; inForce?: string; until?: string })[];
}
export interface PlayerPage { participant: string; plan: Plan; room: number; start: string; drafts: Record<string, string>; instructs?: string; returnCode: string }
export interface PlayerView { room: RoomView; seat: SeatView | null }
export interface CommandAnswer { ordinal?: number; at?: number; refusal?: string }
export interface PlanCard { id: string; title: Text; briefing: Text; seats: Text[]; minutes?: number; isOwn: boolean }
export interface ScenarioCard { id: string; title: Text; question?: Text; agencies: { id: string; name: Text; country?: string }[] }
export interface ExerciseCard { id: string; title: Text; rooms: number; created: number; people: number; isOver: boolean }
export interface OwnCard { file: string; kind: 'plan' | 'scenario' | 'part'; title?: Text; kept: number }
export interface StartPage { plans: PlanCard[]; exercises: ExerciseCard[]; own: OwnCard[] }
export interface ProblemRow { file: string; line: number; column: number; message: string; advice?: string; isError: boolean; text?: string }
export interface UploadAnswer { isKept: boolean; problems: ProblemRow[] }
export interface SeatRow { seat: string; waiting: number; warned: number; late: number; lastAt?: string; patience: number; files: number; overdue: number; unanswered: number; isTakenOver: boolean }
export interface InjectRow { id: string; kind: 'message' | 'news' | 'event'; title: Text; text?: Text; to: string[]; expects?: Text; due?: string; state: 'waiting' | 'begun' | 'skipped'; begunAt?: string; isPooled: boolean; unless?: string; canChange: boolean }
export interface WrittenRow {
  ordinal: number; at: string; until?: string; to: string[]; from?: string; text?: string; event?: 'outage' | 'staffing' | 'surge' | 'entry-into-force'; subject?: string; desk?: string; officers: number; factor: number;
}
export type WrittenEvent = Pick<WrittenRow, 'subject' | 'desk' | 'officers' | 'factor'> & { event: NonNullable<WrittenRow['event']> };
export interface LetterRow { id: string; kind: LetterKind; fromSeat?: string; from?: Text; toSeat: string; sentAt: string; arrivedAt?: string; text: Text; reference?: string }
export interface ConsequenceRow { decision: string; seat: string; reference: string; says: Text; isBreach: boolean; complaintAt?: string; closesChannel: boolean }
export type Defect = 'blank' | 'differs' | 'wrong-basis' | 'wrong-channel' | 'urgency-too-high' | 'urgency-too-low' | 'wrong-agency';
export interface FormRow { reference: string; seat: string; lead: string; to: string; defects: { kind: Defect; field?: string }[] }
export interface ProjectorView {
  clock: ClockView; seats: number; manned: number; open: number; ended: Partial<Record<Outcome, number>>; held: Record<string, number>; onTheWay: { from: string; to: string; messages: number }[]; isOutOfOrder: boolean;
}
export interface DecisionRow {
  id: string; seat: string; reference: string; step: string; question?: string; at: string; choice: string; referenceChoice: string; choices: string[];
  by: 'person' | 'nobody-in-time' | 'seat-left'; person?: string; isInstructors: boolean; ground?: string; borneGrounds: string[];
}
export interface InstructorView { room: RoomView; seats: SeatRow[]; open: number; ended: number; decisions: DecisionRow[]; injects: InjectRow[]; letters: LetterRow[]; notes: NoteView[]; consequences: ConsequenceRow[]; forms: FormRow[]; written: WrittenRow[]; stood?: { at: string; seconds: number }; trouble?: string }
export interface RoomCard { number: number; room: RoomView; seats: SeatRow[]; open: number; ended: number; online: string[] }
export interface InstructorPage { id: string; plan: Plan; beginsAt: string; code: string; joinAddress: string; codeUntil: number; rooms: number; speed: number; start: string; conditions: Record<string, Text>; questions: Text[]; instructs: boolean; isHost: boolean }
export interface RequestRow {
  reference: string; from: string; to: string; outcome: Outcome; ground?: string; sentAt?: string; closedAt?: string; afterwards?: { outcome: Outcome; ground?: string; closedAt: string };
}
