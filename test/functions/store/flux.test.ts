import { describe, expect, it } from '@jest/globals';
import { readAvis } from '../../../functions/store/flux.ts';

const avis = (eventName: string, PK: string, SK: string) => ({
  eventName,
  dynamodb: { Keys: { PK: { S: PK }, SK: { S: SK } }, SequenceNumber: '1', StreamViewType: 'KEYS_ONLY' },
});

describe('the stream of the table', () => {
  it('tells of each publication once, and of nothing else', () => {
    expect(
      readAvis({
        Records: [
          avis('INSERT', 'PUB', 'D#37#2020-T4'),
          avis('MODIFY', 'PUB', 'D#37#2020-T4'),
          avis('INSERT', 'PUB', 'D#2A#2021-T1'),
          avis('REMOVE', 'PUB', 'D#40#2021-T1'),
          avis('INSERT', 'PUB#37#2020-T4', 'HEAD'),
          avis('INSERT', 'S#37-PREF#2020-T4', 'D#37#2020-T4'),
          avis('INSERT', 'PUB', 'D#37#2020-T5'),
        ],
      }),
    ).toEqual([
      { departement: '37', trimestre: '2020-T4' },
      { departement: '2A', trimestre: '2021-T1' },
    ]);
  });

  it('refuses what is not an event of it, rather than publish nothing in silence', () => {
    expect(() => readAvis({ action: 'publier' })).toThrow();
    expect(() => readAvis({ Records: [{ eventName: 'INSERT', dynamodb: {} }] })).toThrow();
  });
});
