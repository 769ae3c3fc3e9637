import { describe, expect, it } from '@jest/globals';
import { COMMANDES, startCommandes } from '../../../addin/commands/index.ts';
import type { OfficeRuban } from '../../../addin/commands/index.ts';

type Action = (evenement: { completed(): void }) => Promise<void>;

function openOffice(show: () => Promise<void> = async () => {}) {
  const actions = new Map<string, Action>();
  const journal: string[] = [];
  const office: OfficeRuban = {
    actions: { associate: (id, action) => void actions.set(id, action) },
    addin: {
      showAsTaskpane: async () => {
        journal.push('volet');
        await show();
      },
    },
  };
  const press = (id: string): Promise<void> => actions.get(id)!({ completed: () => journal.push('fini') });
  return { office, actions, journal, press };
}

describe('the ribbon', () => {
  it('associates the ids that the manifest names', () => {
    const { office, actions } = openOffice();
    startCommandes(office);
    expect([...actions.keys()]).toEqual(Object.keys(COMMANDES));
  });

  it.each(Object.entries(COMMANDES))(
    '%s shows the pane on the screen %s, then frees the button',
    async (id, ecran) => {
      const { office, journal, press } = openOffice();
      startCommandes(office).listen((demande) => journal.push(demande));
      await press(id);
      expect(journal).toEqual([ecran, 'volet', 'fini']);
    },
  );

  it('keeps the last request for a pane that is not drawn yet, and tells it once', async () => {
    const { office, press } = openOffice();
    const demandes = startCommandes(office);
    await press('controler');
    await press('deposer');
    const recues: string[] = [];
    demandes.listen((ecran) => recues.push(ecran));
    demandes.listen((ecran) => recues.push(`second ${ecran}`));
    expect(recues).toEqual(['depot']);
  });

  it('tells nothing more to who stopped listening', async () => {
    const { office, press } = openOffice();
    const demandes = startCommandes(office);
    const recues: string[] = [];
    const stop = demandes.listen((ecran) => recues.push(ecran));
    stop();
    await press('controler');
    expect(recues).toEqual([]);
  });

  it('frees the button even when the pane cannot be shown', async () => {
    const { office, journal, press } = openOffice(() => Promise.reject(new Error('volet indisponible')));
    startCommandes(office);
    await expect(press('deposer')).rejects.toThrow('volet indisponible');
    expect(journal).toEqual(['volet', 'fini']);
  });
});
