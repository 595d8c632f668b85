/** Where the bundler finds the page's own files; absent where nothing was bundled. */
declare const __webpack_public_path__: string | undefined;

/** The address of the manual that lies beside the page's bundles. */
export function helpAddress(): string {
  const folder = typeof __webpack_public_path__ === 'undefined' ? '' : __webpack_public_path__;
  return `${folder}help/index.html`;
}
