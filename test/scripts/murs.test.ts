import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';

const eslint = new ESLint();

/** Rules that a line breaks when it stands in a file at this place; the file need not exist. */
async function lint(filePath: string, code: string): Promise<readonly string[]> {
  const [resultat] = await eslint.lintText(`${code}\n`, { filePath });
  return resultat!.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const IMPORTS = 'no-restricted-imports';
const importe = (de: string): string => `import { x } from '${de}';\nexport const y = x;`;

describe('the walls between the folders', () => {
  it.each([
    ['domain/controle/x.ts', '../../functions/service/index.ts'],
    ['domain/x.ts', '../addin/host/types.ts'],
    ['domain/x.ts', '../infra/local/echec.ts'],
    ['domain/x.ts', '../test/fabriques/classeur.ts'],
    ['domain/x.ts', 'node:fs'],
    ['domain/x.ts', '@aws-sdk/client-dynamodb'],
    ['domain/x.ts', 'hono'],
    ['domain/x.ts', 'react'],
    ['functions/service/x.ts', '../../addin/client/index.ts'],
    ['functions/render/page/x.tsx', '../../../infra/local/echec.ts'],
    ['functions/api/x.ts', '@aws-sdk/lib-dynamodb'],
    ['functions/service/x.ts', '../../scripts/reference.ts'],
    ['functions/store/x.ts', '../service/index.ts'],
    ['functions/store/x.ts', '../render/index.ts'],
    ['addin/pane/x.tsx', '../../functions/service/index.ts'],
    ['addin/client/x.ts', '../../infra/local/echec.ts'],
    ['addin/client/x.ts', '@aws-sdk/client-dynamodb'],
    ['infra/local/x.ts', '../../addin/host/types.ts'],
    ['infra/local/x.ts', '../../test/fabriques/classeur.ts'],
  ])('%s may not import %s', async (fichier, de) => {
    expect(await lint(fichier, importe(de))).toContain(IMPORTS);
  });

  it.each([
    ['domain/controle/x.ts', '../classeur/types.ts'],
    ['domain/x.ts', 'fraction.js'],
    ['functions/service/x.ts', '../../domain/tableau/index.ts'],
    ['functions/service/x.ts', '../store/index.ts'],
    ['functions/store/x.ts', '@aws-sdk/lib-dynamodb'],
    ['functions/api/x.ts', 'hono'],
    ['addin/pane/x.tsx', '../../domain/controle/index.ts'],
    ['infra/local/x.ts', '../../functions/api/app.ts'],
    ['infra/local/x.ts', '@aws-sdk/client-dynamodb'],
    ['scripts/x.ts', '../test/fabriques/classeur.ts'],
    ['test/x.test.ts', '../infra/local/echec.ts'],
  ])('%s may import %s', async (fichier, de) => {
    expect(await lint(fichier, importe(de))).toEqual([]);
  });
});

describe('the purity of domain/', () => {
  it.each([
    ['new Date()', 'no-restricted-syntax'],
    ['Date.now()', 'no-restricted-syntax'],
    ['Math.random()', 'no-restricted-syntax'],
    ['process.env', 'no-restricted-globals'],
    ["Buffer.from('63')", 'no-restricted-globals'],
    ["fetch('/')", 'no-restricted-globals'],
    ['document.title', 'no-restricted-globals'],
  ])('refuses %s', async (expression, regle) => {
    expect(await lint('domain/x.ts', `export const y = ${expression};`)).toContain(regle);
  });

  it.each(["new Date('2020-12-31')", 'Math.round(62.5)', 'new Uint8Array(2)'])(
    'takes %s',
    async (expression) => {
      expect(await lint('domain/x.ts', `export const y = ${expression};`)).toEqual([]);
    },
  );

  it('holds in domain/ alone', async () => {
    expect(await lint('infra/local/x.ts', 'export const y = new Date();')).toEqual([]);
  });
});
