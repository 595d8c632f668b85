import { workbookRoot } from './objects/workbook';
import { Workbook } from './model/Workbook';
import { Person } from './Person';
import { DELAY_FOR_CELL_EDIT, type RequestBody } from './wire/protocol';
import { processQuery } from './wire/processQuery';
import { Session, type WireEvent } from './wire/Session';

export interface SimulatedExcelOptions {
  /** Highest ExcelApi set; members above it are answered with ApiNotFound. Default: what the client knows. */
  readonly level?: string;
  readonly firstSheet?: string;
  /** Bytes of a request or a response that Excel refuses to pass. */
  readonly payloadLimit?: number;
  /** Called after changes, as Excel calculates; sets the values of formula cells. */
  readonly calculate?: (workbook: Workbook) => void;
  /** Whether Excel says that requests can wait for the end of cell editing. */
  readonly delaysForCellEdit?: boolean;
}

/** Transport codes of the desktop host. */
const TRANSPORT = {
  cellEdit: 5004,
  activityLimit: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

export type Answer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly code: number };

/** One request as it was seen. */
export interface Traffic {
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Names of methods and properties; unnamed actions are left out. */
  readonly actions: readonly string[];
  readonly actionCount: number;
  /** `release`: Excel.run gives back references at its end; `boot`: office.js says that it is there. */
  readonly kind: 'sync' | 'release' | 'boot';
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

/**
 * Excel as far as office.js sees it: takes request texts, answers response texts, sends events.
 * It keeps a workbook in memory, is as strict as Excel, and counts what passes.
 */
export class SimulatedExcel {
  readonly workbook: Workbook;
  readonly person: Person;
  readonly level: string;
  readonly delaysForCellEdit: boolean;
  /** All requests in their order. */
  traffic: Traffic[] = [];
  /** Set by whoever carries events to the client. */
  onEvents: ((events: readonly WireEvent[]) => void) | undefined;
  /** Fails the n-th action from now with GeneralException, as Excel does when something breaks. */
  failAtAction: number | undefined;
  /** Fails requests during cell editing even where they ask to wait. */
  refusesToWait = false;
  /** Milliseconds until a request is carried out; people go on typing meanwhile. */
  latency = 0;
  /** So many requests are refused since there is too much to do. */
  busyFor = 0;
  private readonly session: Session;
  private readonly payloadLimit: number;
  private readonly calculate: ((workbook: Workbook) => void) | undefined;
  private waiting: (() => void)[] = [];
  private editing = false;

  constructor(options: SimulatedExcelOptions = {}) {
    this.level = options.level ?? '1.15';
    this.delaysForCellEdit = options.delaysForCellEdit ?? true;
    this.workbook = new Workbook(options.firstSheet);
    this.session = new Session(this.workbook, this.level);
    this.payloadLimit = options.payloadLimit ?? FIVE_MEGABYTES;
    this.calculate = options.calculate;
    this.person = new Person(this.session, () => this.settle());
  }

  /** Requests that carry work: neither releases of references nor the boot's own. */
  get syncs(): number {
    return this.traffic.filter((one) => one.kind === 'sync').length;
  }

  get releases(): number {
    return this.traffic.filter((one) => one.kind === 'release').length;
  }

  get suspensions(): { calculation: number; screen: number } {
    return {
      calculation: this.session.calculationSuspended,
      screen: this.session.screenSuspended,
    };
  }

  get eventsEnabled(): boolean {
    return this.session.eventsEnabled;
  }

  forgetTraffic(): void {
    this.traffic = [];
  }

  /** A person starts to type in a cell: requests wait or fail until `endCellEdit`. */
  beginCellEdit(): void {
    this.editing = true;
  }

  endCellEdit(): void {
    this.editing = false;
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }

  /** Carries out one request. */
  async send(requestText: string, flags: number): Promise<Answer> {
    if (this.editing) {
      if (this.refusesToWait || (flags & DELAY_FOR_CELL_EDIT) === 0)
        return { kind: 'failed', code: TRANSPORT.cellEdit };
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    if (this.busyFor > 0) {
      this.busyFor -= 1;
      return { kind: 'failed', code: TRANSPORT.activityLimit };
    }
    if (this.latency > 0)
      await new Promise((resolve) => {
        setTimeout(resolve, this.latency);
      });
    const requestBytes = utf8Length(requestText);
    if (requestBytes > this.payloadLimit) {
      this.note(requestBytes, 0, []);
      return { kind: 'failed', code: TRANSPORT.requestTooLarge };
    }
    const body = JSON.parse(requestText) as RequestBody;
    const response = processQuery(
      body,
      workbookRoot(this.session),
      this.session,
      this.takeFailure(body),
    );
    const text = JSON.stringify(response);
    const responseBytes = utf8Length(text);
    this.note(
      requestBytes,
      responseBytes,
      body.Actions.map((action) => action.Name),
    );
    this.settle();
    if (responseBytes > this.payloadLimit)
      return { kind: 'failed', code: TRANSPORT.responseTooLarge };
    return { kind: 'text', text };
  }

  private takeFailure(body: RequestBody): number | undefined {
    if (this.failAtAction === undefined) return undefined;
    const index = this.failAtAction;
    if (index >= body.Actions.length) {
      this.failAtAction = index - body.Actions.length;
      return undefined;
    }
    this.failAtAction = undefined;
    return index;
  }

  private note(requestBytes: number, responseBytes: number, actions: readonly string[]): void {
    const named = actions.filter((name) => name !== '');
    const only = (wanted: string): boolean =>
      named.length > 0 && named.every((name) => name === wanted);
    const kind = only('_RemoveReference')
      ? 'release'
      : only('NotifyActionHandlerReady')
        ? 'boot'
        : 'sync';
    this.traffic.push({
      requestBytes,
      responseBytes,
      actions: named,
      actionCount: actions.length,
      kind,
    });
  }

  /** Calculates and sends what happened. */
  private settle(): void {
    const { session } = this;
    const isDue = session.needsCalculation && this.workbook.calculationMode !== 'Manual';
    if (isDue || session.calculationAsked) {
      session.needsCalculation = false;
      session.calculationAsked = false;
      this.calculate?.(this.workbook);
    }
    const events = this.session.takeEvents();
    if (events.length > 0) this.onEvents?.(events);
  }
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
