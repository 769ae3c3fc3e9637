import { describe } from '@jest/globals';
import type { Ouvreur } from './workbook-host/harnais.ts';
import { describeChangements } from './workbook-host/scenarios-changements.ts';
import { describeEvenements } from './workbook-host/scenarios-evenements.ts';
import { describeEcriture } from './workbook-host/scenarios-ecriture.ts';
import type { AvecClasseur } from './workbook-host/scenarios-lecture.ts';
import { describeLecture } from './workbook-host/scenarios-lecture.ts';
import { describeMarques } from './workbook-host/scenarios-marques.ts';

export type { ClasseurOuvert, Ouvreur } from './workbook-host/harnais.ts';

/** What every `WorkbookHost` does, whatever the workbook is in: one suite for all adapters. */
export function describeWorkbookHost(nom: string, open: Ouvreur): void {
  const avec: AvecClasseur = async (octets, scenario) => {
    const ouvert = await open(await octets);
    try {
      await scenario(ouvert);
    } finally {
      await ouvert.close();
    }
  };
  describe(`WorkbookHost: ${nom}`, () => {
    describe('reading', () => describeLecture(avec));
    describe('writing', () => describeEcriture(avec));
    describe('marks, protection, selection', () => describeMarques(avec));
    describe('changes', () => describeChangements(avec));
    describe('events that are lost, doubled, late and out of order', () => describeEvenements(avec));
  });
}
