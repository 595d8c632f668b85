import type { Session } from './Session';

/** An object of the API as the simulation keeps it: what it is and the thing it stands for. */
export interface Remote<T = unknown> {
  readonly type: ObjectType<T>;
  readonly self: T;
}

/** An argument: a plain value, or another object of the API. */
export type Argument = unknown;

type Outcome = unknown;

export interface Scalar<T> {
  /** The lowest ExcelApi level that knows the member. */
  readonly since?: string;
  readonly get?: (self: T, session: Session) => unknown;
  readonly set?: (self: T, value: unknown, session: Session) => void;
}

export interface Link<T> {
  readonly since?: string;
  readonly get: (self: T, session: Session) => Remote | null;
}

export interface Method<T> {
  readonly since?: string;
  /** A Remote, `null` for a null object, or a plain value. */
  readonly call: (self: T, args: readonly Argument[], session: Session) => Outcome;
}

/**
 * What the simulation knows of one class of the API; names as office.js writes them, in Pascal case.
 * Everything else is answered with ApiNotFound.
 */
export interface ObjectType<T> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly links?: Readonly<Record<string, Link<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  readonly indexer?: (self: T, key: unknown, session: Session) => Remote;
  readonly items?: (self: T, session: Session) => readonly Remote[];
  /** `Id` or `_Id`: by it the client addresses the object again. */
  readonly identity?: (self: T) => Readonly<Record<string, string>>;
  /** Kept by reference: `_KeepReference` gives it an id. */
  readonly keptByReference?: boolean;
}

// Types of different things stand side by side in one map; each is only ever used with its own self.
export function remote<T>(type: ObjectType<T>, self: T): Remote {
  return { type, self } as Remote;
}

export function isRemote(value: unknown): value is Remote {
  return typeof value === 'object' && value !== null && 'type' in value && 'self' in value;
}
