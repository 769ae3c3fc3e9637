import Sequenceur from '@jest/test-sequencer';

/** Suites that take longest, the longest first: one that begins last ends alone, on one core. The others follow as Jest orders them. */
const LONGUES = [
  'hostile/fichiers',
  'functions/lambda/vitrine',
  'cli/transparence',
  'load/serveur-tue',
  'infra/cdk',
  'local/demarrage',
  'functions/lambda/paquets',
  'load/moteur-tue',
  'cli/niveaux',
  'functions/service/publication.property',
  'property/depots.property',
  'scripts/essais',
  'functions/render/tableur/tableur',
];

const rankOf = ({ path }) => {
  const rang = LONGUES.findIndex((nom) => path.includes(`/test/${nom}.test.ts`));
  return rang === -1 ? LONGUES.length : rang;
};

export default class extends (Sequenceur.default ?? Sequenceur) {
  sort(suites) {
    return super.sort(suites).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
