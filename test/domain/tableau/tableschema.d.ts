/** What is used of the Frictionless reference library, which has no types of its own. */
declare module 'tableschema' {
  import type { Readable } from 'node:stream';
  interface Table {
    readonly schema: { readonly valid: boolean; readonly errors: readonly Error[] };
    read(options?: { keyed?: boolean; cast?: boolean }): Promise<Readonly<Record<string, unknown>>[]>;
  }
  const tableschema: {
    readonly Table: {
      load(source: Readable, options: { schema: object; encoding?: string }): Promise<Table>;
    };
    validate(descriptor: object): Promise<{ valid: boolean; errors: readonly Error[] }>;
  };
  export default tableschema;
}
