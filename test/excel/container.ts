import type { Answer, SimulatedExcel } from './SimulatedExcel';
import type { WireEvent } from './wire/Session';

/** An array as the desktop host passes it to scripts. */
interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

function safeArray(...items: unknown[]): SafeArray {
  return { toArray: () => items, dimensions: () => 1 };
}

const DISP = { saveSettings: 75, loadSettings: 76, richApiRequest: 93, richApiMessage: 33 };
const SUCCESS = 0;
const UNSUPPORTED = 5010;
const EVENT_CATEGORY = 65536;

type Callback = (answer: SafeArray | number, code?: number) => unknown;
type EventHandler = (dispId: number, payload: SafeArray) => void;

export interface ContainerOptions {
  readonly locale?: string;
  readonly documentUrl?: string;
  /** Excel lets office.js report what it does to its makers. */
  readonly logging?: boolean;
}

/** What the desktop host puts at `window.external`, for the whole boot of office.js. */
export function createContainer(
  excel: SimulatedExcel,
  options: ContainerOptions = {},
): Record<string, unknown> {
  const settings = new Map<string, unknown>();
  const handlers = new Set<EventHandler>();
  excel.onEvents = (events) => {
    for (const handler of handlers)
      setTimeout(() => handler(DISP.richApiMessage, safeArray(...events.map(entry))), 0);
  };
  return {
    GetContext: () => context(excel, settings, options),
    GetLoggingAllowed: () => options.logging === true,
    Execute: (dispId: number, params: unknown, callback: Callback) => {
      if (dispId === DISP.richApiRequest) {
        const message = (params as readonly (readonly unknown[])[])[0]!;
        void excel
          .send(String(message[4]), Number(message[6]))
          .then((answer) => callback(wrap(answer)));
        return;
      }
      const known = dispId === DISP.saveSettings || dispId === DISP.loadSettings;
      setTimeout(() => callback(safeArray(known ? SUCCESS : UNSUPPORTED)), 0);
    },
    RegisterEvent: (dispId: number, _target: string, handler: EventHandler, callback: Callback) => {
      if (dispId === DISP.richApiMessage) handlers.add(handler);
      setTimeout(() => callback(safeArray(SUCCESS)), 0);
    },
    UnregisterEvent: (_dispId: number, _target: string, callback: Callback) => {
      handlers.clear();
      setTimeout(() => callback(safeArray(SUCCESS)), 0);
    },
  };
}

function wrap(answer: Answer): SafeArray {
  return answer.kind === 'text'
    ? safeArray(SUCCESS, safeArray(200, safeArray(), answer.text))
    : safeArray(answer.code, null);
}

function entry(event: WireEvent): SafeArray {
  return safeArray(
    EVENT_CATEGORY,
    event.type,
    event.targetId,
    JSON.stringify(event.payload),
    0,
    false,
  );
}

function context(
  excel: SimulatedExcel,
  settings: Map<string, unknown>,
  options: ContainerOptions,
): Record<string, unknown> {
  const locale = options.locale ?? 'zh-CN';
  const sets = {
    excelapi: excel.level,
    richapiruntime: '1.1',
    ...(excel.delaysForCellEdit ? { delayforcelledit: '1.1' } : {}),
  };
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'annex',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => options.documentUrl ?? 'C:\\报送\\区级工作簿.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => '',
    GetInstanceId: () => 'annex',
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetHostFullVersion: () => '16.0.15407.20000',
    GetOfficeThemeInfo: () => JSON.stringify({}),
    GetSettings: () => ({
      Read: (keys: unknown[], values: unknown[]) => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly unknown[]) => {
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index]));
      },
    }),
  };
}

/** What the web client calls instead of the container, for the client without the whole boot. */
export function createClientTransport(excel: SimulatedExcel): {
  executeRichApiRequestAsync(
    message: readonly unknown[],
    callback: (result: unknown) => void,
  ): void;
  richApiMessageManager: { register(handler: (message: unknown) => void): Promise<void> };
} {
  const listeners = new Set<(message: unknown) => void>();
  excel.onEvents = (events) => {
    const entries = events.map((event) => ({
      messageCategory: EVENT_CATEGORY,
      messageType: event.type,
      targetId: event.targetId,
      message: JSON.stringify(event.payload),
    }));
    for (const listener of listeners) setTimeout(() => listener({ entries }), 0);
  };
  return {
    executeRichApiRequestAsync: (message, callback) => {
      void excel.send(String(message[4]), Number(message[6])).then((answer) => {
        callback(
          answer.kind === 'text'
            ? { status: 'succeeded', value: { data: [200, [], answer.text] } }
            : { status: 'failed', error: { code: answer.code, message: '' } },
        );
      });
    },
    richApiMessageManager: {
      register: (handler) => {
        listeners.add(handler);
        return Promise.resolve();
      },
    },
  };
}
