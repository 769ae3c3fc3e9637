/* global window, Office, BroadcastChannel, location, URL */
// Windows of Office, as far as sign-in needs them: one at a time, at our own origin first, and one message from it to the pane.
(() => {
  const canal = new BroadcastChannel('fenetre-office');
  const { onReady } = Office;
  Office.onReady = async (suite) => {
    const pret = await onReady();
    suite?.(pret);
    return pret;
  };
  Office.EventType = {
    DialogMessageReceived: 'dialogMessageReceived',
    DialogEventReceived: 'dialogEventReceived',
  };
  // Opened from a script, it may close itself when the pane asks.
  canal.addEventListener('message', ({ data }) => {
    if (data === 'ferme' && !location.pathname.endsWith('/pane.html')) window.close();
  });
  Office.context.ui = {
    messageParent: (message) => canal.postMessage({ message, origin: location.origin }),
    displayDialogAsync: (adresse, _options, rendre) => {
      if (new URL(adresse).origin !== location.origin) throw new Error('Office refuse une autre origine.');
      window.open(adresse, '_blank', 'popup');
      const ecoutes = {};
      canal.addEventListener('message', ({ data }) => {
        if (data.message) ecoutes.dialogMessageReceived?.(data);
        if (data === 'fermee') ecoutes.dialogEventReceived?.({ error: 12006 });
      });
      rendre({
        status: 'succeeded',
        value: {
          addEventHandler: (genre, ecoute) => (ecoutes[genre] = ecoute),
          close: () => canal.postMessage('ferme'),
        },
      });
    },
  };
})();
