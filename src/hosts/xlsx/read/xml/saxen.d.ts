/** The part of saxen's interface that is used here; the package has no types of its own. */
declare module 'saxen' {
  export interface ParseContext {
    /** Counts from 0. */
    readonly line: number;
  }
  export class Parser {
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(
      event: 'openTag',
      handler: (name: string, attributes: () => Record<string, string>) => void,
    ): this;
    on(event: 'closeTag', handler: (name: string) => void): this;
    on(event: 'text' | 'cdata' | 'attention', handler: (raw: string) => void): this;
    on(event: 'error' | 'warn', handler: (error: Error, context: () => ParseContext) => void): this;
    parse(xml: string): void;
  }
}
