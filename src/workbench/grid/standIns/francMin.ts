/** The grid asks for a text's language to hyphenate it, which cells never do: undetermined. */
export function franc(): string {
  return 'und';
}
