import type { Township } from '../catalogue/Catalogue';
import type { Status } from '../assess/Assessment';
import type { Finding, RuleId } from '../validate/Finding';
import type { Entries, EntryKey, EntryValue } from './entry';
import type { Identity, Period } from './identity';
import type { Reuse } from './reuse';
import type { RosterChanges } from './rosterChange';
import type { Scoring, YearScore } from './scoring';
import type { Signers } from './signers';

/** 参数 of a district book. Fractions: 0.05 is 5%. */
export interface Parameters {
  /** Tolerance of 左右 targets. */
  readonly tolerance: number;
  /** Change of a 时点 figure from last month that asks for a 说明. */
  readonly changeThreshold: number;
  /** The city's numbers for 达到市分解任务数, by indicator code; rates as fractions. */
  readonly delegated: Readonly<Record<string, number>>;
  /** Day of the next month until which returns are on time. */
  readonly dueDay: number;
}

/** What a file held that could be read: one version of what its unit sent. */
export interface Version {
  readonly entries: Entries;
  /** On the file itself; findings on its entries are worked out anew whenever they are asked for. */
  readonly findings: readonly Finding[];
  /** Absent where the form had no foot. */
  readonly signers?: Signers;
}

/** 回执: what happened to a file that a unit returned. */
export interface Receipt {
  readonly file: string;
  readonly sha256: string;
  readonly org: string;
  readonly orgName: string;
  readonly accepted: boolean;
  /** Why it was refused; empty where accepted. */
  readonly reason: string;
  /** sha256 of the accepted return it replaces; empty where none. */
  readonly replaces: string;
  /** ISO date the bureau took it in, passed in from outside. */
  readonly received: string;
  /** Local time of that day, `HH:MM`; empty where only the day was given. */
  readonly time: string;
  /** Who saved the file last, and when (`YYYY-MM-DD HH:MM`), as its properties say; empty where they do not. */
  readonly savedBy: string;
  readonly savedAt: string;
  readonly issueId: string;
  /** What the file brought along and was not taken over, in words; empty where there was nothing. */
  readonly ignored: string;
  /** Absent where the file could not be read as a form. */
  readonly version?: Version;
}

/** What the bureau decided on one version of a unit's return; nothing is ever deleted. */
export interface Decision {
  readonly kind: 'withdraw' | 'restore' | 'admit';
  readonly org: string;
  /** Number of the version among the unit's files, from 1. */
  readonly version: number;
  readonly by: string;
  readonly reason: string;
  /** ISO date. */
  readonly date: string;
}

/** What one unit returned for the book's month. */
export interface UnitReturn {
  readonly org: string;
  readonly entries: Entries;
  readonly receipt: Receipt;
}

/** 历史数据: one entry of a closed month. */
export interface HistoryRow {
  readonly period: Period;
  readonly org: string;
  readonly key: EntryKey;
  readonly value: EntryValue;
}

/** 历史数据: one indicator of a closed month, as it was judged then. */
export interface HistoryIndicator {
  readonly period: Period;
  readonly code: string;
  /** Absent where there was no value. */
  readonly value?: string;
  readonly status: Status;
}

/** 说明, bound to rule, unit, period and the values it explains. */
export interface Explanation {
  readonly rule: RuleId;
  readonly org: string;
  readonly code: string;
  readonly period: Period;
  /** Fingerprint of the values; void when it no longer fits. */
  readonly values: string;
  readonly text: string;
  readonly by: string;
}

/** 豁免 by 发改局. */
export interface Waiver {
  readonly rule: RuleId;
  readonly org: string;
  readonly code: string;
  readonly period: Period;
  readonly values: string;
  readonly name: string;
  readonly reason: string;
  readonly date: string;
}

/** onTime: taken in by the due day; missing: never. */
export type FilingState = 'onTime' | 'late' | 'missing';

/** 报送统计: how a unit reported a closed month. */
export interface Filing {
  readonly period: Period;
  readonly org: string;
  readonly state: FilingState;
}

/** Everything a district book holds; its sheets are one view of it, read back by key. */
export interface Book {
  readonly identity: Identity;
  readonly period: Period;
  readonly parameters: Parameters;
  readonly roster: readonly Township[];
  /** 区划调整; absent where there never was any. */
  readonly rosterChanges?: RosterChanges;
  /** Accepted returns, by township code or department. */
  readonly returns: ReadonlyMap<string, UnitReturn>;
  /** Every receipt of the month, refused ones too, oldest first. */
  readonly receipts: readonly Receipt[];
  /** Who was last known to sign for each unit, by township code or department. These names stay in the book. */
  readonly signers: ReadonlyMap<string, Signers>;
  /** What was decided on versions, oldest first. */
  readonly decisions: readonly Decision[];
  readonly history: readonly HistoryRow[];
  readonly indicatorHistory: readonly HistoryIndicator[];
  /** How units reported the closed months. */
  readonly filings: readonly Filing[];
  readonly explanations: readonly Explanation[];
  readonly waivers: readonly Waiver[];
  /** 考核评分 as people set it; as usual where absent. */
  readonly scoring?: Scoring;
  /** 考核评分 of years that are over; absent where there are none. */
  readonly yearScores?: readonly YearScore[];
  /** 存量改造 as people typed it; absent where nobody has. */
  readonly reuse?: Reuse;
  /** Findings on the accepted returns and on the district's figures. */
  readonly findings: readonly Finding[];
  /**
   * 32 random bytes as hex digits, from which the codes of the forms are worked out. It leaves the book in
   * nothing but the next month's book. Absent in books of earlier versions.
   */
  readonly secret?: string;
}
