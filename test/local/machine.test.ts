import { describe, expect, it } from '@jest/globals';

interface Machine {
  readonly platform: string;
  readonly arch: string;
}
const { checkMachine } = (await import('../../infra/local/bootstrap/machine.mjs' as string)) as {
  checkMachine: (machine: Machine) => string | null;
};

interface Choix {
  readonly node?: string;
  readonly args?: readonly string[];
  readonly phrase?: string;
}
const { chooseNode } = (await import('../../infra/local/bootstrap/node.mjs' as string)) as {
  chooseNode: (machine: {
    readonly version: string;
    readonly execPath: string;
    readonly porte: string;
    readonly exists?: (chemin: string) => boolean;
  }) => Choix;
};

describe('the machine', () => {
  it('is taken when it is Linux x64', () => {
    expect(checkMachine({ platform: 'linux', arch: 'x64' })).toBeNull();
  });

  it.each([
    ['darwin', 'arm64'],
    ['win32', 'x64'],
    ['linux', 'arm64'],
  ])('says what to do on %s %s', (platform, arch) => {
    expect(checkMachine({ platform, arch })).toMatch(/TRANSPARENCE_MOTEUR/);
  });
});

describe('the Node that runs the tasks', () => {
  const choose = (version: string, installe: boolean): Choix =>
    chooseNode({ version, execPath: '/usr/bin/node', porte: '/porte/node', exists: () => installe });

  it.each(['24.3.0', '24.21.0', '26.0.1'])('is the machine’s own when it is %s', (version) => {
    expect(choose(version, true)).toEqual({ node: '/usr/bin/node', args: [] });
  });

  it.each(['18.20.4', '20.20.2', '22.17.9', '22.18.0', '24.2.0'])(
    'is the carried one when the machine has %s',
    (version) => {
      expect(choose(version, true)).toEqual({ node: '/porte/node', args: [] });
    },
  );

  it.each(['22.18.0', '23.6.0', '24.2.0'])(
    'is the machine’s own when it is %s and there is no other, without its warnings',
    (version) => {
      expect(choose(version, false)).toEqual({
        node: '/usr/bin/node',
        args: ['--disable-warning=ExperimentalWarning'],
      });
    },
  );

  it.each(['18.20.4', '20.20.2', '22.17.9'])('is told to be installed when %s is all there is', (version) => {
    expect(choose(version, false).phrase).toMatch(/^Transparence demande Node 22\.18 ou plus récent/);
  });
});
