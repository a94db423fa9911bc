// What the interface of own scenarios answers; see /openapi/v1.json. Instants are milliseconds since 1970.
import type { ProblemRow } from './types';

export type VersionOrigin = 'new' | 'copy' | 'import' | 'save' | 'restore' | 'draft';
export type Basis = 'unsaid' | 'assumed' | 'source';
export interface OwnScenario { id: string; name: string; title?: string; question?: string; changed: number; deleted?: number; versions: number; errors: number; hasDraft: boolean }
export interface OwnList { isThere: boolean; own: OwnScenario[]; deleted: OwnScenario[] }
export interface Made { id: string; name: string }
export interface VersionRow { number: number; saved: number; origin: VersionOrigin; isAside: boolean }
export interface DraftRow { writer: string; basedOn: number; typed: number }
export interface OwnPage { card: OwnScenario; version: number; text: string; includes: string[]; versions: VersionRow[]; drafts: DraftRow[]; problems: ProblemRow[] }
export interface SaveAnswer { isCurrent: boolean; version: number; current: number; problems: ProblemRow[] }
/** A number of a text; places are in characters from its beginning. */
export interface FigureRow {
  path: string[]; part?: string; from: number; digits: number; length: number; written: string; unit: string; line: number; comment?: string; basis: Basis; says?: string; least?: number; most?: number;
}
export interface FigureAnswer { edit?: { from: number; length: number; by: string }; isAmbiguous: boolean; problems: ProblemRow[] }
/** The schema of a text: which it is (none: the text cannot be read), and itself as text where it is another than the known one. */
export interface SchemaAnswer { version?: string; schema?: string }
