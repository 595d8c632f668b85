declare module 'postject' {
  /** Puts bytes into a program under a name; the program's file is changed. */
  export function inject(
    program: string,
    name: string,
    bytes: Buffer,
    options: { readonly sentinelFuse: string },
  ): Promise<void>;
}
