import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildTransparence } from '../../infra/cdk/transparence.ts';
import type { Piles } from '../../infra/cdk/piles.ts';

const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')) as {
  context: Record<string, unknown>;
};

/** A domain and its certificate, which production asks for. */
export const DOMAINE = {
  domaine: 'transparence.exemple.fr',
  certificat: 'arn:aws:acm:us-east-1:111122223333:certificate/exemple',
};

/** What a stage that people use adds: sign-in, an address of its own for agents, a sender for its mails. */
export const EN_SERVICE = {
  emetteur: 'https://fournisseur.exemple.fr',
  expediteur: 'Transparence <qualite@exemple.fr>',
  application: 'qualite.exemple.fr',
  certificatApplication: 'arn:aws:acm:us-east-1:111122223333:certificate/application',
};

/** The app as `cdk.json` says, without the bundles: the code of a function is a line. */
export function createPiles(plus: Record<string, unknown> = {}): { app: App; piles: Piles; dossier: string } {
  const dossier = mkdtempSync(join(tmpdir(), 'piles-'));
  const app = new App({
    outdir: dossier,
    context: { ...context, 'aws:cdk:bundling-stacks': [], ...plus },
  });
  return { app, piles: buildTransparence(app, () => Code.fromInline('// bundle')), dossier };
}

export type NomPile = keyof Piles;
export type Ressource = { readonly Type: string; readonly Properties: Record<string, unknown> } & Record<
  string,
  unknown
>;

type Templates = Record<NomPile, Template>;
const SYNTHETISES = new Map<string, Templates>();

/** Every template of a stage, synthesised once, whoever asks. */
export function templatesOf(plus: Record<string, unknown> = {}): Templates {
  const cle = JSON.stringify(plus);
  const connus = SYNTHETISES.get(cle);
  if (connus) return connus;
  const { piles } = createPiles(plus);
  const noms = Object.keys(piles) as NomPile[];
  const templates = Object.fromEntries(noms.map((nom) => [nom, Template.fromStack(piles[nom])])) as Templates;
  SYNTHETISES.set(cle, templates);
  return templates;
}

export const ressources = (template: Template, type: string): Ressource[] =>
  Object.values(template.findResources(type)) as Ressource[];

interface Enonce {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
}

/** Actions that the roles of a stack may do, by the name of the policy they come from. */
export function actionsOf(template: Template): Record<string, string[]> {
  const politiques = Object.entries(template.findResources('AWS::IAM::Policy')) as [string, Ressource][];
  return Object.fromEntries(
    politiques.map(([nom, { Properties }]) => {
      const { Statement } = Properties['PolicyDocument'] as { Statement: readonly Enonce[] };
      const actions = Statement.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Action }) => Action);
      return [nom.replace(/[0-9A-F]{8}$/, ''), [...new Set(actions)].sort()];
    }),
  );
}
